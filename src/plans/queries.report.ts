import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'

/** A clientship of any area: where it is, whose, and who is responsible. The owner of the database alone sees all areas. */
export async function findClientshipAnywhere(
  db: Read,
  clientshipId: string,
): Promise<
  | {
      readonly areaId: string
      readonly clientId: ClientId
      readonly organisationId: string
      readonly responsibleId: string
    }
  | undefined
> {
  const { rows } = await sql<{
    areaId: string
    clientId: ClientId
    organisationId: string
    responsibleId: string
  }>`
    select area_id, client_id, organisation_id, responsible_id from clientship
     where clientship_id = ${clientshipId} limit 1`.execute(db)
  return rows[0]
}

/** The staff member of an area with an e-mail address. */
export async function findStaffByEmail(
  db: Read,
  areaId: string,
  email: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('staffMember')
    .select('staffId')
    .where('areaId', '=', areaId)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row?.staffId
}
