import type { Tx } from '../platform/server/db.ts'
import { addMonths, type Day } from '../platform/shared/days.ts'
import { erasePerson, retentionJob } from './operations.erasure.ts'
import { enterArea } from './queries.erasure.ts'
import {
  deleteFactsUnneededSince,
  deleteIdempotencyBefore,
  deleteLogBefore,
  listRetentionMonths,
  listUnneededClients,
} from './queries.retention.ts'

/** How many rows of each kind were deleted. */
export type Retained = Readonly<Record<'client' | 'facts' | 'access_log' | 'idempotency', number>>

/**
 * Deletes what the area no longer keeps, by the periods that it has decided (`retention_rule`): a person and a person's
 * facts are counted from the day on which the last organisation's access ended, a fact found wrong from that finding,
 * the log and the answers to commands from when they were written. A nightly job runs it per area as the
 * retention role; at most `limit` people at a time, again until it erases nobody.
 */
export async function applyRetention(
  tx: Tx,
  areaId: string,
  today: Day,
  limit = 100,
): Promise<Retained> {
  await enterArea(tx, areaId)
  const deleted = { client: 0, facts: 0, access_log: 0, idempotency: 0 }
  for (const { kind, months } of await listRetentionMonths(tx, areaId)) {
    const before = addMonths(today, -months)
    if (kind === 'client')
      for (const clientId of await listUnneededClients(tx, areaId, before, limit))
        deleted.client += await erasePerson(tx, areaId, clientId, retentionJob, 'retention')
    if (kind === 'facts') deleted.facts = await deleteFactsUnneededSince(tx, areaId, before)
    if (kind === 'access_log') deleted.access_log = await deleteLogBefore(tx, areaId, before)
    if (kind === 'idempotency')
      deleted.idempotency = await deleteIdempotencyBefore(tx, areaId, before)
  }
  return deleted
}
