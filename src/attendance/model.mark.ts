import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { type Instant, instantSchema } from '../platform/shared/instant.ts'

export const markIdSchema = idSchema('AttendanceMark')

/** How somebody took part in a session. Without a mark nothing is known of it. */
export const attendanceKinds = ['present', 'late', 'partly', 'online', 'absent'] as const
export const attendanceKindSchema = z.enum(attendanceKinds)
export type AttendanceKind = z.infer<typeof attendanceKindSchema>

/**
 * Why somebody was absent. `unannounced` is nobody's word: nothing was heard of them. No reason tells more of a person's
 * health than that they were ill.
 */
export const absenceReasons = [
  'unannounced',
  'illness',
  'family',
  'work',
  'appointment',
  'other_service',
  'other',
] as const
export const absenceReasonSchema = z.enum(absenceReasons)
export type AbsenceReason = z.infer<typeof absenceReasonSchema>

/** As it is shown: illness is an announced absence to whoever may know neither the attendance by hand nor support needs. */
export const shownReasonSchema = z.enum([...absenceReasons, 'announced'])
export type ShownReason = z.infer<typeof shownReasonSchema>
export const showReason = (reason: AbsenceReason, mayKnowIllness: boolean): ShownReason =>
  reason === 'illness' && !mayKnowIllness ? 'announced' : reason

/**
 * Whose word a mark is, the weightiest last: everybody marked by one touch, a client who checked in by the code on the
 * wall, and a mark that somebody made of this very person.
 */
export const markOrigins = ['all', 'client', 'person'] as const
export const markOriginSchema = z.enum(markOrigins)
export type MarkOrigin = z.infer<typeof markOriginSchema>

/** The most minutes that a mark tells: a session lasts twelve hours at most. */
const minutesSchema = z.int().min(1).max(720)

const markShape = {
  /** Made where the mark was made, so that one sent twice is one mark. */
  markId: markIdSchema,
  clientId: clientIdSchema,
  /** Null takes back what was marked. */
  kind: attendanceKindSchema.nullable(),
  /** Of somebody late: how much was missed; of somebody there partly: how much was attended. */
  minutes: minutesSchema.nullable(),
  reason: absenceReasonSchema.nullable(),
  origin: markOriginSchema,
  /** When the mark was made, with or without a connection. */
  madeAt: instantSchema,
} as const

/** Somebody's attendance at a session as it was marked once; marks are added and never changed. */
export const markSchema = z.strictObject(markShape)
export type Mark = z.infer<typeof markSchema>

/** What a mark says, beside whose it is. */
export type Said = Pick<Mark, 'kind' | 'minutes' | 'reason'>

interface Ruled {
  readonly kind: AttendanceKind | null
  readonly minutes: number | null
  readonly reason: AbsenceReason | null
}

/** Minutes are told of who was late or there partly, a reason of who was absent, and neither of anybody else. */
export function isWhole({ kind, minutes, reason }: Ruled): boolean {
  const tellsMinutes = kind === 'late' || kind === 'partly'
  return (minutes !== null) === tellsMinutes && (reason !== null) === (kind === 'absent')
}

/** A mark as somebody of the staff sends it. */
export const sentMarkSchema = z
  .strictObject({ ...markShape, origin: z.enum(['all', 'person']) })
  .refine(isWhole, { error: 'markInvalid' })

type Ranked = Pick<Mark, 'origin' | 'madeAt' | 'markId'>

/**
 * Which of two marks of a person decides: the weightier word, of two of one weight the later, of two of one moment the
 * one with the greater id. It orders all marks, so whatever comes when, the same one decides; the statement that keeps
 * what is marked compares in the same way.
 * @returns more than 0 when the first decides
 */
export function compareMarks(a: Ranked, b: Ranked): number {
  const weight = markOrigins.indexOf(a.origin) - markOrigins.indexOf(b.origin)
  if (weight !== 0) return weight
  const time = Temporal.Instant.compare(a.madeAt, b.madeAt)
  return time !== 0 ? time : a.markId > b.markId ? 1 : a.markId === b.markId ? 0 : -1
}

/**
 * Marks as of the clock here: a device whose clock is ahead gave all of its marks so much too late an instant, and they
 * keep their order. None is later than now.
 */
export function inTime<M extends Pick<Mark, 'madeAt'>>(marks: readonly M[], now: string): M[] {
  const ahead = marks
    .map(({ madeAt }) => Temporal.Instant.from(now).until(madeAt))
    .reduce((most, one) => (Temporal.Duration.compare(one, most) > 0 ? one : most), noTime)
  if (ahead.blank) return [...marks]
  return marks.map((mark) => ({
    ...mark,
    madeAt: Temporal.Instant.from(mark.madeAt).subtract(ahead).toString() as Instant,
  }))
}
const noTime = Temporal.Duration.from({ seconds: 0 })

/** What is marked of a person, and every mark that led there, the one that decides first. */
export interface Marked {
  readonly deciding: Mark
  readonly history: readonly Mark[]
}

/** Marks of one session, made wherever and sent in whatever order, as what is marked of each person. */
export function foldMarks(marks: Iterable<Mark>): ReadonlyMap<string, Marked> {
  const byId = new Map([...marks].map((mark) => [mark.markId, mark]))
  const ofPeople = Map.groupBy(byId.values(), ({ clientId }) => clientId as string)
  return new Map(
    [...ofPeople].flatMap(([clientId, theirs]) => {
      const history = theirs.toSorted((a, b) => compareMarks(b, a))
      const [deciding] = history
      return deciding === undefined ? [] : [[clientId, { deciding, history }]]
    }),
  )
}

/**
 * How many minutes of a session somebody attended.
 * @param length of the session in minutes
 */
export function attendedMinutes(
  { kind, minutes }: Pick<Ruled, 'kind' | 'minutes'>,
  length: number,
): number {
  if (kind === 'present' || kind === 'online') return length
  if (kind === 'late') return Math.max(0, length - (minutes ?? 0))
  return kind === 'partly' ? Math.min(minutes ?? 0, length) : 0
}
