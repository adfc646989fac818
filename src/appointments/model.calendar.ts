import { z } from 'zod'
import { organisationIdSchema, versionSchema } from '../areas/model.setting.ts'
import { staffIdSchema } from '../areas/model.staff.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import { timeZone } from '../platform/shared/format.ts'
import { type Instant, instantSchema } from '../platform/shared/instant.ts'
import { isWorkingDay } from '../platform/shared/working-days.ts'
import { timeOfDaySchema } from '../services/model.recurrence.ts'

/** What a client and the staff meet for. */
export const appointmentKinds = ['initial', 'discussion', 'known', 'plan', 'other'] as const
export const appointmentKindSchema = z.enum(appointmentKinds)
export type AppointmentKind = z.infer<typeof appointmentKindSchema>

const minutes = (least: number, most: number) =>
  z.int({ error: 'numberInvalid' }).min(least, { error: 'tooSmall' }).max(most, { error: 'tooBig' })

const stretchSchema = z
  .strictObject({
    weekday: z.int().min(1).max(5),
    from: timeOfDaySchema,
    until: timeOfDaySchema,
  })
  .refine(({ from, until }) => from < until, { error: 'endBeforeStart', path: ['until'] })
export type Stretch = z.output<typeof stretchSchema>

/** How somebody keeps their calendar; weekdays are counted from Monday, 1. */
export const habitsSchema = z.strictObject({
  /** When appointments are given. */
  hours: z.array(stretchSchema).max(20),
  /** When none are given, within those hours: time of one's own. */
  protected: z.array(stretchSchema).max(20),
  /** Minutes of each kind. */
  lengths: z.strictObject({
    initial: minutes(15, 180),
    discussion: minutes(15, 180),
    known: minutes(15, 180),
    plan: minutes(15, 180),
    other: minutes(15, 180),
  }),
  /** Minutes after each appointment for recording. */
  buffer: minutes(0, 60),
  /** Minutes more with an interpreter. */
  interpreterExtra: minutes(0, 90),
  /** The most appointments of a week. */
  weeklyCap: minutes(1, 60),
  /** Days within which an appointment may be postponed. */
  toleranceDays: minutes(3, 14),
})
export type Habits = z.output<typeof habitsSchema>

const wholeWeek = [1, 2, 3, 4, 5]

/**
 * What holds where neither the person nor the centre has said anything.
 * Source: booking habits of caseworkers (domain.md section 4): first 45-60 minutes, others 30-60, a known client 30, a buffer of 15.
 */
export const proposedHabits: Habits = {
  hours: wholeWeek.map((day) => ({ weekday: day, from: '08:30', until: '15:45' })),
  protected: wholeWeek.map((day) => ({ weekday: day, from: '11:30', until: '12:15' })),
  lengths: { initial: 60, discussion: 45, known: 30, plan: 60, other: 30 },
  buffer: 15,
  interpreterExtra: 15,
  weeklyCap: 20,
  toleranceDays: 7,
}

/** Whose habits an answer tells, and whether they are their own. */
export const calendarHabitsSchema = z.strictObject({
  organisationId: organisationIdSchema,
  /** Whose they are; null of the centre itself. */
  staffId: staffIdSchema.nullable(),
  habits: habitsSchema,
  /** `own` of the person, else `centre`, else what the product proposes. */
  source: z.enum(['own', 'centre', 'proposed']),
  /** What holds where this calendar says nothing itself: the centre's habits, or the proposed ones. */
  usual: habitsSchema,
  version: z.int().min(0),
})
export type CalendarHabits = z.infer<typeof calendarHabitsSchema>

/** Habits that are being tried: which times they would give for an appointment of a kind. */
export const habitsTrialSchema = z.strictObject({
  habits: habitsSchema,
  kind: appointmentKindSchema,
  hasInterpreter: z.boolean(),
})
export type HabitsTrial = z.output<typeof habitsTrialSchema>

/** How many days ahead the times of such a trial are looked for, and how many of them are told. */
export const [trialDays, trialTimes] = [30, 30]
export const trialTimesSchema = z.strictObject({
  length: z.int(),
  times: z.array(instantSchema),
})
export const habitsChangeSchema = z.strictObject({
  habits: habitsSchema,
  /** 0 where nothing was said before. */
  version: z.union([versionSchema, z.literal(0)]),
})

/** How long an appointment of a kind takes, without the buffer. */
export const lengthOf = (
  { lengths, interpreterExtra }: Habits,
  kind: AppointmentKind,
  hasInterpreter: boolean,
): number => lengths[kind] + (hasInterpreter ? interpreterExtra : 0)

/** The last day to which an appointment may be put off without a reason, counted from the day for which it was agreed first. */
export const tolerableUntil = ({ toleranceDays }: Habits, agreedFor: Day): Day =>
  addDays(agreedFor, toleranceDays)

/** Times begin at full multiples of so many minutes after the hours begin. */
const step = 15

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The instant of a time of day in Finland, whatever the clocks do on that day. */
const instantOf = (day: Day, minute: number): Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({
      timeZone,
      plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 },
    })
    .toInstant()
    .toString() as Instant

/**
 * The times at which an appointment could begin by somebody's habits: on working days, within the hours, with the buffer, and
 * touching no protected time; each once, though hours overlap.
 * @param from the first day, `until` the last
 * @param after none begins before this instant
 */
export function candidateTimes(
  habits: Habits,
  { from, until, length, after }: { from: Day; until: Day; length: number; after: Instant },
): Instant[] {
  const times = new Set<Instant>()
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue
    const ofDay = Temporal.PlainDate.from(day).dayOfWeek
    const stretches = (all: Habits['hours']) =>
      all
        .filter((one) => one.weekday === ofDay)
        .map((one) => [minuteOf(one.from), minuteOf(one.until)] as const)
    const closed = stretches(habits.protected)
    for (const [opens, closes] of stretches(habits.hours))
      for (let begins = opens; begins + length <= closes; begins += step) {
        const ends = begins + length
        if (closed.some(([start, end]) => begins < end && ends > start)) continue
        const instant = instantOf(day, begins)
        if (instant > after) times.add(instant)
      }
  }
  return [...times].toSorted()
}

/** An instant so many minutes later. */
export const minutesLater = (instant: Instant, count: number): Instant =>
  Temporal.Instant.from(instant).add({ minutes: count }).toString() as Instant
