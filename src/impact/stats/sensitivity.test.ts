import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normal } from '../../../test/campaign/estimators/chance.ts'
import { estimatorReferences, lalonde, matchReferences } from '../../../test/impact-reference.ts'
import { createRandom } from '../../platform/shared/random.ts'
import { eValue, eValueOfLimit, ratioOfStandardised } from './e-value.ts'
import { adjustPValues } from './multiple-testing.ts'
import { partialR2, robustnessValue } from './robustness-value.ts'
import { criticalGamma, rosenbaumBounds } from './rosenbaum.ts'
import { shrink } from './shrinkage.ts'

const { outcome } = lalonde()
const references = estimatorReferences()

const same = (value: number | undefined, expected: number, tolerance = 1e-9) =>
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    tolerance * Math.abs(expected),
  )

const differencesOf = (name: string) =>
  (matchReferences()[name]?.pairs ?? [])
    .filter((pair) => pair.controls.length > 0)
    .map((pair) => (outcome[pair.treated - 1] ?? 0) - (outcome[(pair.controls[0] ?? 0) - 1] ?? 0))

describe('Rosenbaum bounds', () => {
  it.each(['nn_ps_cal02', 'nn_logit_cal02'])('agree with R for %s', (name) => {
    const reference = references.rosenbaum[name]
    const test = rosenbaumBounds(differencesOf(name), reference.gamma)
    expect(test).toMatchObject({ pairs: reference.pairs, w: reference.w })
    for (const [index, bound] of test.bounds.entries()) {
      same(bound.pUpper, reference.p_upper[index])
      same(bound.pLower, reference.p_lower[index], 1e-7)
    }
  })

  it('find where significance ends, in either direction', () => {
    const differences = differencesOf('nn_logit_cal02')
    const gamma = criticalGamma(differences)
    expect(gamma).toBeGreaterThan(1)
    same(rosenbaumBounds(differences, [gamma]).bounds[0]?.pUpper, 0.05)
    expect(criticalGamma(differences.map((d) => -d))).toBe(gamma)
    expect(criticalGamma(differencesOf('nn_ps_cal02'))).toBe(1)
  })

  it('say nothing without a difference', () => {
    expect(rosenbaumBounds([0, 0], [1])).toEqual({
      pairs: 0,
      w: 0,
      bounds: [{ gamma: 1, pUpper: Number.NaN, pLower: Number.NaN }],
    })
    expect(criticalGamma([])).toBeNaN()
    // Ties share their mean rank: 1 and 1 have 1.5 each.
    expect(rosenbaumBounds([1, -1, 2], [1]).w).toBe(4.5)
  })
})

describe('E-values', () => {
  it('agree with the case', () => {
    const reference = references.evalue
    same(eValue(reference.risk_ratio), reference.evalue_risk_ratio)
    same(eValue(2), reference.rr_2)
    same(eValue(0.8), reference.rr_0_8)
    same(ratioOfStandardised(0.2), reference.smd_0_2_as_rr)
    same(eValue(ratioOfStandardised(0.2)), reference.evalue_smd_0_2)
  })

  it('are the weakest confounder that explains the ratio away', () => {
    const ratio = fc.double({ min: 1, max: 50, noNaN: true })
    fc.assert(
      fc.property(ratio, (rr) => {
        const e = eValue(rr)
        // The bias of a confounder with both risk ratios e: e² / (2e - 1), the bound of Ding and VanderWeele (2016).
        expect((e * e) / (2 * e - 1) / rr).toBeCloseTo(1, 9)
        expect(eValue(1 / rr) / e).toBeCloseTo(1, 9)
        expect(eValueOfLimit([rr, rr + 1])).toBe(e)
      }),
      { seed: 2026 },
    )
  })

  it('of a limit', () => {
    expect(eValueOfLimit([0.9, 2])).toBe(1)
    same(eValueOfLimit([2, 3]), references.evalue.rr_2)
    same(eValueOfLimit([0.5, 0.8]), references.evalue.rr_0_8)
    expect(eValue(0)).toBeNaN()
    expect(eValue(1)).toBe(1)
  })
})

describe('robustness values', () => {
  it('follow Cinelli and Hazlett', () => {
    // Their example of Darfur: t = 4.18 on 783 degrees of freedom; RV 13.9 %, for significance 7.6 %.
    expect(robustnessValue(4.18445, 783)).toBeCloseTo(0.1388, 4)
    expect(robustnessValue(4.18445, 783, 1.96)).toBeCloseTo(0.0763, 3)
    expect(robustnessValue(0, 100)).toBe(0)
    expect(robustnessValue(-2, 100)).toBe(robustnessValue(2, 100))
    expect(robustnessValue(1, 100, 1.98)).toBe(0)
    expect(partialR2(4, 96)).toBe(0.04)
  })
})

describe('several tests', () => {
  it('are adjusted as in R', () => {
    const { p_normal, holm, bh, by } = references.subgroups
    for (const [method, expected] of [
      ['holm', holm],
      ['bh', bh],
      ['by', by],
    ] as const)
      for (const [index, p] of adjustPValues(p_normal, method).entries()) same(p, expected[index])
  })

  it('leave out what cannot be told', () => {
    expect(adjustPValues([0.01, Number.NaN, 0.04], 'holm')).toEqual([0.02, Number.NaN, 0.04])
    expect(adjustPValues([0.01, Number.NaN, 0.04], 'bh')).toEqual([0.02, Number.NaN, 0.04])
    expect(adjustPValues([], 'holm')).toEqual([])
    expect(adjustPValues([0.3], 'by')).toEqual([0.3])
  })
})

describe('shrinkage', () => {
  it('agrees with R', () => {
    const { eb_example, eb_race, estimate, se } = references.subgroups
    for (const [shrunk, reference] of [
      [shrink(eb_example.y, eb_example.se), eb_example],
      [shrink(estimate.slice(0, 3), se.slice(0, 3)), eb_race],
    ] as const) {
      same(shrunk.q, reference.q)
      same(shrunk.tau2, reference.tau2)
      same(shrunk.mean, reference.mean)
      same(shrunk.seMean, reference.se_mean)
      for (const [k, value] of shrunk.estimates.entries()) same(value, reference.shrunk[k])
    }
  })

  it('is nearer to the truth than the raw estimates, whether the groups differ or not', () => {
    const random = createRandom(2026)
    const errors = [0.3, 0.5, 0.8, 1, 1.2]
    for (const spread of [0, 0.5, 2]) {
      let [raw, drawn] = [0, 0]
      for (let draw = 0; draw < 400; draw++) {
        const truth = errors.map(() => 1 + spread * normal(random))
        const estimates = truth.map((one, k) => one + (errors[k] as number) * normal(random))
        const { estimates: shrunk } = shrink(estimates, errors)
        raw += truth.reduce((sum, one, k) => sum + ((estimates[k] as number) - one) ** 2, 0)
        drawn += truth.reduce((sum, one, k) => sum + ((shrunk[k] as number) - one) ** 2, 0)
      }
      expect(drawn / raw).toBeLessThan(spread === 0 ? 0.4 : 1)
    }
  })

  it('of one group is that group', () => {
    expect(shrink([5], [2])).toMatchObject({ tau2: 0, mean: 5, estimates: [5] })
  })
})
