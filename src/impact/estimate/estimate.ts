import type { EffectRow } from '../model.result.ts'
import type { EstimateMethod, EstimateSpec } from '../model.spec.ts'
import type { Design } from '../stats/design.ts'
import { differenceInMeans, type FittedEffect } from '../stats/difference.ts'
import { gComputation } from '../stats/g-computation.ts'
import { intervalOf } from '../stats/interval.ts'
import { regressionAdjusted } from '../stats/regression.ts'
import { isRounding } from '../stats/rounding.ts'
import type { Sample } from '../stats/sample.ts'
import { combination } from '../stats/wls.ts'
import { doublyRobustRow } from './doubly-robust.ts'
import { type Analysis, type Outcome, unknown } from './model.analysis.ts'
import { neighbourRow } from './neighbours.ts'
import { countArms, outcomesOf } from './sample.ts'
import { sharedDesign, sharedSample } from './shared-sample.ts'
import { isShare, shareFigures } from './shares.ts'
import { uncertaintyOf } from './standard-error.ts'

/**
 * The effects on one outcome: the method of the specification first, then the plain difference where that is another, so that
 * what the model did is always seen. An effect that cannot be told (an arm without an outcome) has NaN throughout.
 */
export function estimateEffects(analysis: Analysis, outcome: Outcome): EffectRow[] {
  const { method } = analysis.estimate
  const methods: readonly EstimateMethod[] =
    method === 'difference' ? [method] : [method, 'difference']
  return methods.map((one) => estimateEffect(analysis, outcome, one))
}

/** The effect on one outcome by one method. */
export function estimateEffect(
  analysis: Analysis,
  outcome: Outcome,
  method: EstimateMethod,
): EffectRow {
  const { estimate, units, estimated } = analysis
  if (method === 'aipw') return doublyRobustRow(analysis, outcome)
  if (estimate.se === 'abadie-imbens' && method !== 'gcomputation')
    return neighbourRow(analysis, outcome, method)
  // Beside an AIPW after a match stands the plain difference with the error of its pairs.
  const se =
    estimated === undefined && estimate.se === 'm-estimation' ? 'cluster-pair' : estimate.se
  const byPerson = se === 'hc1' || se === 'hc3'
  const sample = sharedSample(analysis, outcome.values, byPerson)
  const y = outcomesOf(sample, outcome.values)
  const head = { outcome: outcome.name, estimand: estimate.estimand, method, ...countArms(sample) }
  const effect = fitEffect(
    method,
    sample,
    y,
    () => sharedDesign(units.covariates),
    estimate.estimand,
  )
  if (effect === undefined) return { ...head, ...unknown }
  const uncertainty = uncertaintyOf(effect, sample, se, estimated, units.persons)
  const { seMethod, seFormula, clusters, df, interval } = uncertainty
  const found = Math.sqrt(uncertainty.varianceOf(effect.contrast))
  const isNothing = isRounding(y, effect.estimate, found)
  const [difference, error] = isNothing ? [0, 0] : [effect.estimate, found]
  const read = {
    estimate: difference,
    se: isNothing ? 0 : (interval?.se ?? error),
    df: interval?.df ?? df,
  }
  const meanControl = combination(effect.fit, effect.baseline)
  return {
    ...head,
    estimate: difference,
    se: error,
    seMethod,
    ...intervalOf(read),
    clusters,
    df: read.df,
    seFormula,
    intervalMethod: interval?.method ?? null,
    meanTreated: meanControl + difference,
    meanControl,
    share: isShare(y) ? shareFigures(effect, uncertainty.varianceOf, read) : null,
  }
}

/** Fits by a method; the design is only made when the method needs it. */
export function fitEffect(
  method: EstimateMethod,
  sample: Sample,
  y: Float64Array,
  design: () => Design,
  estimand: EstimateSpec['estimand'],
): FittedEffect | undefined {
  if (method === 'regression') return regressionAdjusted(sample, design(), y)
  if (method === 'gcomputation')
    return gComputation(sample, design(), y, estimand === 'att' ? 'treated' : 'all')
  return differenceInMeans(sample, y)
}
