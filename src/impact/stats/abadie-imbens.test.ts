import { describe, expect, it } from 'vitest'
import {
  estimatorReferences,
  lalonde,
  matchedOf,
  matchReferences,
  propensityReference,
} from '../../../test/impact-reference.ts'
import type { Pairs } from '../model.match.ts'
import { abadieImbens, pairDifferences } from './abadie-imbens.ts'
import { biasAdjustedDifferences } from './bias-adjustment.ts'
import { inverseSpd } from './cholesky.ts'
import { neighbourVariance, scoreNeighbourVariance } from './conditional-variance.ts'
import { designOf, writeRow } from './design.ts'
import { crossProduct, identity, type Matrix, matrixOf, quadraticForm } from './matrix.ts'

const { units, outcome } = lalonde()
const design = designOf(units.covariates)
const references = estimatorReferences()
const score = propensityReference().ps
const controls = [...units.treated.keys()].filter((unit) => units.treated[unit] === 0)

function same(value: number | undefined, expected: number, tolerance = 1e-9) {
  const distance = Math.abs((value ?? Number.NaN) - expected)
  expect(distance).toBeLessThanOrEqual(tolerance * Math.abs(expected))
}

/** The pairs that R's Matching lists row by row. */
function pairsOf(treated: readonly number[], control: readonly number[]): Pairs {
  const order = [...new Set(treated)]
  const lists = order.map((id) => control.filter((_, row) => treated[row] === id))
  return {
    treated: Int32Array.from(order, (id) => id - 1),
    offsets: Int32Array.from([0, ...order.map((_, k) => lists.slice(0, k + 1).flat().length)]),
    controls: Int32Array.from(lists.flat(), (id) => id - 1),
  }
}

const scoreDistance = (a: number, b: number) =>
  Math.abs((score[a] as number) - (score[b] as number))

/** Columns of the design in their own SDs, and the squared distance by a matrix of weights. */
const standardised = (() => {
  const size = design.terms.length - 1
  const row = new Float64Array(size + 1)
  const x = matrixOf(units.rows, size)
  for (let unit = 0; unit < units.rows; unit += 1) {
    writeRow(design, unit, row, 0)
    x.values.set(row.subarray(1), unit * size)
  }
  const column = (k: number) => x.values.filter((_, place) => place % size === k)
  const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length
  const centres = Array.from({ length: size }, (_, k) => mean(column(k)))
  const sds = Array.from({ length: size }, (_, k) =>
    Math.sqrt(
      column(k).reduce((sum, v) => sum + (v - (centres[k] ?? 0)) ** 2, 0) / (units.rows - 1),
    ),
  )
  return matrixOf(
    units.rows,
    size,
    x.values.map((v, place) => (v - (centres[place % size] ?? 0)) / (sds[place % size] ?? 1)),
  )
})()

function distanceBy(weights: Matrix) {
  const size = weights.rows
  const { values } = standardised
  return (a: number, b: number) => {
    const gap = Float64Array.from(
      { length: size },
      (_, k) => (values[a * size + k] as number) - (values[b * size + k] as number),
    )
    return quadraticForm(weights, gap)
  }
}

describe('Abadie and Imbens', () => {
  it.each(['nn_ps_replace', 'nn_ps_replace_ratio3'])('as computed by hand for %s', (name) => {
    const reference = references.abadie_imbens_by_hand[name]
    const match = matchReferences()[name]
    const pairs = match && matchedOf(match).pairs
    if (pairs === undefined) throw new Error('Expected pairs')
    const effect = abadieImbens(pairs, outcome, scoreNeighbourVariance(controls, score, outcome))
    same(effect?.estimate, reference.estimate)
    same(effect?.se, reference.se)
  })

  const correlation = inverseSpd(
    matrixOf(
      8,
      8,
      crossProduct(standardised).values.map((v) => v / (units.rows - 1)),
    ),
  )
  if (correlation === undefined) throw new Error('Expected an inverse')
  it.each([
    ['ps_m1_vc1', scoreDistance],
    ['ps_m3_vc1', scoreDistance],
    ['x_inverse_variance_m1', distanceBy(identity(8))],
    ['x_mahalanobis_m1', distanceBy(correlation)],
  ])('as in R’s Matching with ties: %s', (name, distance) => {
    const reference = references.matching_package[name]
    const pairs = pairsOf(reference.index_treated, reference.index_control)
    const effect = abadieImbens(pairs, outcome, neighbourVariance(controls, distance, outcome))
    same(effect?.estimate, reference.estimate)
    same(effect?.se, reference.se_ai)
  })

  it('with one variance for all', () => {
    const reference = references.matching_package.ps_m1_vc0
    const pairs = pairsOf(reference.index_treated, reference.index_control)
    const gaps = [...pairs.treated].map((unit, pair) =>
      [...pairs.controls.slice(pairs.offsets[pair], pairs.offsets[pair + 1])]
        .map((control) => (outcome[unit] as number) - (outcome[control] as number))
        .map((gap, _, all) => (gap - reference.estimate) ** 2 / all.length)
        .reduce((sum, square) => sum + square, 0),
    )
    const variance = gaps.reduce((sum, gap) => sum + gap, 0) / (2 * gaps.length)
    same(abadieImbens(pairs, outcome, () => variance)?.se, reference.se_ai)
  })

  it('with a caliper, where R’s Matching counts the dropped unit as a pair without difference', () => {
    const reference = references.matching_package.ps_m1_caliper02
    const pairs = pairsOf(reference.index_treated, reference.index_control)
    const effect = abadieImbens(pairs, outcome, neighbourVariance(controls, scoreDistance, outcome))
    if (effect === undefined) throw new Error('Expected an effect')
    same(effect.estimate, reference.estimate)
    const dropped = 184 ** 2 * effect.se ** 2 + effect.estimate ** 2
    same(Math.sqrt(dropped) / 185, reference.se_ai)
  })

  it('adjusted for what pairs still differ in', () => {
    const reference = references.matching_package.x_inverse_variance_m1_biasadjusted
    const pairs = pairsOf(reference.index_treated, reference.index_control)
    const effect = abadieImbens(
      pairs,
      outcome,
      neighbourVariance(controls, distanceBy(identity(8)), outcome),
      biasAdjustedDifferences(pairs, design, outcome),
    )
    same(effect?.estimate, reference.estimate)
    same(effect?.se, reference.se_ai)
  })

  it('answers for nobody, one pair and equal outcomes', () => {
    const none: Pairs = {
      treated: Int32Array.of(0),
      offsets: Int32Array.of(0, 0),
      controls: Int32Array.of(),
    }
    expect(abadieImbens(none, [1], () => 0)).toBeUndefined()
    const one = pairsOf([1], [2])
    // One difference has no spread: its error is unknown, not nothing.
    expect(abadieImbens(one, [5, 3], () => 1)).toEqual({
      estimate: 2,
      se: Number.NaN,
      df: 0,
    })
    expect(scoreNeighbourVariance([1], [0, 0.5], [0, 3])(1)).toBe(0)
    expect(neighbourVariance([1], () => 0, [0, 3])(1)).toBe(0)
    expect(scoreNeighbourVariance([0, 1, 2], [0.3, 0.31, 0.5], [5, 3, 9])(0)).toBe(2)
    expect([...pairDifferences(none, [1])]).toEqual([Number.NaN])
    expect(() => scoreNeighbourVariance([1], [0, 0.5], [0, 3])(0)).toThrow('not of this arm')
  })
})
