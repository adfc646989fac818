import type { Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import { insertGapDay, listCounted, renewGaps } from './queries.gap-count.ts'

/** The organisations whose gaps are counted, each in a transaction of its own. */
export const countedOrganisations = (tx: Tx, areaId: string): Promise<string[]> =>
  listCounted(tx, areaId)

/**
 * Counts the gaps of an organisation in the morning of a day, once: its list is renewed, its numbers are frozen. The
 * transaction works in the sight of the whole area.
 */
export async function countGaps(
  tx: Tx,
  areaId: string,
  organisationId: string,
  today: Day,
): Promise<void> {
  if (await insertGapDay(tx, areaId, organisationId, today))
    await renewGaps(tx, areaId, organisationId, today)
}
