import type { Units } from '../frame/model.frame.ts'
import type { Matched, Score } from '../model.match.ts'
import type { EffectRow } from '../model.result.ts'
import type { EstimateSpec } from '../model.spec.ts'
import type { EstimatedWeights } from '../stats/estimated-weights.ts'

/** What an effect is estimated from, once the groups are made alike. */
export interface Analysis {
  readonly estimate: EstimateSpec
  readonly units: Units
  readonly matched: Matched
  /** How the weights were estimated, when there is no match. */
  readonly estimated: EstimatedWeights | undefined
  readonly score: Score | undefined
}

/** An outcome by unit; NaN = missing. */
export interface Outcome {
  readonly name: string
  readonly values: Float64Array
}

/** An effect that cannot be told. */
export const unknown: Omit<EffectRow, 'outcome' | 'estimand' | 'method' | 'nTreated' | 'nControl'> =
  {
    estimate: Number.NaN,
    se: Number.NaN,
    seMethod: 'none',
    ci95: [Number.NaN, Number.NaN],
    p: Number.NaN,
    clusters: null,
    df: Number.NaN,
    seFormula: 'no effect can be told: an arm is empty, or the covariates tell the arms apart',
    intervalMethod: null,
    meanTreated: Number.NaN,
    meanControl: Number.NaN,
    share: null,
  }
