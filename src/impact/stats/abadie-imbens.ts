import type { Pairs } from '../model.match.ts'
import type { Estimate } from './interval.ts'
import { effectiveSize } from './sample.ts'

/** The variance of the outcome around its mean for people like this unit. */
export type ConditionalVariance = (unit: number) => number

/**
 * The effect on the treated by nearest neighbours that may serve several times, with the error that counts how often.
 *
 * Formula: tau = mean over matched treated of d_i, d_i = y_i - mean of the outcomes of its controls;
 * V = [sum (d_i - tau)^2 + sum_C (K_i^2 - K'_i) s2_i] / N1^2, K_i the sum of 1/M over the pairs in which control i serves, K'_i
 * the sum of 1/M^2, M the controls of that pair; with equally many controls everywhere this is K(K-1)/M^2. s2 is the
 * conditional variance (`conditional-variance.ts`).
 * The interval is from t with the effective size of the smaller arm less one.
 * Source: Abadie and Imbens (2006, theorem 7); the score is taken as known (2016 treats its estimation).
 * Assumes: independent persons, matching with replacement on continuous covariates. Bootstrapping instead is invalid (2008).
 * Example: LaLonde, one neighbour: 1991.62 with an error of 1136.38.
 *
 * @param y the outcome by unit
 * @param differences d_i by pair where they were adjusted (`bias-adjustment.ts`), the plain ones without it
 * @returns undefined without a matched treated unit; with one alone the error is NaN, for one difference has no spread
 */
export function abadieImbens(
  pairs: Pairs,
  y: ArrayLike<number>,
  conditionalVariance: ConditionalVariance,
  differences: Float64Array = pairDifferences(pairs, y),
): Estimate | undefined {
  const matched: number[] = []
  for (const difference of differences) if (!Number.isNaN(difference)) matched.push(difference)
  const count = matched.length
  if (count === 0) return undefined
  const estimate = matched.reduce((sum, difference) => sum + difference, 0) / count
  let sum = matched.reduce((squares, difference) => squares + (difference - estimate) ** 2, 0)
  const used = uses(pairs, differences)
  for (const [control, { once, squared }] of used) {
    const again = once * once - squared
    // Who serves once adds nothing: the squared differences hold that variance already.
    if (again > 1e-12) sum += again * conditionalVariance(control)
  }
  const controls = effectiveSize(Array.from(used.values(), ({ once }) => once))
  const se = count > 1 ? Math.sqrt(sum) / count : Number.NaN
  return { estimate, se, df: Math.min(count, controls) - 1 }
}

/** y_i minus the mean outcome of its controls, by pair; NaN for the unmatched and where an outcome is missing. */
export function pairDifferences(pairs: Pairs, y: ArrayLike<number>): Float64Array {
  return Float64Array.from(pairs.treated, (unit, pair) => {
    const from = pairs.offsets[pair] as number
    const to = pairs.offsets[pair + 1] as number
    let sum = 0
    for (let place = from; place < to; place += 1)
      sum += y[pairs.controls[place] as number] as number
    return to === from ? Number.NaN : (y[unit] as number) - sum / (to - from)
  })
}

/** How often each control serves: the sums of 1/M and of 1/M². */
function uses(pairs: Pairs, differences: Float64Array) {
  const byControl = new Map<number, { once: number; squared: number }>()
  for (let pair = 0; pair < pairs.treated.length; pair += 1) {
    if (Number.isNaN(differences[pair])) continue
    const from = pairs.offsets[pair] as number
    const to = pairs.offsets[pair + 1] as number
    const part = 1 / (to - from)
    for (let place = from; place < to; place += 1) {
      const control = pairs.controls[place] as number
      const use = byControl.get(control) ?? { once: 0, squared: 0 }
      use.once += part
      use.squared += part * part
      byControl.set(control, use)
    }
  }
  return byControl
}
