import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '../platform/shared/days.ts'
import { timeZone } from '../platform/shared/format.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { isWorkingDay } from '../platform/shared/working-days.ts'
import {
  candidateTimes,
  type Habits,
  lengthOf,
  proposedHabits,
  tolerableUntil,
} from './model.calendar.ts'

const long = '2000-01-01T00:00:00Z' as Instant
const wall = (instant: Instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(toDay('2024-01-01'), days))
const anyLength = fc.integer({ min: 15, max: 120 })

describe('times that a calendar gives', () => {
  it('lie within the hours of working days, end within them, and touch no protected time', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (from, length) => {
        const until = addDays(from, 9)
        for (const instant of candidateTimes(proposedHabits, {
          from,
          until,
          length,
          after: long,
        })) {
          const starts = wall(instant)
          const minute = starts.hour * 60 + starts.minute
          const day = starts.toPlainDate().toString()
          if (!isWorkingDay(toDay(day))) return false
          if (minute < 510 || minute + length > 945) return false
          if (minute < 735 && minute + length > 690) return false
        }
        return true
      }),
      { seed: 2026 },
    )
  })

  it('are the same by the wall on both sides of a change of clocks', () => {
    // Clocks went back on 25 October 2026 and forward on 28 March 2027.
    for (const [before, after] of [
      ['2026-10-22', '2026-10-26'],
      ['2027-03-24', '2027-03-31'],
    ] as const) {
      const of = (day: string) =>
        candidateTimes(proposedHabits, {
          ...{ from: toDay(day), until: toDay(day), length: 45, after: long },
        }).map((instant) => wall(instant).toPlainTime().toString())
      expect(of(before)).toEqual(of(after))
      expect(of(before).length).toBeGreaterThan(5)
    }
  })

  it('are none on Independence Day, none at a weekend and none that has passed', () => {
    const of = (day: string, after: Instant = long) =>
      candidateTimes(proposedHabits, { from: toDay(day), until: toDay(day), length: 45, after })
    // A Monday.
    expect(of('2027-12-06')).toEqual([])
    expect(of('2026-11-21')).toEqual([])
    const now = '2026-11-23T10:00:00Z' as Instant
    expect(of('2026-11-23', now).every((instant) => instant > now)).toBe(true)
  })

  it('are longer with an interpreter', () => {
    const habits: Habits = { ...proposedHabits, interpreterExtra: 20 }
    expect(lengthOf(habits, 'known', true)).toBe(lengthOf(habits, 'known', false) + 20)
  })

  it('tolerate a move for so many days from the day agreed for first', () => {
    const day = toDay('2026-12-28')
    for (const toleranceDays of [3, 7, 14])
      expect(tolerableUntil({ ...proposedHabits, toleranceDays }, day)).toBe(
        addDays(day, toleranceDays),
      )
    expect(tolerableUntil({ ...proposedHabits, toleranceDays: 4 }, day)).toBe('2027-01-01')
  })

  it('are each given once where hours overlap', () => {
    const overlapping: Habits = {
      ...proposedHabits,
      protected: [],
      hours: [
        { weekday: 2, from: '08:00', until: '09:00' },
        { weekday: 2, from: '08:30', until: '10:00' },
      ],
    }
    const tuesday = toDay('2026-12-01')
    const times = candidateTimes(overlapping, {
      ...{ from: tuesday, until: tuesday, length: 30, after: long },
    })
    expect(times.map((one) => wall(one).toPlainTime().toString().slice(0, 5))).toEqual([
      ...['08:00', '08:15', '08:30', '08:45', '09:00', '09:15', '09:30'],
    ])
  })
})
