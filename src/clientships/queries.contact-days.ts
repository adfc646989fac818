import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import type { ClientshipId } from './model.clientship.ts'

/**
 * Writes the last day on which the client was reached: the latest of the notes of some kinds that were not found
 * wrong, and of the day of the first meeting. It is no change that somebody would have missed, so the version stays.
 */
export async function setLastContact(
  tx: Tx,
  areaId: string,
  clientshipId: ClientshipId,
  kinds: readonly string[],
): Promise<void> {
  const latest = (table: string) => sql`(
    select max(happened_on) from ${sql.table(table)}
     where area_id = ${areaId} and clientship_id = ${clientshipId} and rectified_at is null
       and kind = any(${[...kinds]}))`
  await sql`
    update clientship
       set last_contact_on = greatest(activated_on, ${latest('case_note')}, ${latest('sensitive_note')}),
           changed_at = now()
     where area_id = ${areaId} and clientship_id = ${clientshipId}`.execute(tx)
}
