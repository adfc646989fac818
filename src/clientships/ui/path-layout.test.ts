import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, toDay } from '../../platform/shared/days.ts'
import {
  heaviestOf,
  type LaidMark,
  labelRows,
  layMarks,
  monthTicks,
  placeOf,
  spanOf,
} from './path-layout.ts'

const today = toDay('2026-11-21')
const aDay = fc.integer({ min: 0, max: 2000 }).map((before) => addDays(today, -before))
const aMark = fc.record({
  day: aDay,
  letters: fc.integer({ min: 4, max: 40 }),
  weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
})
const laid = (marks: readonly LaidMark[], width: number) => {
  const span = spanOf(
    marks.map(({ day }) => day),
    today,
  )
  return layMarks(marks, placeOf(span, width), width)
}

describe('the line of a path', () => {
  it('shows whole months around every day and today', () => {
    fc.assert(
      fc.property(fc.array(aDay), (days) => {
        const { from, to } = spanOf(days, today)
        for (const day of [...days, today]) expect(from <= day && day < to).toBe(true)
        expect([from.slice(8), to.slice(8)]).toEqual(['01', '01'])
      }),
      { seed: 2026 },
    )
  })

  it('is of three months at least, so that a path of one day can be read', () => {
    expect(spanOf([today], today)).toEqual({ from: '2026-11-01', to: '2027-03-01' })
  })

  it('puts an earlier day never after a later one, and stays within its width', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.integer({ min: 300, max: 1400 }), (one, other, width) => {
        const place = placeOf(spanOf([one, other], today), width)
        if (one <= other) expect(place(one)).toBeLessThanOrEqual(place(other))
        expect(place(one)).toBeGreaterThanOrEqual(0)
        expect(place(other)).toBeLessThanOrEqual(width)
      }),
      { seed: 2026 },
    )
  })

  it('has every mark in one group, in order, and no two groups on top of each other', () => {
    fc.assert(
      fc.property(fc.array(aMark, { maxLength: 60 }), (found) => {
        const marks = found.toSorted((a, b) => (a.day < b.day ? -1 : 1))
        const groups = laid(marks, 900)
        expect(groups.flatMap((group) => group.marks)).toEqual(marks.map((_mark, index) => index))
        groups.slice(1).forEach((group, index) => {
          expect(group.x - (groups[index]?.x ?? 0)).toBeGreaterThan(10)
        })
      }),
      { seed: 2026 },
    )
  })

  it('lets no words touch others, and none reach past the ends', () => {
    fc.assert(
      fc.property(fc.array(aMark, { maxLength: 60 }), (found) => {
        const marks = found.toSorted((a, b) => (a.day < b.day ? -1 : 1))
        const labels = laid(marks, 900).flatMap(({ label }) => (label ? [label] : []))
        for (const { row, start, width } of labels) {
          expect(row).toBeLessThan(labelRows)
          expect(start >= 0 && start + width <= 900).toBe(true)
        }
        labels.forEach((one, index) => {
          for (const other of labels.slice(index + 1))
            if (one.row === other.row)
              expect(
                one.start + one.width <= other.start || other.start + other.width <= one.start,
              ).toBe(true)
        })
      }),
      { seed: 2026 },
    )
  })

  it('names the weightiest first where not all has space', () => {
    const marks: LaidMark[] = Array.from({ length: 40 }, (_none, index) => ({
      day: addDays(toDay('2026-01-01'), index * 8) as Day,
      letters: 24,
      weight: index === 20 ? 3 : 1,
    }))
    const groups = laid(marks, 1100)
    expect(groups.find((group) => group.marks.includes(20))?.label?.row).toBe(0)
    expect(groups.some(({ label }) => label === undefined)).toBe(true)
  })

  it('lets what was reached speak for marks of the same day', () => {
    const day = toDay('2026-09-30')
    const marks: LaidMark[] = [
      { day, letters: 9, weight: 1 },
      { day, letters: 20, weight: 3, isReached: true },
      { day, letters: 18, weight: 3 },
    ]
    expect(heaviestOf([0, 1, 2], marks)).toBe(1)
    expect(heaviestOf([0, 2], marks)).toBe(2)
  })

  it('names each month where there is space, and years everywhere', () => {
    const few = monthTicks({ from: toDay('2026-08-01'), to: toDay('2027-02-01') }, 900)
    expect(few.map(({ named }) => named)).toEqual(Array(6).fill(true))
    expect(few.filter(({ withYear }) => withYear).map(({ day }) => day)).toEqual([
      '2026-08-01',
      '2027-01-01',
    ])
    const many = monthTicks({ from: toDay('2021-01-01'), to: toDay('2027-01-01') }, 900)
    expect(many).toHaveLength(72)
    expect(many.filter(({ named }) => named).length).toBeLessThanOrEqual(24)
  })
})
