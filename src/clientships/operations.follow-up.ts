import { endAccess } from '../clients/operations.access.ts'
import type { Tx } from '../platform/server/db.ts'
import { addDays, addMonths, type Day } from '../platform/shared/days.ts'
import { followUpMonths, followUpToleranceDays } from './model.clientship-life.ts'
import { listFollowedUp } from './queries.follow-up.ts'

/** How many people at once: their rows stay locked until the end of the transaction. */
const atOnce = 100

/**
 * Ends the access of organisations to people whose follow-up is over: from that day the area's retention counts. To be
 * run in the sight of the whole area.
 * @returns of how many people; 0 when nothing is left
 */
export async function endFollowUps(tx: Tx, areaId: string, today: Day): Promise<number> {
  const endedBefore = addMonths(addDays(today, -followUpToleranceDays), -followUpMonths)
  const over = await listFollowedUp(tx, areaId, endedBefore, atOnce)
  for (const { clientId, organisationId } of over)
    await endAccess(tx, { areaId, clientId, organisationId, today })
  return over.length
}
