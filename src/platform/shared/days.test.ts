import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addMonths, addYears, type Day, daySchema, daysBetween, parseDay, toDay } from './days.ts'

const seeded = { seed: 2026, numRuns: 2000 }
const days = fc
  .record({ year: fc.integer({ min: 1850, max: 2150 }), day: fc.integer({ min: 0, max: 365 }) })
  .map(({ year, day }) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: day }))

describe('days', () => {
  it('are asked for a rule between them only when each exists', () => {
    const period = z
      .strictObject({ from: daySchema, until: daySchema })
      .refine(({ from, until }) => daysBetween(from, until) < 45, { error: 'tooManyDays' })
    const faultsOf = (from: string, until: string) =>
      period.safeParse({ from, until }).error?.issues.map(({ message }) => message)
    expect(faultsOf('2026-02-30', '2026-03-01')).toEqual(['dayInvalid'])
    expect(faultsOf('1700-01-01', 'soon')).toEqual(['dayInvalid', 'dayInvalid'])
    expect(faultsOf('2026-01-01', '2026-03-01')).toEqual(['tooManyDays'])
  })

  it('are read only when they exist', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29')
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-1-1',
      ' 2024-01-01',
      '2024-04-31',
      '',
    ])
      expect(parseDay(text), text).toBeUndefined()
    fc.assert(
      fc.property(days, (date) => {
        expect(parseDay(date.toString())).toBe(date.toString())
      }),
      seeded,
    )
  })

  it('add months and years as the calendar does, ending on the last day of a shorter month', () => {
    expect(addYears(toDay('2020-02-29'), 5)).toBe('2025-02-28')
    expect(addMonths(toDay('2026-01-31'), 1)).toBe('2026-02-28')
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (date, months) => {
        expect(addMonths(date.toString() as Day, months)).toBe(date.add({ months }).toString())
      }),
      seeded,
    )
  })
})
