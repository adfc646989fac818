import { describe, expect, it } from 'vitest'
import {
  effectReferences,
  estimatorReferences,
  lalonde,
  matchedOf,
  matchReferences,
  propensityReference,
} from '../../../test/impact-reference.ts'
import { idsOf } from '../frame/model.frame.ts'
import type { Matched, Score } from '../model.match.ts'
import type { EstimateMethod, SeMethod } from '../model.spec.ts'
import { estimateEffects } from './estimate.ts'
import type { Analysis } from './model.analysis.ts'
import { weightUnits } from './weights.ts'

const { units, outcome } = lalonde()
const re78 = { name: 're78', values: outcome }
const estimators = estimatorReferences()
const propensity = Float64Array.from(propensityReference().ps_converged)
const score: Score = {
  terms: [],
  aliased: [],
  propensity,
  logit: propensity.map((e) => Math.log(e / (1 - e))),
  covariance: Float64Array.from(propensityReference().vcov_converged.flat()),
}

const close = (value: number | undefined, expected: number | undefined) =>
  expect((value ?? Number.NaN) / (expected ?? Number.NaN)).toBeCloseTo(1, 7)

function analysis(
  matched: Matched | string,
  method: EstimateMethod = 'difference',
  se: SeMethod = 'cluster-pair',
): Analysis {
  const reference = typeof matched === 'string' ? matchReferences()[matched] : undefined
  return {
    estimate: { estimand: 'att', method, se },
    units,
    matched: typeof matched === 'string' ? matchedOf(reference ?? missing(matched)) : matched,
    estimated: undefined,
    score,
  }
}

function missing(name: string): never {
  throw new Error(`No match ${name}`)
}

describe('effects as rows of the result', () => {
  it('name their method, error, factor and clusters', () => {
    const rows = estimateEffects(analysis('nn_ps_cal02', 'gcomputation'), re78)
    expect(rows.map((row) => row.method)).toEqual(['gcomputation', 'difference'])
    const reference = effectReferences().nn_ps_cal02
    const row = rows[1]
    close(row?.estimate, reference?.unadjusted.estimate)
    close(row?.se, reference?.unadjusted.se_cluster_pair)
    close(rows[0]?.se, reference?.gcomputation.se_cluster_pair)
    expect(row).toMatchObject({ outcome: 're78', estimand: 'att', nTreated: 113, nControl: 113 })
    expect(row).toMatchObject({ clusters: 113, df: 112, seMethod: 'CR1 by cluster' })
    expect(row?.seFormula).toContain('G/(G-1)·(N-1)/(N-K) = 1.0134; G = 113, N = 226, K = 2')
    close((row?.meanTreated ?? 0) - (row?.meanControl ?? 0), row?.estimate)
    close(rows[0]?.meanTreated, row?.meanTreated)
    // 2 * pt(-t, 112) and qt(0.975, 112) in R 4.2.2
    close(row?.p, 0.122833250497)
    close(row?.ci95[0], 1571.7444544247935 - 1.98137181488 * 1010.9479698261028)
  })

  it('have the interval of the small-sample variance when clusters are few', () => {
    const [row] = estimateEffects(analysis('subclass6'), re78)
    const reference = effectReferences().subclass6?.unadjusted
    close(row?.se, reference?.se_cluster_pair)
    close(row?.p, reference?.cr2?.p)
    close(row?.df, reference?.cr2?.df)
    expect(row?.intervalMethod).toBe('CR2, t with 2.6723 degrees of freedom')
    const [cr2] = estimateEffects(analysis('subclass6', 'difference', 'cluster-pair-cr2'), re78)
    close(cr2?.se, reference?.cr2?.se)
    expect(cr2?.ci95).toEqual(row?.ci95)
  })

  it('take errors by person when asked', () => {
    for (const [se, key] of [
      ['hc1', 'se_hc1'],
      ['hc3', 'se_hc3'],
    ] as const)
      for (const name of ['nn_ps_replace', 'full_tol1e8', 'nn_ps_ratio3'])
        close(
          estimateEffects(analysis(name, 'difference', se), re78)[0]?.se,
          effectReferences()[name]?.unadjusted[key],
        )
  })

  it('count a control once however often it serves', () => {
    const [row] = estimateEffects(analysis('nn_ps_replace'), re78)
    expect(row).toMatchObject({ nTreated: 185, nControl: 82, clusters: 185, df: 81 })
    close(row?.se, effectReferences().nn_ps_replace?.pairs_data?.se_cluster_pair_and_id)
    const [neighbours] = estimateEffects(
      analysis('nn_ps_replace', 'difference', 'abadie-imbens'),
      re78,
    )
    close(neighbours?.se, estimators.abadie_imbens_by_hand.nn_ps_replace.se)
    expect(neighbours).toMatchObject({ nTreated: 185, nControl: 82 })
    expect(() =>
      estimateEffects(analysis('nn_ps_replace', 'difference', 'cluster-pair-cr2'), re78),
    ).toThrow('cluster-pair-cr2 is not defined when a control serves several pairs')
  })

  it.each([
    ['ipw-att', 'att', estimators.ipw.ATT.estimate, estimators.ipw.ATT.se_mestimation],
    ['ipw-ate', 'ate', estimators.ipw.ATE.estimate, estimators.ipw.ATE.se_mestimation],
    ['overlap', 'ato', estimators.ipw.ATO.estimate, estimators.ipw.ATO.se_mestimation],
    [
      'entropy',
      'att',
      estimators.entropy_balancing.att,
      estimators.entropy_balancing.se_mestimation,
    ],
  ] as const)('weigh by %s', (weights, estimand, estimate, se) => {
    const { estimated, ...matched } = weightUnits(weights, units, score)
    const [row] = estimateEffects(
      {
        ...analysis(matched),
        estimate: { estimand, method: 'difference', se: 'm-estimation' },
        estimated,
      },
      re78,
    )
    close(row?.estimate, estimate)
    close(row?.se, se)
    expect(row).toMatchObject({ nTreated: 185, nControl: 429, clusters: null, estimand })
  })

  it('count a person who stands in the data twice once', () => {
    const twice = (values: Float64Array) => Float64Array.from([...values, ...values])
    const rows = 2 * units.rows
    const persons = Int32Array.from({ length: rows }, (_, row) => row % units.rows)
    const columns = units.covariates.columns.map((column) =>
      column.kind === 'number'
        ? { ...column, values: twice(column.values) }
        : { ...column, codes: Int32Array.from([...column.codes, ...column.codes]) },
    )
    const doubled = {
      ...{ rows, persons, covariates: { rows, columns } },
      treated: Uint8Array.from([...units.treated, ...units.treated]),
      ids: idsOf(Array.from(persons, String)),
    }
    const doubledScore = {
      ...{ terms: [], aliased: [], propensity: twice(score.propensity) },
      ...{ logit: twice(score.logit), covariance: score.covariance.map((one) => one / 2) },
    }
    const { estimated, ...matched } = weightUnits('ipw-att', doubled, doubledScore)
    const effectWith = (on: typeof doubled | Omit<typeof doubled, 'persons'>) =>
      estimateEffects(
        {
          estimate: { estimand: 'att', method: 'difference', se: 'm-estimation' },
          ...{ units: on, matched, estimated, score: doubledScore },
        },
        { name: 're78', values: twice(outcome) },
      )[0]
    close(effectWith(doubled)?.se, estimators.ipw.ATT.se_mestimation)
    const { persons: _, ...strangers } = doubled
    close(effectWith(strangers)?.se, estimators.ipw.ATT.se_mestimation / Math.SQRT2)
  })

  it('correct an outcome model by the score', () => {
    const rows = estimateEffects(analysis('nn_ps', 'aipw'), re78)
    close(rows[0]?.estimate, estimators.aipw.att.estimate)
    close(rows[0]?.se, estimators.aipw.att.se_if)
    expect(rows[1]?.method).toBe('difference')
  })
})

describe('effects without a usual answer', () => {
  const withOutcome = (values: ArrayLike<number>) =>
    estimateEffects(analysis('nn_ps'), { name: 'y', values: Float64Array.from(values) })[0]

  it('of an arm without outcomes cannot be told', () => {
    const row = withOutcome(Array.from(units.treated, (one) => (one === 1 ? Number.NaN : 1)))
    expect(row).toMatchObject({ estimate: Number.NaN, se: Number.NaN, p: Number.NaN, nTreated: 0 })
  })

  it('of a constant outcome are exactly 0, and nothing can be tested', () => {
    const row = withOutcome(new Float64Array(614).fill(7))
    expect(row).toMatchObject({ estimate: 0, se: 0, ci95: [0, 0], p: Number.NaN })
  })

  it('leave out who has no outcome, and keep the other of the pair', () => {
    const values = Float64Array.from(outcome)
    values[0] = Number.NaN
    const row = withOutcome(values)
    expect(row).toMatchObject({ nTreated: 184, nControl: 185, clusters: 185 })
  })

  it('of an outcome of 0 and 1 have a ratio and a number needed', () => {
    const row = withOutcome(outcome.map((income) => (income > 0 ? 1 : 0)))
    const { pairs } = matchReferences().nn_ps ?? missing('nn_ps')
    const worked = (id: number | undefined) => ((outcome[(id ?? 0) - 1] ?? 0) > 0 ? 1 : 0)
    const shares = (pairs ?? []).map((pair) => [worked(pair.treated), worked(pair.controls[0])])
    const mean = (arm: number) =>
      shares.reduce((sum, pair) => sum + (pair[arm] ?? 0), 0) / shares.length
    const [p1, p0] = [mean(0), mean(1)]
    // The linearised logarithm of the ratio, pair by pair, with the factor of CR1.
    const squares = shares.reduce(
      (sum, [one = 0, other = 0]) => sum + ((one - p1) / p1 - (other - p0) / p0) ** 2,
      0,
    )
    const logError = (Math.sqrt(squares) / 185) * Math.sqrt(((185 / 184) * 369) / 368)
    close(row?.share?.ratio.estimate, p1 / p0)
    // qt(0.975, 184) in R 4.2.2
    close(row?.share?.ratio.ci95[1], (p1 / p0) * Math.exp(1.97294054239 * logError))
    expect(row?.share?.numberNeeded.isBounded).toBe(false)
    close(row?.share?.numberNeeded.estimate, 1 / (row?.estimate ?? 1))
    expect(withOutcome(outcome)?.share).toBeNull()
  })

  it('have a ratio and a number needed by AIPW and by neighbours too', () => {
    const worked = { name: 'worked', values: outcome.map((income) => (income > 5000 ? 1 : 0)) }
    const rows = [
      estimateEffects(analysis('nn_ps', 'aipw'), worked)[0],
      estimateEffects(analysis('nn_ps_replace', 'difference', 'abadie-imbens'), worked)[0],
    ]
    for (const row of rows) {
      const { ratio, numberNeeded } = row?.share ?? missing('share')
      close(ratio.estimate, (row?.meanTreated ?? 0) / (row?.meanControl ?? 1))
      close(numberNeeded.estimate, 1 / (row?.estimate ?? 1))
      // Even on a logarithm, and about as wide as the difference in units of the controls' share.
      const [low, high] = ratio.ci95.map((end) => Math.log(end / ratio.estimate)) as [
        number,
        number,
      ]
      close(-low, high)
      const wide = high / (((row?.ci95[1] ?? 0) - (row?.estimate ?? 0)) / (row?.meanControl ?? 1))
      expect(wide).toBeGreaterThan(0.7)
      expect(wide).toBeLessThan(1.3)
    }
  })
})
