import { type Design, writeRow } from './design.ts'
import type { EstimatedWeights } from './estimated-weights.ts'
import { matrixOf } from './matrix.ts'

/** For whom weighting by the score speaks: the treated, everybody, or those who might as well be in either arm. */
export type WeightedFor = 'att' | 'ate' | 'ato'

interface Rule {
  readonly weight: (e: number, treated: boolean) => number
  /** The derivative of the weight by the score's logit. */
  readonly slope: (e: number, treated: boolean) => number
}

const rules: Readonly<Record<WeightedFor, Rule>> = {
  att: {
    weight: (e, treated) => (treated ? 1 : e / (1 - e)),
    slope: (e, treated) => (treated ? 0 : e / (1 - e)),
  },
  ate: {
    weight: (e, treated) => (treated ? 1 / e : 1 / (1 - e)),
    slope: (e, treated) => (treated ? -(1 - e) / e : e / (1 - e)),
  },
  ato: {
    weight: (e, treated) => (treated ? 1 - e : e),
    slope: (e, treated) => (treated ? -e * (1 - e) : e * (1 - e)),
  },
}

/**
 * Weights by the inverse of the probability of the arm in which a person is, so that the arms become alike in what the
 * score was estimated from.
 *
 * Formula: e the score. ATT: treated 1, controls e/(1-e). ATE: 1/e and 1/(1-e). ATO, "overlap": 1-e and e. The effect is
 * the difference of weighted means (Hajek).
 * Source: Robins, Hernan and Brumback (2000); overlap: Li, Morgan and Zaslavsky (2018).
 * Assumes: every kind of person may be in either arm (0 < e < 1; overlap weights need the least of it), a right model of the
 * score, nothing unmeasured.
 * Example: a control with e = 0.75 stands for three (ATT).
 *
 * @param kept the terms of the design that the score model kept
 * @param propensity the converged score by unit
 * @param covariance of the score's coefficients, row after row
 */
export function propensityWeights(
  design: Design,
  kept: readonly number[],
  treated: Uint8Array,
  propensity: Float64Array,
  covariance: Float64Array,
  weightedFor: WeightedFor,
): EstimatedWeights {
  const { weight, slope } = rules[weightedFor]
  const e = (unit: number) => propensity[unit] as number
  const arm = (unit: number) => (treated[unit] as number) === 1
  const values = new Float64Array(design.terms.length)
  const write = (unit: number, into: Float64Array) => {
    writeRow(design, unit, values, 0)
    for (const [place, term] of kept.entries()) into[place] = values[term] as number
  }
  return {
    weights: Float64Array.from(treated, (one, unit) => weight(e(unit), one === 1)),
    parameters: kept.length,
    write,
    score: (unit) => (treated[unit] as number) - e(unit),
    slope: (unit) => slope(e(unit), arm(unit)),
    inverse: matrixOf(kept.length, kept.length, covariance),
  }
}
