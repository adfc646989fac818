import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientshipHead } from './queries.clientship.ts'

/**
 * Whether somebody is responsible for another clientship of the same record at the same centre that is open, or that
 * ended on the given day or later.
 */
export async function isResponsibleBesides(
  db: Read,
  areaId: string,
  { clientshipId, clientId, organisationId }: ClientshipHead,
  staffId: string,
  endedSince: Day,
): Promise<boolean> {
  const { rows } = await sql`
    select from clientship
     where area_id = ${areaId} and client_id = ${clientId} and organisation_id = ${organisationId}
       and clientship_id <> ${clientshipId} and responsible_id = ${staffId}
       and (state <> 'ended' or ended_on >= ${endedSince}::date) limit 1`.execute(db)
  return rows.length > 0
}

/** Who works with a client at an organisation on a day. */
export async function listOwnStaff(
  db: Read,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
  today: Day,
): Promise<string[]> {
  const { rows } = await sql<{ staffId: string }>`
    select distinct staff_id from client_relation
     where area_id = ${areaId} and client_id = ${clientId} and organisation_id = ${organisationId}
       and relation = 'own_client' and period @> ${today}::date`.execute(db)
  return rows.map((row) => row.staffId)
}
