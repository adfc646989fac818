import { z } from 'zod'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { type SessionId, sessionIdSchema } from '../services/model.booking.ts'
import { offeringIdSchema } from '../services/model.offering.ts'
import {
  attendanceKindSchema,
  markIdSchema,
  markOriginSchema,
  sentMarkSchema,
  shownReasonSchema,
} from './model.mark.ts'

export { type SessionId, sessionIdSchema }

/** The most marks that are sent at once: a full group marked many times over without a connection. */
export const mostMarks = 500

/** What is marked of somebody, as the reader may know it. */
export const shownMarkSchema = z.strictObject({
  markId: markIdSchema,
  kind: attendanceKindSchema.nullable(),
  minutes: z.int().nullable(),
  reason: shownReasonSchema.nullable(),
  origin: markOriginSchema,
  madeAt: instantSchema,
  /** Who marked it; null for a client who checked in. */
  by: z.string().nullable(),
})
export type ShownMark = z.infer<typeof shownMarkSchema>

export const sheetRowSchema = z.strictObject({
  clientId: clientIdSchema,
  clientNumber: z.int(),
  /** Null for somebody under non-disclosure: the list of a group names nobody of them. */
  name: z.string().nullable(),
  mark: shownMarkSchema.nullable(),
  /** When the client checked in, whatever is marked. */
  checkedInAt: instantSchema.nullable(),
  mayMark: z.boolean(),
})
export type SheetRow = z.infer<typeof sheetRowSchema>

/** A session with its group's people, to be marked. */
export const sheetSchema = z.strictObject({
  sessionId: sessionIdSchema,
  offeringId: offeringIdSchema,
  service: localisedNameSchema,
  organisation: namedOrganisationSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  mode: z.enum(['on_site', 'online', 'mixed']),
  state: z.enum(['planned', 'held', 'cancelled']),
  topic: z.string(),
  room: z.string().nullable(),
  teacher: z.string().nullable(),
  /** Before the day of the session absences alone are marked: who has said that they will not come. */
  isEarly: z.boolean(),
  rows: z.array(sheetRowSchema),
  /** Those of the group whom the reader may not see here. */
  hidden: z.int().min(0),
})
export type Sheet = z.infer<typeof sheetSchema>

export const marksSchema = z.strictObject({ marks: z.array(sentMarkSchema).min(1).max(mostMarks) })

/** What became of marks that were sent: the sheet after them, and those that nobody may make or that came too early. */
export const markedSchema = z.strictObject({ sheet: sheetSchema, refused: z.array(markIdSchema) })

/** Every mark of somebody at a session, the one that decides first. */
export const markHistorySchema = z.array(shownMarkSchema)

/** A session of a group with what is marked at it. */
export const sessionLineSchema = z.strictObject({
  sessionId: sessionIdSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  state: z.enum(['planned', 'held', 'cancelled']),
  topic: z.string(),
  /** Of the people of the group: marked, and of these there. */
  marked: z.int(),
  attended: z.int(),
  on: daySchema,
})
export type SessionLine = z.infer<typeof sessionLineSchema>
