import { describe, expect, it } from 'vitest'
import {
  estimatorReferences,
  lalonde,
  propensityReference,
} from '../../../test/impact-reference.ts'
import { aipw } from './aipw.ts'
import { designOf } from './design.ts'
import { differenceInMeans } from './difference.ts'
import { entropyBalance } from './entropy-balancing.ts'
import { type EstimatedWeights, estimatedWeightsVariance } from './estimated-weights.ts'
import { matrixOf } from './matrix.ts'
import { propensityWeights } from './propensity-weights.ts'
import type { Sample } from './sample.ts'

const { units, outcome } = lalonde()
const design = designOf(units.covariates)
const references = estimatorReferences()
const { ps_converged, vcov_converged } = propensityReference()
const propensity = Float64Array.from(ps_converged)
const covariance = Float64Array.from(vcov_converged.flat())
const everyTerm = design.terms.map((_, term) => term)

function same(value: number | undefined, expected: number, tolerance = 1e-9) {
  const distance = Math.abs((value ?? Number.NaN) - expected)
  expect(distance).toBeLessThanOrEqual(tolerance * Math.abs(expected))
}

function everybody(weights: Float64Array): Sample {
  return {
    units: Int32Array.from(weights, (_, unit) => unit),
    weights,
    treated: units.treated,
    clusters: undefined,
    persons: undefined,
  }
}

function effectOf(estimated: EstimatedWeights) {
  const sample = everybody(estimated.weights)
  const effect = differenceInMeans(sample, outcome)
  if (effect === undefined) throw new Error('Expected an effect')
  const variance = estimatedWeightsVariance(effect.fit, effect.contrast, sample, estimated)
  return { estimate: effect.estimate, se: Math.sqrt(variance) }
}

describe('weighting agrees with R', () => {
  it.each([
    ['att', 'ATT'],
    ['ate', 'ATE'],
    ['ato', 'ATO'],
  ] as const)('by the score, %s', (weightedFor, name) => {
    const reference = references.ipw[name]
    const weights = propensityWeights(
      ...([design, everyTerm, units.treated, propensity, covariance, weightedFor] as const),
    )
    for (const [unit, weight] of reference.weights.entries()) same(weights.weights[unit], weight)
    const { estimate, se } = effectOf(weights)
    same(estimate, reference.estimate)
    // R's derivative is a numerical one, with fewer digits.
    same(se, reference.se_mestimation, 1e-7)
  })

  it('by entropy', () => {
    const reference = references.entropy_balancing
    const balance = entropyBalance(design, units.treated)
    if ('unreachable' in balance) throw new Error('Expected weights')
    expect(balance.terms).toEqual(reference.covariates)
    for (const [k, lambda] of reference.lambda.entries()) same(balance.lambda[k], lambda)
    for (const [unit, weight] of reference.weights.entries()) same(balance.weights[unit], weight)
    const { estimate, se } = effectOf(balance)
    same(estimate, reference.att)
    same(se, reference.se_mestimation, 1e-7)
  })

  it('with an outcome model', () => {
    const size = everyTerm.length
    const score = { kept: everyTerm, covariance: matrixOf(size, size, covariance), propensity }
    const att = aipw(design, units.treated, score, outcome, 'att')
    const ate = aipw(design, units.treated, score, outcome, 'ate')
    same(att?.estimate, references.aipw.att.estimate)
    same(att?.se, references.aipw.att.se_if)
    same(att?.hajek, references.aipw.att.estimate_hajek)
    same(ate?.estimate, references.aipw.ate.estimate)
    same(ate?.se, references.aipw.ate.se_if)
    for (const [unit, value] of references.aipw.m0.entries()) same(att?.m0[unit], value)
    for (const [unit, value] of references.aipw.m1.entries()) same(att?.m1[unit], value)
  })
})

describe('entropy balancing says what it cannot do', () => {
  const numbers = (values: readonly number[]) =>
    designOf({
      rows: values.length,
      columns: [{ kind: 'number', name: 'age', values: Float64Array.from(values) }],
    })

  it('finds the weights of the example', () => {
    const balance = entropyBalance(numbers([0, 0, 3, 2]), Uint8Array.of(0, 0, 0, 1))
    if ('unreachable' in balance) throw new Error('Expected weights')
    for (const [unit, weight] of [1 / 6, 1 / 6, 4 / 6, 1].entries())
      expect(balance.weights[unit]).toBeCloseTo(weight, 12)
  })

  it('names a term beyond the reach of the controls', () => {
    expect(entropyBalance(numbers([0, 0, 3, 4]), Uint8Array.of(0, 0, 0, 1))).toEqual({
      unreachable: ['age'],
    })
    expect(entropyBalance(numbers([1, 1, 4]), Uint8Array.of(0, 0, 1))).toEqual({
      unreachable: ['age'],
    })
  })

  it('leaves out a term without variation', () => {
    const balance = entropyBalance(numbers([1, 1, 1]), Uint8Array.of(0, 0, 1))
    if ('unreachable' in balance) throw new Error('Expected weights')
    expect(balance.terms).toEqual([])
    expect([...balance.weights]).toEqual([0.5, 0.5, 1])
  })
})
