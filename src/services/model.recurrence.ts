import { z } from 'zod'
import { interpreterIdSchema } from '../areas/model.interpreter.ts'
import { roomIdSchema } from '../areas/model.room.ts'
import { settingDaySchema } from '../areas/model.setting.ts'
import { staffIdSchema } from '../areas/model.staff.ts'
import { addDays, type Day, daySchema, daysBetween } from '../platform/shared/days.ts'
import { timeZone } from '../platform/shared/format.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { isHoliday } from '../platform/shared/working-days.ts'
import { serviceModes } from './model.service.ts'

/** A time of day on the wall, as people write it: `9.15`, `09:15`; kept as `09:15`. */
export const timeOfDaySchema = z
  .string({ error: 'timeInvalid' })
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, { error: 'timeInvalid' })
  .transform((text) => text.replace('.', ':').padStart(5, '0'))

/** Where, how and with whom a session is held. */
export const sessionPlaceShape = {
  mode: z.enum(serviceModes, { error: 'chooseOne' }),
  roomId: roomIdSchema.nullable(),
  teacherId: staffIdSchema.nullable(),
  interpreterId: interpreterIdSchema.nullable(),
  /** Where it is joined online; empty when that is told otherwise. */
  onlineAddress: z.union([
    z.null().transform(() => ''),
    z.literal(''),
    z.url({ protocol: /^https$/, error: 'addressInvalid' }).max(500),
  ]),
}

const weekTimeSchema = z
  .strictObject({
    /** 1 is Monday. */
    weekday: z.int().min(1).max(7),
    from: timeOfDaySchema,
    until: timeOfDaySchema,
  })
  .refine(({ from, until }) => from < until, { error: 'endBeforeStart', path: ['until'] })
export type WeekTime = z.output<typeof weekTimeSchema>

/** The longest that a series goes on: a year and some weeks of it. */
const mostDays = 400

/** The rule that sessions of a group are made of. */
export const recurrenceSchema = z
  .strictObject({
    from: settingDaySchema,
    /** The last day. */
    until: settingDaySchema,
    /** Every week is 1, every other week 2; counted from the week of the first day. */
    everyWeeks: z.int({ error: 'numberInvalid' }).min(1).max(8),
    times: z.array(weekTimeSchema).min(1, { error: 'required' }).max(14),
    /** Days without a session. */
    exceptions: z.array(daySchema).max(200),
    ...sessionPlaceShape,
  })
  .superRefine(({ from, until, times }, context) => {
    const fault = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: until })
    if (until < from) fault(['until'], 'endBeforeStart')
    else if (daysBetween(from, until) > mostDays) fault(['until'], 'seriesTooLong')
    times.forEach((one, index) => {
      const isDouble = times
        .slice(0, index)
        .some(
          (other) =>
            other.weekday === one.weekday && other.from < one.until && one.from < other.until,
        )
      if (isDouble) fault(['times', index, 'from'], 'timesOverlap')
    })
  })
export type Recurrence = z.output<typeof recurrenceSchema>

/** A meeting that a rule gives. */
export interface Occurrence {
  readonly on: Day
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** What a rule gives: its meetings in order, and the days on which there would be one but for a public holiday. */
export interface Occurrences {
  readonly sessions: readonly Occurrence[]
  readonly holidays: Day[]
}

const clockOf = (day: Day, time: string) =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone)

/** The instants at which clocks in Finland show two times on a day; a beginning that is skipped in spring is an hour later. */
export function instantsOf(
  day: Day,
  { from, until }: Pick<WeekTime, 'from' | 'until'>,
): Pick<Occurrence, 'startsAt' | 'endsAt'> {
  const begin = clockOf(day, from)
  const isSkipped = begin.toPlainTime().toString().slice(0, 5) !== from
  const end = isSkipped
    ? begin.add(Temporal.PlainTime.from(from).until(until))
    : clockOf(day, until)
  const text = (one: Temporal.ZonedDateTime) => one.toInstant().toString() as Instant
  return { startsAt: text(begin), endsAt: text(end) }
}

const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

/**
 * The meetings of a rule by the clocks of Finland: the same time of day before and after clocks change, none on public
 * holidays nor on the days that the rule leaves out.
 */
export function occurrencesOf(
  rule: Pick<Recurrence, 'from' | 'until' | 'everyWeeks' | 'times' | 'exceptions'>,
): Occurrences {
  const sessions: Occurrence[] = []
  const holidays: Day[] = []
  const leftOut = new Set<Day>(rule.exceptions)
  const times = rule.times.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const monday = addDays(rule.from, 1 - weekdayOf(rule.from))
  for (let on = rule.from; on <= rule.until; on = addDays(on, 1)) {
    const week = Math.floor(daysBetween(monday, on) / 7)
    if (week % rule.everyWeeks !== 0) continue
    const ofDay = times.filter(({ weekday }) => weekday === weekdayOf(on))
    if (ofDay.length === 0 || leftOut.has(on)) continue
    if (isHoliday(on)) holidays.push(on)
    else for (const time of ofDay) sessions.push({ on, ...instantsOf(on, time) })
  }
  return { sessions, holidays }
}
