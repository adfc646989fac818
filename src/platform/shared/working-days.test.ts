import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, toDay } from './days.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

interface Holidays {
  /** The holidays of a year that fall on no weekend. */
  year(year: number): { day: number; month: number; year: number }[]
}
const holidays: Holidays = createRequire(import.meta.url)('finnish-holidays-js')

describe('working days', () => {
  it('are those of an independent calendar of Finland, in every year from 2000 to 2048', () => {
    // It has Easter of 2049 on another day than 18 April.
    for (let year = 2000; year <= 2048; year += 1) {
      const two = (value: number) => String(value).padStart(2, '0')
      const theirs = holidays.year(year).map((one) => `${year}-${two(one.month)}-${two(one.day)}`)
      const ours: string[] = []
      for (let day = toDay(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1))
        if (Temporal.PlainDate.from(day).dayOfWeek <= 5 && !isWorkingDay(day)) ours.push(day)
      expect(ours).toEqual([...new Set(theirs)].toSorted())
    }
  })

  it('are counted from the day after, back as well as on', () => {
    expect(addWorkingDays(toDay('2026-12-23'), 1)).toBe('2026-12-28')
    expect(addWorkingDays(toDay('2026-11-30'), -1)).toBe('2026-11-27')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 40 }),
        (n, count) => {
          const from = addDays(toDay('2000-01-01'), n)
          const to = addWorkingDays(from, count)
          let passed = 0
          for (let day: Day = addDays(from, 1); day <= to; day = addDays(day, 1))
            if (isWorkingDay(day)) passed += 1
          expect([passed, isWorkingDay(to)]).toEqual([count, true])
        },
      ),
      { seed: 2026, numRuns: 200 },
    )
  })
})
