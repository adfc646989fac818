import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween, toDay } from '../platform/shared/days.ts'
import { timeZone } from '../platform/shared/format.ts'
import { isHoliday } from '../platform/shared/working-days.ts'
import { occurrencesOf, type Recurrence, recurrenceSchema } from './model.recurrence.ts'

const rule = (given: Partial<Recurrence>): Recurrence => ({
  ...{ from: toDay('2026-01-01'), until: toDay('2026-12-31'), everyWeeks: 1, exceptions: [] },
  times: [{ weekday: 1, from: '09:00', until: '12:00' }],
  ...{ mode: 'on_site', roomId: null, teacherId: null, interpreterId: null, onlineAddress: '' },
  ...given,
})

const time = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
/** Rules of a year or less, anywhere in three decades: with nights, so that clocks change within a session. */
const rules = fc
  .record({
    start: fc.integer({ min: 0, max: 10_000 }),
    length: fc.integer({ min: 0, max: 380 }),
    everyWeeks: fc.integer({ min: 1, max: 4 }),
    times: fc.uniqueArray(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        from: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 15, 30, 45)),
        hours: fc.integer({ min: 1, max: 3 }),
      }),
      { selector: ({ weekday }) => weekday, minLength: 1, maxLength: 5 },
    ),
    leftOut: fc.array(fc.integer({ min: 0, max: 380 }), { maxLength: 10 }),
  })
  .map(({ start, length, everyWeeks, times, leftOut }) => {
    const from = addDays(toDay('2020-01-01'), start)
    return rule({
      ...{ from, until: addDays(from, length), everyWeeks },
      exceptions: leftOut.map((days) => addDays(from, days)),
      times: times.map(({ weekday, from: [hour, minute], hours }) => ({
        ...{ weekday, from: time(hour, minute), until: time(hour + hours, minute) },
      })),
    })
  })

const onTheWall = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
const wallTime = (instant: string) => onTheWall(instant).toPlainTime().toString().slice(0, 5)

describe('sessions of a rule', () => {
  it('are held at the time on the wall that the rule names, whatever clocks do in between', () => {
    fc.assert(
      fc.property(rules, (one) => {
        for (const { on, startsAt, endsAt } of occurrencesOf(one).sessions) {
          const local = onTheWall(startsAt)
          expect(local.toPlainDate().toString()).toBe(on)
          const named = one.times.find(({ weekday }) => weekday === local.dayOfWeek)
          // An hour of a night in spring is not there: who is to come in it comes an hour later.
          const isSkipped = onTheWall(startsAt).startOfDay().hoursInDay === 23
          if (!isSkipped) {
            expect(wallTime(startsAt)).toBe(named?.from)
            expect(wallTime(endsAt)).toBe(named?.until)
          }
          expect(startsAt < endsAt).toBe(true)
        }
      }),
      { seed: 2026, numRuns: 300 },
    )
  })

  it('are on every weekday of the rule within its days and weeks but holidays and exceptions, and on no other', () => {
    fc.assert(
      fc.property(rules, (one) => {
        const { sessions, holidays } = occurrencesOf(one)
        const held = new Set<Day>(sessions.map(({ on }) => on))
        const monday = addDays(one.from, 1 - Temporal.PlainDate.from(one.from).dayOfWeek)
        for (let on = addDays(one.from, -8); on <= addDays(one.until, 8); on = addDays(on, 1)) {
          const { dayOfWeek } = Temporal.PlainDate.from(on)
          const isAsked =
            on >= one.from &&
            on <= one.until &&
            Math.floor(daysBetween(monday, on) / 7) % one.everyWeeks === 0 &&
            one.times.some(({ weekday }) => weekday === dayOfWeek) &&
            !one.exceptions.includes(on)
          expect([on, held.has(on)]).toEqual([on, isAsked && !isHoliday(on)])
          expect([on, holidays.includes(on)]).toEqual([on, isAsked && isHoliday(on)])
        }
        expect(sessions.map(({ startsAt }) => startsAt)).toEqual(
          sessions.map(({ startsAt }) => startsAt).toSorted(),
        )
      }),
      { seed: 2026, numRuns: 150 },
    )
  })

  it('leave out the holidays of a Finnish year, and keep their time over both changes of the clocks', () => {
    const { sessions, holidays } = occurrencesOf(
      rule({
        times: [
          { weekday: 1, from: '09:00', until: '12:00' },
          { weekday: 4, from: '09:00', until: '12:00' },
        ],
      }),
    )
    // New Year and Ascension Day are Thursdays, Easter Monday and the 24th of December need no weekday of their own.
    expect(holidays).toEqual(['2026-01-01', '2026-04-06', '2026-05-14', '2026-12-24'])
    const at = (on: string) => sessions.find((one) => one.on === on)?.startsAt
    expect([at('2026-03-26'), at('2026-03-30')]).toEqual([
      '2026-03-26T07:00:00Z',
      '2026-03-30T06:00:00Z',
    ])
    expect([at('2026-10-22'), at('2026-10-26')]).toEqual([
      '2026-10-22T06:00:00Z',
      '2026-10-26T07:00:00Z',
    ])
  })

  it('know a time that no clock shows: an hour later, never lost', () => {
    const { sessions } = occurrencesOf(
      rule({
        ...{ from: toDay('2026-03-29'), until: toDay('2026-03-29') },
        times: [{ weekday: 7, from: '03:30', until: '05:00' }],
      }),
    )
    expect(sessions).toEqual([
      { on: '2026-03-29', startsAt: '2026-03-29T01:30:00Z', endsAt: '2026-03-29T03:00:00Z' },
    ])
  })
})

describe('a rule', () => {
  const faults = (given: Partial<Recurrence>) =>
    (recurrenceSchema.safeParse(rule(given)).error?.issues ?? []).map((one) => [
      one.path.join('.'),
      one.message,
    ])

  it('is refused when it ends before it begins, goes on for ever, or meets itself', () => {
    expect(faults({})).toEqual([])
    expect(faults({ until: toDay('2025-12-31') })).toEqual([['until', 'endBeforeStart']])
    expect(faults({ until: toDay('2028-01-01') })).toEqual([['until', 'seriesTooLong']])
    expect(
      faults({
        times: [
          { weekday: 2, from: '09:00', until: '12:00' },
          { weekday: 2, from: '12:00', until: '13:00' },
          { weekday: 3, from: '10:00', until: '09:00' },
        ],
      }),
    ).toEqual([['times.2.until', 'endBeforeStart']])
    expect(
      faults({
        times: [
          { weekday: 2, from: '09:00', until: '12:00' },
          { weekday: 2, from: '11:59', until: '13:00' },
        ],
      }),
    ).toEqual([['times.1.from', 'timesOverlap']])
    const [time] = recurrenceSchema.parse(
      rule({ times: [{ weekday: 1, from: '9.15', until: '12:00' }] }),
    ).times
    expect(time).toEqual({ weekday: 1, from: '09:15', until: '12:00' })
    expect(faults({ times: [{ weekday: 1, from: '24:00', until: '9.60' }] })).toEqual([
      ['times.0.from', 'timeInvalid'],
      ['times.0.until', 'timeInvalid'],
    ])
    expect(faults({ onlineAddress: 'http://kokous.example' })).toEqual([
      ['onlineAddress', 'addressInvalid'],
    ])
  })
})
