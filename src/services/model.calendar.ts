import { z } from 'zod'
import { roomIdSchema } from '../areas/model.room.ts'
import { namedOrganisationSchema, organisationIdSchema } from '../areas/model.setting.ts'
import { staffIdSchema } from '../areas/model.staff.ts'
import { addDays, type Day, daySchema, daysBetween } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { sessionIdSchema } from './model.booking.ts'
import { offeringIdSchema } from './model.offering.ts'
import { serviceModes } from './model.service.ts'
import { sessionStateSchema } from './model.session.ts'

/** The most days that one look at a calendar covers. */
const mostDays = 45

/** Whose calendar is looked at: an organisation's, somebody's or a room's. */
export const calendarQuerySchema = z
  .strictObject({
    from: daySchema,
    /** The last day. */
    until: daySchema,
    organisationId: organisationIdSchema.optional(),
    staffId: staffIdSchema.optional(),
    roomId: roomIdSchema.optional(),
  })
  .refine(({ from, until }) => from <= until, { error: 'endBeforeStart', path: ['until'] })
  .refine(({ from, until }) => daysBetween(from, until) < mostDays, {
    error: 'tooManyDays',
    path: ['until'],
  })
  .refine(
    (query) =>
      [query.organisationId, query.staffId, query.roomId].filter((one) => one !== undefined)
        .length === 1,
    { error: 'chooseOne', path: ['organisationId'] },
  )
export type CalendarQuery = z.output<typeof calendarQuerySchema>

/** What every line of a calendar has. */
const whenAndWhere = {
  startsAt: instantSchema,
  endsAt: instantSchema,
  mode: z.enum(serviceModes),
  room: z.strictObject({ roomId: roomIdSchema, name: z.string() }).nullable(),
  staff: z.strictObject({ staffId: staffIdSchema, name: z.string() }).nullable(),
}

/** A line of a calendar: a kind of meeting tells its own. */
export const calendarEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('session'),
    sessionId: sessionIdSchema,
    offeringId: offeringIdSchema,
    serviceName: localisedNameSchema,
    organisation: namedOrganisationSchema,
    topic: z.string(),
    state: sessionStateSchema,
    ...whenAndWhere,
  }),
])
export type CalendarEntry = z.infer<typeof calendarEntrySchema>

export const calendarSchema = z.strictObject({
  /** The earliest first. */
  entries: z.array(calendarEntrySchema),
  isMore: z.boolean(),
})
export type Calendar = z.infer<typeof calendarSchema>

/** The most lines that one answer holds. */
export const entriesCap = 2000

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)
