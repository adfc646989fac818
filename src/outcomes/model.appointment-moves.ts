import { z } from 'zod'
import { type LateReason, lateReasons } from '../appointments/model.appointment.ts'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { toldSchema } from './model.indicator.ts'
import { shownShare } from './model.suppression.ts'
import { TableBuilder, tell } from './model.year-tables.ts'

/** How many appointments an organisation had, and how many of them had been moved. */
export interface CountedMoves {
  readonly agreed: number
  readonly moved: number
  /** Moved past what the calendar tolerates, by why. */
  readonly late: Readonly<Record<LateReason, number>>
}

const told = Object.fromEntries(lateReasons.map((reason) => [reason, toldSchema])) as Record<
  LateReason,
  typeof toldSchema
>

/** The moves of the appointments of an organisation, as they may be told: of no person, and no small count. */
export const toldMovesSchema = z.strictObject({
  organisation: namedOrganisationSchema,
  /** Appointments by the day on which they were or would have been. */
  agreed: toldSchema,
  /** Of them those whose time had been moved. */
  moved: toldSchema,
  /** Of the moved those that were put off for longer than the calendar tolerates. */
  late: toldSchema,
  reasons: z.strictObject(told),
})
export type ToldMoves = z.infer<typeof toldMovesSchema>

/** Hides small counts of moves, and those from which one would follow. */
export function tellMoves({ agreed, moved, late }: CountedMoves): Omit<ToldMoves, 'organisation'> {
  const b = new TableBuilder()
  const lateAll = lateReasons.reduce((sum, reason) => sum + late[reason], 0)
  b.cell('agreed', agreed, 2)
  b.cell('moved', moved, 1)
  b.cell('late', lateAll, 1)
  b.sum('agreed', ['moved', b.cell('kept', agreed - moved, 'implied')])
  b.sum('moved', ['late', b.cell('tolerated', moved - lateAll, 'implied')])
  b.sum(
    'late',
    lateReasons.map((reason) => b.cell(`late.${reason}`, late[reason])),
  )
  const of = tell(b)
  const count = (id: string) => of.get(id) ?? null
  const reasons = lateReasons.map((reason) => [reason, count(`late.${reason}`)])
  return {
    ...{ agreed: count('agreed'), moved: count('moved'), late: count('late') },
    reasons: Object.fromEntries(reasons) as ToldMoves['reasons'],
  }
}

/** The share of appointments that had been moved past the tolerance, or null where it is not told. */
export const lateShareOf = ({ agreed, late }: Pick<ToldMoves, 'agreed' | 'late'>): number | null =>
  shownShare(late, agreed)
