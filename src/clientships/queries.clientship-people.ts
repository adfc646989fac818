import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'

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
