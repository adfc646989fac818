import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveredDeadlines as rules } from '../../seed/law-deadlines.ts'
import { addDays, addMonths, type Day, toDay } from '../platform/shared/days.ts'
import { isHoliday, isWorkingDay } from '../platform/shared/working-days.ts'
import { countedBefore, lawDeadlineKinds, lawDueOn, lawRuleOn } from './model.law.ts'

const day = fc.integer({ min: 0, max: 2500 }).map((n) => addDays(toDay('2022-05-02'), n))
const kind = fc.constantFrom(...lawDeadlineKinds)
const seed = { seed: 2026 }

/** Working days after a day until another, counted one by one. */
function workingDaysBetween(from: Day, until: Day): number {
  let count = 0
  for (let on = addDays(from, 1); on <= until; on = addDays(on, 1)) if (isWorkingDay(on)) count += 1
  return count
}

describe('deadlines of the law', () => {
  it('are those of the sources, by the day from which they are counted', () => {
    const interview = (on: string) => lawDueOn(rules, 'first_interview', toDay(on))
    expect(interview('2026-12-21')).toBe('2027-01-08')
    expect(interview('2025-12-31')).toBe('2026-01-09')
    expect(interview('2026-01-01')).toBe('2026-01-16')
    expect(interview('2020-01-01')).toBeUndefined()
    expect(lawDueOn(rules, 'discussion', toDay('2026-11-30'))).toBe('2027-02-28')
  })

  it('leave the working days of their rule, whatever holidays lie between, and end on none', () => {
    fc.assert(
      fc.property(day, (from) => {
        const rule = lawRuleOn(rules, 'first_interview', from)
        const due = lawDueOn(rules, 'first_interview', from)
        if (rule === undefined || due === undefined) return false
        return !isHoliday(due) && workingDaysBetween(from, due) === rule.workingDays
      }),
      seed,
    )
  })

  it('are never earlier for what began later under the same rule', () => {
    fc.assert(
      fc.property(kind, day, (which, from) => {
        const next = addDays(from, 1)
        if (lawRuleOn(rules, which, from) !== lawRuleOn(rules, which, next)) return true
        return (lawDueOn(rules, which, from) ?? '') <= (lawDueOn(rules, which, next) ?? '')
      }),
      seed,
    )
  })

  it('are past for exactly the days that a list asks for', () => {
    fc.assert(
      fc.property(kind, day, fc.integer({ min: -5, max: 140 }), (which, from, later) => {
        const today = addDays(from, later)
        const due = lawDueOn(rules, which, from)
        const isLate = due !== undefined && due < today
        const asked = countedBefore(rules, which, today).some(
          ({ first, last }) => first <= from && from <= last,
        )
        return isLate === asked
      }),
      { ...seed, numRuns: 500 },
    )
  })

  it('count months to the end of a shorter one', () => {
    for (const from of ['2026-11-28', '2026-11-30', '2027-11-29', '2027-11-30'].map(toDay)) {
      const due = addMonths(from, 3)
      const lateOn = (on: Day) => countedBefore(rules, 'discussion', on).at(-1)?.last ?? ''
      expect(lateOn(due) < from).toBe(true)
      expect(lateOn(addDays(due, 1)) >= from).toBe(true)
    }
  })
})
