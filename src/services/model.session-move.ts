import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { clashSchema } from './model.booking.ts'
import { offeringIdSchema } from './model.offering.ts'
import { sessionPlaceShape } from './model.recurrence.ts'

/** All coming sessions of an organisation within days, of one group or of all: held online, or as usual again. */
export const sessionMoveSchema = z
  .strictObject({
    organisationId: organisationIdSchema,
    /** One group; null for all of the organisation. */
    offeringId: offeringIdSchema.nullable(),
    from: daySchema,
    /** The last day. */
    until: daySchema,
    to: z.enum(['online', 'usual'], { error: 'chooseOne' }),
    /** Where they are joined, for those that have no address yet. */
    onlineAddress: sessionPlaceShape.onlineAddress,
  })
  .refine(({ from, until }) => from <= until, { error: 'endBeforeStart', path: ['until'] })
export type SessionMove = z.output<typeof sessionMoveSchema>

/** What such a move would change, and what stands against it: a room that others have booked meanwhile. */
export const sessionMovePreviewSchema = z.strictObject({
  sessions: z.int(),
  groups: z.int(),
  clashes: z.array(z.strictObject({ startsAt: instantSchema, clash: clashSchema })),
})
export type SessionMovePreview = z.infer<typeof sessionMovePreviewSchema>

/** What it changed: sessions, and people who are told. */
export const sessionsMovedSchema = z.strictObject({ sessions: z.int(), told: z.int() })
export type SessionsMoved = z.infer<typeof sessionsMovedSchema>
