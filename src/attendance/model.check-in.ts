import { z } from 'zod'
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
/** A client's own number: nine figures, typed with or without spaces. */
export const checkInNumberSchema = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{9}$/, { error: 'numberInvalid' }))

/** Nine figures in threes, as they are read aloud and typed. */
export const spacedNumber = (number: string): string => number.replace(/(\d{3})(?=\d)/g, '$1 ')

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
