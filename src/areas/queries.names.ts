import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { NamedOrganisation } from './model.setting.ts'

/** Organisations of an area with their short names, in the area's order; of the ids that are given, or all. */
export async function findNames(
  db: Read,
  areaId: string,
  organisationIds?: readonly string[],
): Promise<NamedOrganisation[]> {
  const which = organisationIds && sql`and organisation_id = any(${[...organisationIds]}::uuid[])`
  const { rows } = await sql<NamedOrganisation>`
    select organisation_id, short_name(organisation) as name
      from organisation
     where area_id = ${areaId} ${which ?? sql``}
     order by position, organisation_id`.execute(db)
  return rows
}
