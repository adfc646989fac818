import { StudyFailure } from '../failure.ts'
import type { EffectRow } from '../model.result.ts'
import { aipw } from '../stats/aipw.ts'
import { designOf } from '../stats/design.ts'
import { intervalOf } from '../stats/interval.ts'
import { matrixOf } from '../stats/matrix.ts'
import { isRounding } from '../stats/rounding.ts'
import { type Analysis, type Outcome, unknown } from './model.analysis.ts'
import { isShare, shareFiguresOf } from './shares.ts'
import { keptTerms } from './weights.ts'

/**
 * AIPW of all units with an outcome: it corrects an outcome model by the score and leaves a match aside.
 * @throws StudyFailure for the overlap estimand, for which it is not offered
 */
export function doublyRobustRow(
  { estimate, units, score }: Analysis,
  { name, values }: Outcome,
): EffectRow {
  if (score === undefined) throw new RangeError('AIPW needs the score')
  const { estimand } = estimate
  if (estimand === 'ato') throw new StudyFailure({ code: 'aipw-estimand', values: {} }, true)
  let nTreated = 0
  let observed = 0
  for (let unit = 0; unit < units.rows; unit += 1) {
    if (Number.isNaN(values[unit])) continue
    observed += 1
    nTreated += units.treated[unit] as number
  }
  const nControl = observed - nTreated
  const head = { outcome: name, estimand, method: 'aipw', nTreated, nControl }
  const design = designOf(units.covariates)
  const { propensity } = score
  const kept = keptTerms(design, score)
  const covariance = matrixOf(kept.length, kept.length, score.covariance)
  const found = aipw(design, units.treated, { kept, covariance, propensity }, values, estimand)
  if (found === undefined) return { ...head, ...unknown }
  const isNothing = isRounding(values, found.estimate, found.se)
  const effect = isNothing ? { ...found, estimate: 0, se: 0, widened: 0 } : found
  const [meanTreated, meanControl] = effect.means
  const read = { ...effect, se: effect.widened }
  return {
    ...head,
    estimate: effect.estimate,
    se: effect.se,
    seMethod: 'influence function',
    ...intervalOf(read),
    clusters: null,
    df: effect.df,
    seFormula: `√(Σ IF²) / N; the models taken as known; N = ${observed}`,
    intervalMethod:
      'the error of the stacked estimating equations of both models, squares of an arm times N/(N-K)',
    meanTreated,
    meanControl,
    share: isShare(values) ? shareFiguresOf(effect.means, effect.logError, read) : null,
  }
}
