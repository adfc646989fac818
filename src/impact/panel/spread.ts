import { concentrationOf } from '../disclosure/model.concentration.ts'
import type { Spread } from './model.profile.ts'

/**
 * How the weighted values of some rows are spread over persons. Rows of one person are added up first: somebody who
 * serves several clients contributes all of it.
 * @param which rows that are counted
 * @param weights by row
 * @param person who each row is, numbered from 0; rows with a missing value are left out
 */
export function spreadOf(
  values: Float64Array,
  which: Int32Array,
  weights: Float64Array,
  person: Int32Array,
): Spread {
  const size = person.reduce((most, one) => Math.max(most, one + 1), 0)
  const sums = new Float64Array(size).fill(Number.NaN)
  let isYesNo = true
  for (const row of which) {
    const value = values[row] as number
    if (Number.isNaN(value)) continue
    if (value !== 0 && value !== 1) isYesNo = false
    const who = person[row] as number
    const known = sums[who] as number
    sums[who] = (Number.isNaN(known) ? 0 : known) + (weights[row] as number) * value
  }
  return {
    ...concentrationOf(sums, () => true),
    nonzero: sums.reduce((count, sum) => count + (Number.isNaN(sum) || sum === 0 ? 0 : 1), 0),
    isYesNo,
  }
}
