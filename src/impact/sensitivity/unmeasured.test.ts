import { describe, expect, it } from 'vitest'
import {
  estimatorReferences,
  lalonde,
  matchedOf,
  matchReferences,
} from '../../../test/impact-reference.ts'
import { estimateEffect } from '../estimate/estimate.ts'
import type { Analysis } from '../estimate/model.analysis.ts'
import { designOf } from '../stats/design.ts'
import type { Sample } from '../stats/sample.ts'
import { robustnessOf } from './robustness.ts'
import { sensitivityOf } from './unmeasured.ts'

const { units, outcome } = lalonde()
const all = {
  rosenbaum: true,
  eValue: true,
  robustnessValue: true,
  curve: true,
  placeboOutcomes: [],
}

function analysis(name: string): Analysis {
  const match = matchReferences()[name]
  if (match === undefined) throw new Error(`No match ${name}`)
  return {
    estimate: { estimand: 'att', method: 'difference', se: 'cluster-pair' },
    units,
    matched: matchedOf(match),
    estimated: undefined,
    score: undefined,
  }
}

describe('what something unmeasured would take', () => {
  const re78 = { name: 're78', values: outcome }

  it('stands beside an effect on a mean', () => {
    const on = analysis('nn_ps_cal02')
    const row = sensitivityOf(on, re78, estimateEffect(on, re78, 'difference'), all)
    const reference = estimatorReferences().rosenbaum.nn_ps_cal02
    expect(row.rosenbaum?.pairs).toBe(reference.pairs)
    expect(row.rosenbaum?.bounds[5]?.pUpper).toBeCloseTo(reference.p_upper[5], 9)
    expect(row.eValue).toMatchObject({ isStandardised: true, limit: 1 })
    expect(row.eValue?.estimate).toBeGreaterThan(1)
    expect(row.robustness?.value).toBeGreaterThan(row.robustness?.valueForInterval ?? 1)
  })

  it('takes the ratio of shares of an outcome of 0 and 1', () => {
    const on = analysis('nn_ps_cal02')
    const works = { name: 'works', values: outcome.map((income) => Number(income > 0)) }
    const effect = estimateEffect(on, works, 'difference')
    const { eValue } = sensitivityOf(on, works, effect, all)
    expect(eValue?.isStandardised).toBe(false)
    expect(eValue?.riskRatio).toBe(effect.share?.ratio.estimate)
  })

  it('has no bounds where pairs are not one to one, and only what was asked', () => {
    for (const name of ['nn_ps_ratio3', 'nn_ps_replace', 'subclass6']) {
      const on = analysis(name)
      const effect = estimateEffect(on, re78, 'difference')
      expect(sensitivityOf(on, re78, effect, all).rosenbaum).toBeNull()
    }
    const on = analysis('nn_ps')
    const none = { ...all, rosenbaum: false, eValue: false, robustnessValue: false }
    const effect = estimateEffect(on, re78, 'difference')
    expect(sensitivityOf(on, re78, effect, none)).toMatchObject({
      ...{ rosenbaum: null, eValue: null, robustness: null },
    })
  })

  it('agrees with R in the robustness value and the strongest covariate', () => {
    const everybody: Sample = {
      units: Int32Array.from(outcome, (_, unit) => unit),
      weights: new Float64Array(outcome.length).fill(1),
      ...{ treated: units.treated, clusters: undefined, persons: undefined },
    }
    const row = robustnessOf(everybody, outcome, designOf(units.covariates), units.covariates)
    // From lm() and its residual sums of squares, R 4.2.2
    expect(row?.value).toBeCloseTo(0.0774479631359, 9)
    expect(row?.valueForInterval).toBeCloseTo(0.000656678689081, 9)
    expect(row?.strongest?.column).toBe('race')
    expect(row?.strongest?.ofTreatment).toBeCloseTo(0.29826684324, 9)
    expect(row?.strongest?.ofOutcome).toBeCloseTo(0.00617539750146, 9)
  })
})
