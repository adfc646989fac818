import { z } from 'zod'
import type { Mark } from './model.mark.ts'
import { compareMarks, markSchema } from './model.mark.ts'
import { type SessionId, type Sheet, type SheetRow, sessionIdSchema } from './model.sheet.ts'

/** Marks of one session that are not sent yet, in the order in which they were made. */
export const pendingSchema = z.array(
  z.strictObject({ sessionId: sessionIdSchema, marks: z.array(markSchema) }),
)
export type Pending = z.infer<typeof pendingSchema>

/** Marks that wait, with one session's new ones behind its others. */
export function withMarks(pending: Pending, sessionId: SessionId, marks: readonly Mark[]): Pending {
  const own = pending.find((one) => one.sessionId === sessionId)?.marks ?? []
  const others = pending.filter((one) => one.sessionId !== sessionId)
  return [...others, { sessionId, marks: [...own, ...marks] }]
}

/** Marks that wait, without those of a session that were sent. */
export function withoutMarks(
  pending: Pending,
  sessionId: SessionId,
  sent: readonly Mark[],
): Pending {
  const ids = new Set(sent.map((mark) => mark.markId))
  return pending
    .map((one) =>
      one.sessionId === sessionId
        ? { ...one, marks: one.marks.filter((mark) => !ids.has(mark.markId)) }
        : one,
    )
    .filter((one) => one.marks.length > 0)
}

/** Marks found on the device joined with those made since the page was opened; each once. */
export function joined(kept: Pending, made: Pending): Pending {
  return made.reduce(
    (all, { sessionId, marks }) => withMarks(withoutMarks(all, sessionId, marks), sessionId, marks),
    kept,
  )
}

/** A row as it will be once the marks that wait are sent: the same mark decides as at the server (`compareMarks`). */
export function withPending(row: SheetRow, waiting: readonly Mark[]): SheetRow {
  const own = waiting.filter((mark) => mark.clientId === row.clientId)
  const mark = own.reduce<SheetRow['mark']>(
    (decided, one) =>
      decided === null || compareMarks(one, decided) > 0 ? { ...one, by: null } : decided,
    row.mark,
  )
  if (mark === row.mark) return row
  return { ...row, mark: mark?.kind == null ? null : withoutClient(mark) }
}

const withoutClient = (mark: NonNullable<SheetRow['mark']>): SheetRow['mark'] => {
  const { markId, kind, minutes, reason, origin, madeAt, by } = mark
  return { markId, kind, minutes, reason, origin, madeAt, by }
}

/** The sheet as it will be once the marks that wait are sent. */
export const sheetWith = (sheet: Sheet, waiting: readonly Mark[]): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => withPending(row, waiting)),
})
