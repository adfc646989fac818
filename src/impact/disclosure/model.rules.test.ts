import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bin, mergeBins, roundBins } from './model.bins.ts'
import { breaksConcentration, concentrationOf } from './model.concentration.ts'
import { PolicyError, policyOf, strictPolicy } from './model.policy.ts'
import { decimalsFor, rounded } from './model.rounding.ts'

const everybody = () => true
const faultOf = (...values: number[]) =>
  breaksConcentration(concentrationOf(Float64Array.from(values), everybody), strictPolicy)

describe('a sum of money', () => {
  const many = Array.from({ length: 20 }, (_, at) => 900 + at)

  it('may be told of many alike, and not when two make up nine tenths of it', () => {
    expect(faultOf(...many)).toBeUndefined()
    expect(faultOf(...many, 100_000, 90_000)).toBe('dominance')
    expect(faultOf(60_000, 40_000, ...Array.from({ length: 18 }, () => 0))).toBe('dominance')
  })

  it('is not told when the second largest could work out the largest to a tenth', () => {
    // The rest, 9, is under a tenth of the largest; the rule of dominance is asked first.
    expect(faultOf(100, 20, 5, 4)).toBe('dominance')
    const loose = { ...strictPolicy, dominance: { contributors: 2, share: 1 } }
    const concentration = concentrationOf(Float64Array.from([100, 20, 5, 4]), everybody)
    expect(breaksConcentration(concentration, loose)).toBe('p-ratio')
  })

  it('is not told when it is the same of everybody, nor when all is nothing', () => {
    expect(faultOf(7, 7, 7)).toBe('group-disclosure')
    expect(faultOf(0, 0, 0)).toBe('group-disclosure')
  })

  it('counts losses by their size, and nobody whose value is missing', () => {
    const values = Float64Array.from([-1000, 900, Number.NaN, 10])
    expect(concentrationOf(values, everybody)).toEqual({
      ...{ total: 1910, largest: 1000, second: 900, persons: 3, isConstant: false },
    })
  })
})

describe('the policy', () => {
  const spec = {
    threshold: 10,
    rounding: 5,
    dominance: { contributors: 2, share: 0.9 },
    pRatio: 0.1,
    decision: null,
  }
  const decision = { holder: 'Statistics office', day: '2026-10-01', reference: 'TK/123' }

  it('may be stricter, and looser only by a recorded decision', () => {
    expect(policyOf(spec)).toEqual(strictPolicy)
    expect(policyOf({ ...spec, threshold: 20 }).threshold).toBe(20)
    for (const looser of [
      { threshold: 5 },
      { rounding: 1 },
      { dominance: { contributors: 2, share: 0.95 } },
      { dominance: { contributors: 1, share: 0.9 } },
      { pRatio: 0.05 },
    ]) {
      expect(() => policyOf({ ...spec, ...looser })).toThrow(PolicyError)
      expect(policyOf({ ...spec, ...looser, decision }).decision).toEqual(decision)
    }
  })

  it('names no decision where nothing is looser', () => {
    expect(policyOf({ ...spec, decision }).decision).toBeNull()
  })
})

describe('bins', () => {
  it('hold enough of both arms or are not shown, and lose nobody', () => {
    const count = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 20 }), (counts) => {
        const bins = counts.map(
          ([treated, control], at): Bin => ({ from: at, to: at + 1, treated, control }),
        )
        const merged = mergeBins(bins, 10)
        for (const { treated, control } of merged)
          expect(Math.min(treated, control)).toBeGreaterThanOrEqual(10)
        const sum = (all: readonly Bin[], arm: 'treated' | 'control') =>
          all.reduce((total, bin) => total + bin[arm], 0)
        if (merged.length > 0) {
          expect(sum(merged, 'treated')).toBe(sum(bins, 'treated'))
          expect(sum(merged, 'control')).toBe(sum(bins, 'control'))
          expect([merged[0]?.from, merged.at(-1)?.to]).toEqual([0, counts.length])
        } else expect(Math.min(sum(bins, 'treated'), sum(bins, 'control'))).toBeLessThan(10)
        for (const { treated } of roundBins(merged, 5)) expect(treated % 5).toBe(0)
      }),
      { seed: 2026 },
    )
  })
})

it('figures keep two digits of their error and no more', () => {
  expect([705, 41.2, 3.1, 0.0187].map(decimalsFor)).toEqual([0, 0, 1, 3])
  expect(rounded(1499.388, decimalsFor(1024.5))).toBe(1499)
  expect(rounded(Number.NaN, 2)).toBeNaN()
})
