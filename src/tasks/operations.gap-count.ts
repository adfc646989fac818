import { notify, notifyEach } from '../areas/operations.notification.ts'
import type { Tx } from '../platform/server/db.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import {
  insertGapDay,
  listCounted,
  listReviewsToTell,
  listToldOfGaps,
  renewGaps,
} from './queries.gap-count.ts'

/** Days before the review of a plan from which on its expert is told. */
const reviewToldDays = 14

/** The organisations whose gaps are counted, each in a transaction of its own. */
export const countedOrganisations = (tx: Tx, areaId: string): Promise<string[]> =>
  listCounted(tx, areaId)

/**
 * Counts the gaps of an organisation in the morning of a day, once: its list is renewed, its numbers are frozen, and who
 * is responsible is told of what is new and of reviews to come. The transaction works in the sight of the whole area.
 */
export async function countGaps(
  tx: Tx,
  areaId: string,
  organisationId: string,
  today: Day,
): Promise<void> {
  if (!(await insertGapDay(tx, areaId, organisationId, today))) return
  await renewGaps(tx, areaId, organisationId, today)
  const told = await listToldOfGaps(tx, areaId, organisationId, today)
  await notify(tx, areaId, told, 'gap_found', null)
  const until = addDays(today, reviewToldDays)
  const reviews = await listReviewsToTell(tx, areaId, organisationId, until)
  await notifyEach(tx, areaId, 'review_due', reviews)
}
