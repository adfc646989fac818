import type { Tx } from '../platform/server/db.ts'
import type { AccessEntry } from '../platform/server/http.ts'
import type { Actor } from '../platform/server/route.ts'
import { insertAccess } from './queries.access-log.ts'

/** Remembers a request and every client whose data it sent or changed, in the transaction of the request. */
export async function recordAccess(tx: Tx, actor: Actor, entry: AccessEntry): Promise<void> {
  await insertAccess(tx, actor, entry)
}
