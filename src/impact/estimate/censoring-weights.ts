import { pickRows } from '../match/pick-rows.ts'
import type { Matched } from '../model.match.ts'
import type { EffectRow } from '../model.result.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { designOf } from '../stats/design.ts'
import { fitLogistic } from '../stats/logistic.ts'
import { estimateEffect } from './estimate.ts'
import type { Analysis, Outcome } from './model.analysis.ts'

/** The method under which the effect stands in the result. */
const censoringWeighted = 'ipcw'

/** Someone with a smaller chance of an outcome has nobody alike who has one. */
const leastChance = 1e-3

/**
 * The difference when those with an outcome stand for those of the same arm and covariates who have none (moved away, died): inverse
 * probability of censoring weights.
 *
 * Formula: weight / P(outcome known | arm, x), the probability by logistic regression within the arm among the analysed; then the
 * weighted difference with the errors of the specification, the new weights taken as given.
 * Source: Robins and Finkelstein (2000).
 * Assumes: within arm and covariates, who has no outcome does not depend on it.
 * Example: of two alike treated one has no outcome: the other counts twice.
 *
 * @returns undefined when no outcome is missing, or when some kind of person has none at all
 */
export async function censoringWeightedEffect(
  analysis: Analysis,
  outcome: Outcome,
  run: BlockRunner,
): Promise<EffectRow | undefined> {
  const { units, matched } = analysis
  const weights = Float64Array.from(matched.weights)
  let missing = 0
  for (const arm of [0, 1]) {
    const analysed = analysedOf(units.treated, matched, arm)
    const known = Uint8Array.from(analysed, (unit) => (Number.isNaN(outcome.values[unit]) ? 0 : 1))
    const count = known.reduce((sum, one) => sum + one, 0)
    if (count === known.length) continue
    missing += known.length - count
    if (count === 0) return undefined
    const fit = await fitLogistic(designOf(pickRows(units.covariates, analysed)), known, run)
    // Certainly known is no harm; certainly unknown leaves nobody to stand for such people.
    if (fit.propensity.some((chance) => !(chance > leastChance))) return undefined
    for (const [row, unit] of analysed.entries())
      weights[unit] = (weights[unit] as number) / (fit.propensity[row] as number)
  }
  if (missing === 0) return undefined
  const reweighted: Analysis = {
    ...analysis,
    matched: { ...matched, weights },
    estimated: undefined,
    estimate: { ...analysis.estimate, se: errorOf(analysis) },
  }
  return { ...estimateEffect(reweighted, outcome, 'difference'), method: censoringWeighted }
}

/** Errors by pair where there are pairs; the estimation of other weights is not counted any more. */
function errorOf({ estimate, matched }: Analysis) {
  const isPaired = matched.subclass !== undefined || matched.pairs !== undefined
  if (!isPaired) return 'hc1'
  return estimate.se === 'cluster-pair-cr2' ? estimate.se : 'cluster-pair'
}

function analysedOf(treated: Uint8Array, { weights }: Matched, arm: number): Int32Array {
  const units = new Int32Array(treated.length)
  let count = 0
  for (let unit = 0; unit < treated.length; unit += 1)
    if (treated[unit] === arm && (weights[unit] as number) > 0) units[count++] = unit
  return units.slice(0, count)
}
