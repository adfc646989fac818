import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import type { ClientshipId } from './model.clientship.ts'

/**
 * Writes the last day on which the client was reached: the latest of the notes of some kinds that were not found wrong, of the
 * appointments that were held, and of the day of the first meeting. It is no change that somebody would have missed, so the
 * version stays.
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
  const held = sql`(
    select max((a.starts_at at time zone 'Europe/Helsinki')::date) from appointment a
     where a.area_id = ${areaId} and a.client_id = clientship.client_id and a.organisation_id = clientship.organisation_id
       and a.state = 'held' and a.starts_at >= clientship.started_on
       and (clientship.ended_on is null or a.starts_at < clientship.ended_on + 1))`
  await sql`
    update clientship
       set last_contact_on = greatest(activated_on, ${latest('case_note')}, ${latest('sensitive_note')}, ${held}),
           changed_at = now()
     where area_id = ${areaId} and clientship_id = ${clientshipId}`.execute(tx)
}
