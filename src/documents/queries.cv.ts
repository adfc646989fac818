import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'

/** In which area a client is. The owner of the database alone sees all areas. */
export async function findAreaOfClient(db: Read, clientId: ClientId): Promise<string | undefined> {
  const { rows } = await sql<{ areaId: string }>`
    select area_id from client where client_id = ${clientId}::uuid limit 1`.execute(db)
  return rows[0]?.areaId
}

/** The staff member of an address, or without one whoever works with the client now, the latest first. */
export async function findPrinter(
  db: Read,
  areaId: string,
  clientId: ClientId,
  email: string | undefined,
  today: Day,
): Promise<string | undefined> {
  const { rows } =
    email === undefined
      ? await sql<{ staffId: string }>`
          select staff_id from client_relation
           where area_id = ${areaId} and client_id = ${clientId}::uuid and relation = 'own_client'
             and period @> ${today}::date
           order by lower(period) desc, staff_id limit 1`.execute(db)
      : await sql<{ staffId: string }>`
          select staff_id from staff_member
           where area_id = ${areaId} and email = ${email.toLowerCase()}`.execute(db)
  return rows[0]?.staffId
}
