import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadOf } from '../panel/spread.ts'
import { closedPolicy, strictPolicy } from './model.policy.ts'
import { faultOfSpread } from './model.spread.ts'

/** The amounts of some persons in a month, each in one row. */
const spread = (values: readonly number[]) =>
  spreadOf(
    Float64Array.from(values),
    Int32Array.from(values, (_, row) => row),
    new Float64Array(values.length).fill(1),
    Int32Array.from(values, (_, row) => row),
  )
const faultOf = (values: readonly number[], policy = strictPolicy) =>
  faultOfSpread(spread(values), values.length, policy)
const many = (count: number, value: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => value(at))

describe('the mean of a month', () => {
  it('is shown when nobody stands out', () => {
    expect(faultOf(many(40, (at) => 1000 + at))).toBeUndefined()
  })

  it('is hidden when two persons earn nine tenths of it, or the largest could be worked out', () => {
    expect(faultOf([90_000, 60_000, ...many(38, (at) => 100 + at)])).toBe('dominance')
    // Under 2/90 alone would catch this one too: a holder may ask for the p-ratio by itself.
    const ratioAlone = { ...strictPolicy, dominance: { contributors: 2, share: 1 } }
    const amounts = [1_000_000, 200_000, ...many(38, (at) => 2_600 + at)]
    expect(faultOf(amounts, ratioAlone)).toBe('p-ratio')
    expect(faultOf([...amounts, ...many(10, (at) => 1_000 + at)], ratioAlone)).toBeUndefined()
  })

  it('is hidden when few are above zero, or all have the same', () => {
    expect(faultOf([...many(9, (at) => 500 + at), ...many(60, () => 0)])).toBe('few-persons')
    expect(faultOf(many(40, () => 700))).toBe('group-disclosure')
    expect(faultOf(many(9, (at) => 700 + at))).toBe('few-persons')
  })

  it('is a share that counts at least ten on either side', () => {
    const workers = (count: number) => faultOf(many(50, (at) => Number(at < count)))
    expect(workers(9)).toBe('few-persons')
    expect(workers(10)).toBeUndefined()
    expect(workers(41)).toBe('few-persons')
    expect([workers(0), workers(50)]).toEqual(['group-disclosure', 'group-disclosure'])
  })

  it('adds up the rows of one person before it looks for who stands out', () => {
    const values = many(30, () => 100)
    const of = (person: (row: number) => number) =>
      spreadOf(
        Float64Array.from(values),
        Int32Array.from(values, (_, row) => row),
        new Float64Array(30).fill(1),
        Int32Array.from(values, (_, row) => person(row)),
      )
    expect(of((row) => row).largest).toBe(100)
    expect(of((row) => (row < 20 ? 0 : row))).toMatchObject({ largest: 2000, persons: 11 })
  })

  it('is shown inside whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
        expect(faultOf(values, closedPolicy)).toBeUndefined()
      }),
      { seed: 2026 },
    )
  })
})
