import type { Policy } from './model.policy.ts'

/** What the largest contributors are to the sum behind a mean; of absolute values, so that signs hide nobody. */
export interface Concentration {
  readonly total: number
  readonly largest: number
  readonly second: number
  /** Persons with a value. */
  readonly persons: number
  /** Whether all have the same value. */
  readonly isConstant: boolean
}

/**
 * The concentration of the values of some rows; a missing value (NaN) counts as none.
 * @param take whether a row is among them
 */
export function concentrationOf(values: Float64Array, take: (row: number) => boolean) {
  let total = 0
  let largest = 0
  let second = 0
  let persons = 0
  let first = Number.NaN
  let isConstant = true
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number
    if (Number.isNaN(value) || !take(row)) continue
    if (persons === 0) first = value
    else if (value !== first) isConstant = false
    persons += 1
    const size = Math.abs(value)
    total += size
    if (size > largest) {
      second = largest
      largest = size
    } else if (size > second) second = size
  }
  return { total, largest, second, persons, isConstant } satisfies Concentration
}

/**
 * Which rule a sum breaks, and so its mean: `dominance` when the two largest make up nine tenths of it, `p-ratio` when
 * the second largest could work out the largest to within a tenth from the sum and the own value (ACRO), and
 * `group-disclosure` when all have the same value, which tells it of each of them.
 */
export function breaksConcentration(
  { total, largest, second, isConstant }: Concentration,
  { dominance, pRatio }: Policy,
): 'dominance' | 'p-ratio' | 'group-disclosure' | undefined {
  if (isConstant) return 'group-disclosure'
  const top = dominance.contributors === 1 ? largest : largest + second
  if (top >= dominance.share * total) return 'dominance'
  if (total - largest - second < pRatio * largest) return 'p-ratio'
  return undefined
}
