import { inverseSpd } from './cholesky.ts'
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
 */
export function propensityWeights(
  design: Design,
  kept: readonly number[],
  treated: Uint8Array,
  propensity: Float64Array,
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
    inverse: scoreCovariance(kept.length, write, propensity),
  }
}

/** (X' e(1-e) X)^-1, the covariance of the score's coefficients; NaN throughout when they cannot be told. */
function scoreCovariance(
  size: number,
  write: (unit: number, into: Float64Array) => void,
  propensity: Float64Array,
) {
  const x = new Float64Array(size)
  const information = matrixOf(size, size)
  const sums = information.values
  for (let unit = 0; unit < propensity.length; unit += 1) {
    const e = propensity[unit] as number
    write(unit, x)
    for (let i = 0; i < size; i += 1) {
      const factor = e * (1 - e) * (x[i] as number)
      if (factor === 0) continue
      for (let j = 0; j <= i; j += 1)
        sums[i * size + j] = (sums[i * size + j] as number) + factor * (x[j] as number)
    }
  }
  for (let i = 0; i < size; i += 1)
    for (let j = i + 1; j < size; j += 1) sums[i * size + j] = sums[j * size + i] as number
  return (
    inverseSpd(information) ?? matrixOf(size, size, new Float64Array(size * size).fill(Number.NaN))
  )
}
