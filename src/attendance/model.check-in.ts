import { z } from 'zod'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import type { AttendanceKind } from './model.mark.ts'

/** How long a code stands on the wall. */
export const codeSeconds = 30
/** Codes that have just gone count too: whoever began to type in time is not turned away. */
const codesBefore = 2
/** From so many minutes before the beginning on, and until the end, one can check in. */
export const earlyMinutes = 20
/** Who checks in so many minutes after the beginning or later is late. */
export const graceMinutes = 10

/** Six figures, as they stand on the wall. */
export const codeSchema = z.string().regex(/^\d{6}$/, { error: 'codeInvalid' })
/** The number of the span of time in which an instant lies. */
export const spanOf = (seconds: number): number => Math.floor(seconds / codeSeconds)
/** The spans whose codes count at an instant, the present one first. */
export const spansThatCount = (seconds: number): number[] =>
  Array.from({ length: codesBefore + 1 }, (_, back) => spanOf(seconds) - back)

/**
 * The six figures of a digest by dynamic truncation: the last four bits say where 31 bits are taken.
 * Source: RFC 4226, section 5.3.
 */
export function figuresOf(digest: Uint8Array): string {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength)
  const at = view.getUint8(digest.byteLength - 1) & 0xf
  return String((view.getUint32(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/**
 * What a check-in marks.
 * @param minutes since the beginning, less than 0 before it
 * @param isOnline whether the session is held online
 */
export function markOfCheckIn(
  minutes: number,
  isOnline: boolean,
): { readonly kind: AttendanceKind; readonly minutes: number | null } {
  const late = Math.floor(minutes)
  if (late >= graceMinutes) return { kind: 'late', minutes: late }
  return { kind: isOnline ? 'online' : 'present', minutes: null }
}

/** What the room's screen shows of a session: the code and until when it stands, never who has checked in. */
export const wallCodeSchema = z.strictObject({
  service: localisedNameSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  /** Null outside the time in which one can check in. */
  code: codeSchema.nullable(),
  /** Milliseconds for which the code stands. */
  standsFor: z.int().min(0),
  checkedIn: z.int(),
})
export type WallCode = z.infer<typeof wallCodeSchema>

/** What a client's own link tells: no word of the person but the language to speak to them. */
export const checkInStateSchema = z.strictObject({
  language: z.string().nullable(),
  /** The session that one can check in to now. */
  session: z
    .strictObject({
      service: localisedNameSchema,
      /** What the service is called in the client's language, where somebody has written it. */
      ownName: z.string().nullable(),
      startsAt: instantSchema,
      endsAt: instantSchema,
    })
    .nullable(),
  checkedInAt: instantSchema.nullable(),
})
export type CheckInState = z.infer<typeof checkInStateSchema>

/** What became of a code that a client typed. */
export const checkedInSchema = z.strictObject({
  outcome: z.enum(['present', 'late', 'wrong_code', 'no_session']),
  at: instantSchema.nullable(),
})
export type CheckedIn = z.infer<typeof checkedInSchema>
