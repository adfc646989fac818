import type { MeanRow } from './moments.ts'

/**
 * Weighted mean over rows of persons: m = sum w y / sum w, and its standard error with the rows of one person summed
 * before squaring: V = G/(G - 1) sum_g (sum_i w_i (y_i - m))^2 / (sum w)^2, G persons. With weights of 1 and everybody in
 * one row this is sd / sqrt(n). Source: W. G. Cochran, Sampling Techniques, chapter 6 (the ratio of two sums).
 * @param which rows that are counted
 * @param weights by row
 * @param person who each row is, numbered from 0; rows with a missing value are left out
 * @returns with `n` the persons
 */
export function clusteredMean(
  values: Float64Array,
  which: Int32Array,
  weights: Float64Array,
  person: Int32Array,
): MeanRow {
  let sum = 0
  let total = 0
  for (const row of which) {
    const value = values[row] as number
    if (Number.isNaN(value)) continue
    sum += (weights[row] as number) * value
    total += weights[row] as number
  }
  const mean = total > 0 ? sum / total : Number.NaN
  const size = person.reduce((most, one) => Math.max(most, one + 1), 0)
  const deviations = new Float64Array(size)
  const isCounted = new Uint8Array(size)
  for (const row of which) {
    const value = values[row] as number
    if (Number.isNaN(value)) continue
    const who = person[row] as number
    deviations[who] = (deviations[who] as number) + (weights[row] as number) * (value - mean)
    isCounted[who] = 1
  }
  let squares = 0
  let n = 0
  for (let who = 0; who < size; who++) {
    squares += (deviations[who] as number) ** 2
    n += isCounted[who] as number
  }
  return { n, mean, se: n < 2 ? Number.NaN : Math.sqrt((squares * n) / (n - 1)) / total }
}
