/** What sums of many numbers of size 1 may be off by. */
const noise = 1e-12

/**
 * Whether an estimate and its error are but the rounding of outcomes of that size: of outcomes that are all alike the means are
 * alike, and an estimate of 1e-15 with an error of 1e-16 would be a finding of the arithmetic.
 * Example: [5.3, 5.3, NaN], 8.9e-16, 2e-16: true.
 * @param values outcomes; NaN is missing
 */
export function isRounding(values: Float64Array, estimate: number, se: number): boolean {
  let size = 0
  for (const value of values) if (Math.abs(value) > size) size = Math.abs(value)
  return Math.abs(estimate) <= noise * size && se <= noise * size
}
