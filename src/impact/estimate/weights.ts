import { StudyFailure } from '../failure.ts'
import type { Units } from '../frame/model.frame.ts'
import type { Matched, Score } from '../model.match.ts'
import type { WeightMethod } from '../model.spec.ts'
import { type Design, designOf, intercept } from '../stats/design.ts'
import { entropyBalance } from '../stats/entropy-balancing.ts'
import type { EstimatedWeights } from '../stats/estimated-weights.ts'
import { propensityWeights } from '../stats/propensity-weights.ts'

/** Weights in place of a match, with what their uncertainty needs. */
export interface Weighted extends Matched {
  readonly estimated: EstimatedWeights
}

const weightedFor = { 'ipw-att': 'att', 'ipw-ate': 'ate', overlap: 'ato' } as const

/**
 * The weights of a study. Entropy balancing needs no score; the others need it.
 * @throws StudyFailure when no weights give the controls the treated group's means
 */
export function weightUnits(
  method: WeightMethod,
  units: Units,
  score: Score | undefined,
): Weighted {
  const design = designOf(units.covariates)
  const estimated =
    method === 'entropy'
      ? entropyWeights(design, units.treated)
      : scoreWeights(design, units.treated, score, weightedFor[method])
  return {
    weights: estimated.weights,
    pairs: undefined,
    subclass: undefined,
    unmatched: new Int32Array(),
    calipers: [],
    remarks: [],
    estimated,
  }
}

function entropyWeights(design: Design, treated: Uint8Array): EstimatedWeights {
  const balance = entropyBalance(design, treated)
  if (!('unreachable' in balance)) return balance
  const terms = balance.unreachable.join(', ')
  throw new StudyFailure({ code: 'entropy-unreachable', values: { terms } })
}

function scoreWeights(
  design: Design,
  treated: Uint8Array,
  score: Score | undefined,
  estimand: 'att' | 'ate' | 'ato',
): EstimatedWeights {
  if (score === undefined) throw new RangeError('Weighting by the score needs the score')
  const { propensity, covariance } = score
  const kept = keptTerms(design, score)
  return propensityWeights(design, kept, treated, propensity, covariance, estimand)
}

/** The terms of a design that the score's model kept. */
export const keptTerms = (design: Design, { aliased }: Score): number[] =>
  design.terms
    .map((_, term) => term)
    .filter((term) => !aliased.includes(design.terms[term] ?? intercept))
