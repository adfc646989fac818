import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '../platform/shared/days.ts'
import { ownFieldYears } from './model.own-field.ts'

const on = toDay('2026-11-21')
const fact = (value: string) => ({
  ...{ value, evidence: undefined, isStale: false, conflicts: [] },
})
const job = (from: string | undefined, to: string | undefined, own = 'yes') => ({
  item: `${from} ${to}`,
  facts: {
    job_in_own_field: fact(own),
    ...(from === undefined ? {} : { job_started_on: fact(from) }),
    ...(to === undefined ? {} : { job_ended_on: fact(to) }),
  },
})

describe('years of work in the own field', () => {
  it.each([
    [[], 0],
    [[job('2014-08-01', '2022-01-31')], 7],
    [[job('2014-08-01', '2022-01-31', 'no')], 0],
    [[job('2014-08-01', undefined)], 0],
    [[job(undefined, '2022-01-31')], 0],
    [[job('2024-11-01', 'ongoing')], 2],
    // Two jobs at a time are one time.
    [[job('2010-01-01', '2014-01-02'), job('2012-01-01', '2016-01-02')], 6],
    [[job('2010-01-01', '2020-01-02'), job('2012-01-01', '2013-01-02')], 10],
  ])('of %j are %i', (jobs, years) => {
    expect(ownFieldYears(jobs, on)).toBe(years)
  })

  it('are those of a calendar of days, whatever overlaps', () => {
    const spans = fc.array(fc.tuple(fc.nat(4000), fc.nat(1500)), { maxLength: 6 })
    fc.assert(
      fc.property(spans, (given) => {
        const first = toDay('2010-01-01')
        const days = new Set(
          given.flatMap(([from, length]) => Array.from({ length }, (_none, n) => from + n)),
        )
        const jobs = given.map(([from, length]) =>
          job(addDays(first, from), addDays(first, from + length)),
        )
        expect(ownFieldYears(jobs, on)).toBe(Math.floor(days.size / 365.25))
      }),
      { seed: 2026 },
    )
  })
})
