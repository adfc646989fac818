import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { ProfileValues } from '../clients/model.facts.values.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import { type ProfileRow, valuesOf } from './queries.preview.ts'

/**
 * What rules see of clients in sight, of many in one statement. Support needs only of those for whom they are asked;
 * the municipality of a protected person is not there.
 */
export async function listValuesOf(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
  withSupport: readonly ClientId[],
): Promise<Map<ClientId, ProfileValues>> {
  const { rows } = await sql<{
    clientId: ClientId
    profile: ProfileRow
    support: ProfileRow
    birthDate: Day | null
    municipalityCode: string | null
  }>`
    select c.client_id, c.birth_date, o.municipality_code, to_jsonb(p) as profile, to_jsonb(s) as support
      from client c
      left join client_profile p on p.area_id = c.area_id and p.client_id = c.client_id
      left join client_support_profile s
        on s.area_id = c.area_id and s.client_id = c.client_id and s.client_id = any(${[...withSupport]}::uuid[])
      left join client_contact o on o.area_id = c.area_id and o.client_id = c.client_id
     where c.area_id = ${areaId} and c.client_id = any(${[...clientIds]}::uuid[])`.execute(db)
  return new Map(
    rows.map(({ clientId, profile, support, ...given }) => [
      clientId,
      valuesOf({ ...profile, ...support }, given),
    ]),
  )
}
