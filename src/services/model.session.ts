import { z } from 'zod'
import { interpreterIdSchema } from '../areas/model.interpreter.ts'
import { roomIdSchema } from '../areas/model.room.ts'
import { namedOrganisationSchema, versionSchema } from '../areas/model.setting.ts'
import { staffIdSchema } from '../areas/model.staff.ts'
import { daySchema } from '../platform/shared/days.ts'
import { type Instant, instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { clashSchema, sessionIdSchema, type WantedBooking } from './model.booking.ts'
import { offeringIdSchema } from './model.offering.ts'
import {
  instantsOf,
  type Occurrence,
  recurrenceSchema,
  sessionPlaceShape,
  timeOfDaySchema,
} from './model.recurrence.ts'
import { serviceModes } from './model.service.ts'

export const sessionStates = ['planned', 'held', 'cancelled'] as const
export const sessionStateSchema = z.enum(sessionStates)
export type SessionState = z.infer<typeof sessionStateSchema>

/** Why a session is cancelled; health of the teacher is nobody's concern. */
export const cancelReasons = ['teacher_away', 'too_few', 'room_lost', 'other'] as const
export const cancelReasonSchema = z.enum(cancelReasons, { error: 'chooseOne' })
export type CancelReason = z.infer<typeof cancelReasonSchema>

/** One meeting of a group. */
export const sessionSchema = z.strictObject({
  sessionId: sessionIdSchema,
  offeringId: offeringIdSchema,
  serviceName: localisedNameSchema,
  organisation: namedOrganisationSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  mode: z.enum(serviceModes),
  /** How it is held when it has not been moved online. */
  usualMode: z.enum(serviceModes),
  /** Its room, which is free for others while it is held online. */
  room: z
    .strictObject({ roomId: roomIdSchema, name: z.string(), officeName: localisedNameSchema })
    .nullable(),
  teacher: z.strictObject({ staffId: staffIdSchema, name: z.string() }).nullable(),
  interpreter: z.strictObject({ interpreterId: interpreterIdSchema, name: z.string() }).nullable(),
  onlineAddress: z.string(),
  topic: z.string(),
  state: sessionStateSchema,
  cancelReason: cancelReasonSchema.nullable(),
  /** Made by the rule of its group. */
  inSeries: z.boolean(),
  /** Moved, changed or cancelled by itself: the rule leaves it as it is. */
  byHand: z.boolean(),
  version: versionSchema,
  /** Whether the reader may move, change and cancel it. */
  mayChange: z.boolean(),
})
export type Session = z.infer<typeof sessionSchema>

/** The sessions of a group with the rule that they are made of. */
export const offeringSessionsSchema = z.strictObject({
  sessions: z.array(sessionSchema),
  recurrence: recurrenceSchema.nullable(),
  teacher: z.strictObject({ staffId: staffIdSchema, name: z.string() }).nullable(),
  /** Who may be named as a teacher: the people of the organisation; empty for who may not name one. */
  teachers: z.array(z.strictObject({ staffId: staffIdSchema, name: z.string() })),
  /** The version of the offering. */
  version: versionSchema,
  mayWrite: z.boolean(),
})
export type OfferingSessions = z.infer<typeof offeringSessionsSchema>

export const teacherChangeSchema = z.strictObject({
  teacherId: staffIdSchema.nullable(),
  version: versionSchema,
})

export const seriesChangeSchema = z.strictObject({
  recurrence: recurrenceSchema,
  version: versionSchema,
})
export type SeriesChange = z.output<typeof seriesChangeSchema>

/** What a rule would make of a group's sessions, with everything that stands against it. */
export const seriesPreviewSchema = z.strictObject({
  sessions: z.array(
    z.strictObject({
      startsAt: instantSchema,
      endsAt: instantSchema,
      /** Whether there is one already, which is changed where it differs. */
      isNew: z.boolean(),
      clashes: z.array(clashSchema),
    }),
  ),
  /** Days on which there would be a session but for a public holiday. */
  holidays: z.array(daySchema),
  /** Coming sessions of the old rule that go. */
  removed: z.array(instantSchema),
  /** Sessions that were changed by themselves and stay as they are. */
  left: z.array(instantSchema),
})
export type SeriesPreview = z.infer<typeof seriesPreviewSchema>

/** What a form of one session holds: its day and the times on the wall. */
export const sessionContentSchema = z
  .strictObject({
    on: daySchema,
    from: timeOfDaySchema,
    until: timeOfDaySchema,
    ...sessionPlaceShape,
    topic: z.union([plainText(200, 0), z.null().transform(() => '')]),
  })
  .refine(({ from, until }) => from < until, { error: 'endBeforeStart', path: ['until'] })
export type SessionContent = z.output<typeof sessionContentSchema>

export const sessionChangeSchema = z.strictObject({
  content: sessionContentSchema,
  version: versionSchema,
})

export const sessionCancelSchema = z.strictObject({
  reason: cancelReasonSchema,
  version: versionSchema,
})

/** The instants of a form of one session. */
export const timesOf = ({ on, from, until }: SessionContent) => instantsOf(on, { from, until })

interface Booking {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly mode: Session['mode']
  readonly roomId: WantedRoom
  readonly teacherId: WantedStaff
  readonly interpreterId: WantedInterpreter
}
type WantedRoom = Extract<WantedBooking, { kind: 'room' }>['roomId'] | null
type WantedStaff = Extract<WantedBooking, { kind: 'staff' }>['staffId'] | null
type WantedInterpreter = Extract<WantedBooking, { kind: 'interpreter' }>['interpreterId'] | null

/** Whom and what a session books: its room only while somebody is in it. */
export function wantedBy(one: Booking): WantedBooking[] {
  const { startsAt, endsAt, mode, roomId, teacherId, interpreterId } = one
  const at = { startsAt, endsAt }
  return [
    ...(teacherId === null ? [] : [{ kind: 'staff' as const, staffId: teacherId, ...at }]),
    ...(roomId === null || mode === 'online' ? [] : [{ kind: 'room' as const, roomId, ...at }]),
    ...(interpreterId === null ? [] : [{ kind: 'interpreter' as const, interpreterId, ...at }]),
  ]
}

/** A session as far as its rule is concerned. */
interface OfSeries {
  readonly startsAt: Instant
  readonly seriesAt: Instant | null
  readonly state: SessionState
  readonly byHand: boolean
}

/** What a rule changes. */
export interface SeriesPlan<One extends OfSeries> {
  readonly add: readonly Occurrence[]
  readonly keep: readonly { readonly session: One; readonly to: Occurrence }[]
  readonly remove: readonly One[]
  readonly leave: readonly One[]
}

/**
 * What becomes of a group's sessions by a rule. What has begun stays as it was, and so does what was changed by itself;
 * coming sessions follow the rule. Only for a group without any sessions the rule reaches into the past: a group that
 * runs already is written down.
 */
export function planSeries<One extends OfSeries>(
  sessions: readonly One[],
  occurrences: readonly Occurrence[],
  now: Instant,
): SeriesPlan<One> {
  const isPast = (at: Instant) => Temporal.Instant.compare(at, now) <= 0
  const ofRule = sessions.filter((one) => one.seriesAt !== null)
  const known = new Map(ofRule.map((one) => [one.seriesAt, one]))
  const asked = new Map(occurrences.map((one) => [one.startsAt, one]))
  const isLeft = (one: One) => one.byHand || one.state !== 'planned'
  const coming = ofRule.filter((one) => !isPast(one.startsAt))
  return {
    add: occurrences.filter(
      ({ startsAt }) => !known.has(startsAt) && (sessions.length === 0 || !isPast(startsAt)),
    ),
    keep: coming.flatMap((session) => {
      const to = session.seriesAt === null ? undefined : asked.get(session.seriesAt)
      return to === undefined || isLeft(session) ? [] : [{ session, to }]
    }),
    remove: coming.filter(
      (one) => !isLeft(one) && one.seriesAt !== null && !asked.has(one.seriesAt),
    ),
    leave: coming.filter(isLeft),
  }
}
