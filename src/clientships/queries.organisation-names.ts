import { sql } from 'kysely'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { Read } from '../platform/server/db.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'

/** Some organisations with their names, in the area's order. */
export async function listOrganisationNames(
  db: Read,
  areaId: string,
  organisationIds: readonly string[],
): Promise<{ organisationId: OrganisationId; name: LocalisedName }[]> {
  if (organisationIds.length === 0) return []
  const { rows } = await sql<{ organisationId: OrganisationId; name: LocalisedName }>`
    select organisation_id, json_build_object('fi', name_fi, 'sv', name_sv, 'en', name_en) as name
      from organisation
     where area_id = ${areaId} and organisation_id = any(${[...organisationIds]}::uuid[])
     order by position, organisation_id`.execute(db)
  return rows
}
