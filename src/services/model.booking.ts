import { z } from 'zod'
import { type InterpreterId, interpreterIdSchema } from '../areas/model.interpreter.ts'
import { type RoomId, roomIdSchema } from '../areas/model.room.ts'
import { type StaffId, staffIdSchema } from '../areas/model.staff.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { type Instant, instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { offeringIdSchema } from './model.offering.ts'

export const sessionIdSchema = idSchema('Session')
export type SessionId = z.infer<typeof sessionIdSchema>

/** Who or what can be taken: a member of the staff, a room, an interpreter. */
export type Bookable =
  | { readonly kind: 'staff'; readonly staffId: StaffId }
  | { readonly kind: 'room'; readonly roomId: RoomId }
  | { readonly kind: 'interpreter'; readonly interpreterId: InterpreterId }

/** Somebody or something that is wanted from a moment to a later one. */
export type WantedBooking = Bookable & { readonly startsAt: Instant; readonly endsAt: Instant }

/** Who or what is taken at a wanted time. */
const takenSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), staffId: staffIdSchema }),
  z.strictObject({ kind: z.literal('room'), roomId: roomIdSchema }),
  z.strictObject({ kind: z.literal('interpreter'), interpreterId: interpreterIdSchema }),
])

/**
 * By what: everybody of the area may know of a session; of what belongs to a client no more than that it is there. A
 * member of the staff may be away, and a room or an interpreter no longer in use.
 */
const takenBySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('session'),
    sessionId: sessionIdSchema,
    offeringId: offeringIdSchema,
    serviceName: localisedNameSchema,
  }),
  z.strictObject({ kind: z.literal('appointment') }),
  z.strictObject({ kind: z.literal('absence') }),
  z.strictObject({ kind: z.literal('closed') }),
])

/** That somebody or something wanted is taken by something else at the same time. */
export const clashSchema = z.strictObject({
  taken: takenSchema,
  /** The name of the person or the room. */
  name: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  by: takenBySchema,
})
export type Clash = z.infer<typeof clashSchema>

/** Whether a clash stands in the way. Somebody who is away may still be meant: absences move, and a deputy may come. */
export const blocks = (clash: Clash): boolean => clash.by.kind !== 'absence'

/** The id of who or what is booked. */
export const idOf = (one: Bookable): string =>
  one.kind === 'staff' ? one.staffId : one.kind === 'room' ? one.roomId : one.interpreterId
