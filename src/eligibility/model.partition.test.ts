import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levels } from '../clients/model.facts.levels.ts'
import { addDays, type Day, toDay } from '../platform/shared/days.ts'
import type { FactTest, Period } from './model.criteria.ts'
import { leafTruth, truth } from './model.formula.ts'
import { addPeriod, firstYoungDay, partitionFact } from './model.partition.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(toDay('1960-01-01'), days))
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ years: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 100 }) }),
)

describe('the first young day', () => {
  test('parts the days that are younger than the period from those that are not', () => {
    fc.assert(
      fc.property(anyDay, periods, (on, period) => {
        const first = firstYoungDay(period, on)
        expect(addPeriod(first, period) > on).toBe(true)
        expect(addPeriod(addDays(first, -1), period) > on).toBe(false)
      }),
      { seed: 2026 },
    )
  })

  test.each([
    ['2026-11-21', '2021-11-22'],
    // The fifth anniversary of 29 February is 28 February.
    ['2025-02-27', '2020-02-28'],
    ['2025-02-28', '2020-03-01'],
    ['2028-02-28', '2023-03-01'],
    ['2028-02-29', '2023-03-01'],
  ])('of five years on %s is %s', (on, first) => {
    expect(firstYoungDay({ years: 5 }, toDay(on))).toBe(first)
  })
})

const on: Day = toDay('2026-11-21')
const truthOf = (fact: Parameters<typeof partitionFact>[0], one: FactTest, value?: string) => {
  const { knownOf, accepts } = partitionFact(fact, [one], {}, on)
  return leafTruth(knownOf(value), accepts[0] ?? 0)
}

describe('a level', () => {
  const b11: FactTest = { op: 'atLeast', level: 'B1.1' }
  const a22: FactTest = { op: 'atLeast', level: 'A2.2' }
  test.each([
    [b11, 'B1', truth.met],
    [b11, 'A2', truth.notMet],
    [b11, 'A2.2', truth.notMet],
    [b11, undefined, truth.unknown],
    [a22, 'A2', truth.unknown],
    [a22, 'A2.2', truth.met],
    [{ op: 'atLeast', level: 'B2.2' } as const, 'B2', truth.unknown],
    [{ op: 'atLeast', level: '0' } as const, undefined, truth.met],
  ])('under %j: %s', (one, value, expected) => {
    expect(truthOf('finnish', one, value)).toBe(expected)
  })

  test('that is no level says nothing', () => {
    expect(truthOf('finnish', b11, 'X')).toBe(truth.unknown)
    expect(truthOf('finnish', b11, 'B1.3')).toBe(truth.unknown)
  })

  test('is always in one of the sets that are listed', () => {
    const { knowns, knownOf } = partitionFact('finnish', [b11, a22], {}, on)
    for (const value of [undefined, ...levels]) expect(knowns).toContain(knownOf(value))
    expect(knowns[0]).toBe(knownOf(undefined))
  })
})

describe('work in the own field', () => {
  const recent: FactTest = { op: 'youngerThan', period: { years: 5 } }
  const longAgo: FactTest = { op: 'notYoungerThan', period: { years: 5 } }
  test.each([
    ['ongoing', truth.met, truth.notMet],
    ['none', truth.notMet, truth.notMet],
    ['2021-11-22', truth.met, truth.notMet],
    ['2021-11-21', truth.notMet, truth.met],
    [undefined, truth.unknown, truth.unknown],
  ])('that ended %s', (value, isRecent, isLongAgo) => {
    expect(truthOf('own_field_experience_ended_on', recent, value)).toBe(isRecent)
    expect(truthOf('own_field_experience_ended_on', longAgo, value)).toBe(isLongAgo)
  })
})

test('a municipality that no condition names is another one', () => {
  const inEspoo: FactTest = { op: 'oneOf', values: ['049'] }
  expect(truthOf('home_municipality', inEspoo, '049')).toBe(truth.met)
  expect(truthOf('home_municipality', inEspoo, '091')).toBe(truth.notMet)
  expect(truthOf('home_municipality', inEspoo)).toBe(truth.unknown)
})

test('health that is being clarified is unknown', () => {
  expect(truthOf('health_allows', { op: 'yes' }, 'being_clarified')).toBe(truth.unknown)
  expect(truthOf('health_allows', { op: 'yes' }, 'no')).toBe(truth.notMet)
})
