import { describe, expect, it } from 'vitest'
import { estimatorReferences, lalonde } from '../../../test/impact-reference.ts'
import { additiveProfile } from './additive-profile.ts'
import { clusterCovariance } from './cluster-robust.ts'
import { designOf } from './design.ts'
import { heteroskedasticCovariance } from './heteroskedastic.ts'
import { adjustedModel } from './linear-model.ts'
import { lmgImportance } from './lmg.ts'
import { at, matrixOf } from './matrix.ts'
import { oaxacaBlinder, sumOfTerms } from './oaxaca.ts'
import { centredProducts } from './products.ts'
import { fitWls } from './wls.ts'

const { units, outcome } = lalonde()
const design = designOf(units.covariates)
const references = estimatorReferences()
const everybody = Int32Array.from(outcome, (_, unit) => unit)
const model = adjustedModel(units.treated, design, everybody)
const ones = new Float64Array(outcome.length).fill(1)
const fit = fitWls(model, outcome, ones)
if (fit === undefined) throw new Error('Expected a fit')

const same = (value: number | undefined, expected: number, tolerance = 1e-9) =>
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    tolerance * Math.abs(expected) + 1e-9,
  )

describe('the additive model', () => {
  it('agrees with R in coefficients and errors', () => {
    const { terms, coef, se_hc1, se_hc3 } = references.ols_full
    expect(model.terms).toEqual(terms)
    const hc1 = heteroskedasticCovariance(fit, 'HC1')
    const hc3 = heteroskedasticCovariance(fit, 'HC3')
    for (let k = 0; k < terms.length; k += 1) {
      same(fit.coef[k], coef[k], 1e-8)
      same(Math.sqrt(at(hc1, k, k)), se_hc1[k])
      same(Math.sqrt(at(hc3, k, k)), se_hc3[k])
    }
  })

  it('adds up to the prediction of the profile', () => {
    const covariance = clusterCovariance(fit, undefined)
    const profile = [1, 0, 30, 8, 0, 0, 1, 1, 0, 0]
    const factors = model.terms.slice(1).map((name, k) => ({ name, terms: [k + 1] }))
    const { baseline, bars, total } = additiveProfile(fit, covariance, 604, profile, factors)
    const { coef, se_hc1 } = references.ols_full
    same(baseline.value, coef[0], 1e-8)
    same(bars[2]?.value, 8 * coef[3], 1e-8)
    same(bars[2]?.se, 8 * se_hc1[3])
    same(
      bars.reduce((sum, bar) => sum + bar.value, baseline.value),
      total.value,
    )
    // qt(0.975, 604) in R 4.2.2
    same((total.ci95[1] - total.value) / total.se, 1.9638993343, 1e-9)
  })
})

describe('importance', () => {
  const places = [[0], [1], [2], [3, 4], [5], [6], [7], [8]]

  it('agrees with R for every subset and every share', () => {
    const reference = references.lmg
    const { shares, r2, subsets } = lmgImportance(centredProducts(model, outcome), places)
    for (const [index, share] of shares.entries()) same(share, reference.share_of_r2[index])
    for (const [bits, value] of subsets.entries())
      expect(Math.abs(value - reference.subset_r2_bitmask_order[bits])).toBeLessThan(1e-12)
    same(r2, reference.r2)
    same(
      shares.reduce((sum, share) => sum + share, 0),
      reference.sum,
    )
  })

  it('of a constant outcome is nothing, of a repeated factor half', () => {
    const constant = lmgImportance(matrixOf(2, 2, [4, 0, 0, 0]), [[0]])
    expect([...constant.shares, constant.r2]).toEqual([0, 0])
    const flat = centredProducts(
      adjustedModel(units.treated, design, everybody),
      new Float64Array(outcome.length).fill(0.1),
    )
    expect(lmgImportance(flat, places).r2).toBe(0)
    const twice = lmgImportance(matrixOf(3, 3, [4, 4, 2, 4, 4, 2, 2, 2, 1]), [[0], [1]])
    expect([...twice.shares]).toEqual([0.5, 0.5])
    expect(() => lmgImportance(matrixOf(1, 1), new Array(16).fill([]))).toThrow(
      'at most 15 factors, not 16',
    )
  })
})

describe('the gap between the arms', () => {
  it('splits as in R', () => {
    const reference = references.oaxaca_twofold_reference_control
    const split = oaxacaBlinder(design, units.treated, outcome)
    if (split === undefined) throw new Error('Expected a decomposition')
    expect(split.terms).toEqual(reference.terms)
    same(split.gap, reference.gap)
    same(sumOfTerms(split.explained).estimate, reference.explained_total)
    same(sumOfTerms(split.unexplained).estimate, reference.unexplained_total)
    for (const [k, value] of split.explained.values.entries())
      same(value, reference.explained[k], 1e-8)
    for (const [k, value] of split.unexplained.values.entries())
      same(value, reference.unexplained[k], 1e-8)
  })

  it('has the errors of its terms, of a factor and of both parts as a delta method written in R', () => {
    const split = oaxacaBlinder(design, units.treated, outcome)
    if (split === undefined) throw new Error('Expected a decomposition')
    const { explained, unexplained } = split
    // J W J' with the Jacobians of the terms in (x1, x0, b0) and (x1, b0, b1), W block-diagonal: lm() and cov() of R 4.2.2, HC1.
    const ofExplained = [
      ...[0, 75.5737472266, 68.1206215701, 101.8932757131, 446.6220498692, 240.7167987683],
      ...[111.74986808, 320.3555681287, 157.6109346137],
    ]
    const ofUnexplained = [
      ...[6368.058505655, 2171.011511355, 4237.79072348, 156.661193522, 173.942882483],
      ...[320.828255502, 1506.951698467, 565.512477541, 372.878689825],
    ]
    for (const k of split.terms.keys()) {
      same(sumOfTerms(explained, [k]).se, ofExplained[k] as number)
      same(sumOfTerms(unexplained, [k]).se, ofUnexplained[k] as number)
    }
    same(sumOfTerms(explained, [3, 4]).se, 500.054733801)
    same(sumOfTerms(explained).se, 562.014921818)
    same(sumOfTerms(unexplained).se, 823.021291498)
  })

  it('is all of characteristics when the coefficients agree, and undefined without an arm', () => {
    const line = designOf({
      rows: 6,
      columns: [{ kind: 'number', name: 'x', values: Float64Array.of(1, 2, 3, 2, 3, 5) }],
    })
    const y = Float64Array.of(3, 5, 7, 5, 7, 11)
    const split = oaxacaBlinder(line, Uint8Array.of(0, 0, 0, 1, 1, 1), y)
    if (split === undefined) throw new Error('Expected a decomposition')
    same(sumOfTerms(split.explained).estimate, split.gap)
    same(sumOfTerms(split.unexplained).estimate, 0)
    expect(oaxacaBlinder(line, new Uint8Array(6), y)).toBeUndefined()
  })
})
