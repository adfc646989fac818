import type { Tx } from '../platform/server/db.ts'
import { addMonths, type Day } from '../platform/shared/days.ts'
import { erasePerson, retentionJob } from './operations.erasure.ts'
import { enterArea } from './queries.erasure.ts'
import {
  deleteFactsUnneededSince,
  deleteIdempotencyBefore,
  deleteLogBefore,
  deleteOpeningsBefore,
  deleteRequestsBefore,
  listRetentionMonths,
  listUnneededClients,
} from './queries.retention.ts'

/** How many rows of each kind were deleted. */
export type Retained = Readonly<Record<'client' | keyof typeof deletes, number>>

/** What is deleted of the time before a day. */
const deletes = {
  facts: deleteFactsUnneededSince,
  break_glass: deleteOpeningsBefore,
  record_request: deleteRequestsBefore,
  access_log: deleteLogBefore,
  idempotency: deleteIdempotencyBefore,
} as const
const isDeleted = (kind: string): kind is keyof typeof deletes => Object.hasOwn(deletes, kind)

/**
 * Deletes what the area no longer keeps, by the periods that it has decided (`retention_rule`): a person and a person's
 * facts are counted from the day on which the last organisation's access ended, a fact found wrong from that finding, an
 * opening and a request for a record from when what it opened ended, the log and the answers to commands from when they were written. A nightly job runs it per area as the
 * retention role; at most `limit` people at a time, again until it erases nobody.
 */
export async function applyRetention(
  tx: Tx,
  areaId: string,
  today: Day,
  limit = 100,
): Promise<Retained> {
  await enterArea(tx, areaId)
  const deleted: Record<keyof Retained, number> = {
    ...{ client: 0, facts: 0, break_glass: 0, record_request: 0, access_log: 0, idempotency: 0 },
  }
  for (const { kind, months } of await listRetentionMonths(tx, areaId)) {
    const before = addMonths(today, -months)
    if (kind === 'client')
      for (const clientId of await listUnneededClients(tx, areaId, before, limit))
        deleted.client += await erasePerson(tx, areaId, clientId, retentionJob, 'retention')
    if (isDeleted(kind)) deleted[kind] = await deletes[kind](tx, areaId, before)
  }
  return deleted
}
