import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Role } from './model.rights.ts'

/** Who has one of some roles on a day: at some organisations, or anywhere in the area. */
export async function listInRoles(
  db: Read,
  areaId: string,
  roles: readonly Role[],
  organisationIds: readonly string[] | 'anywhere',
  today: Day,
): Promise<string[]> {
  const there =
    organisationIds === 'anywhere'
      ? sql`true`
      : sql`organisation_id = any(${[...organisationIds]}::uuid[])`
  const { rows } = await sql<{ staffId: string }>`
    select distinct staff_id from role_assignment
     where area_id = ${areaId} and role = any(${[...roles]}) and valid @> ${today}::date and ${there}
     order by 1`.execute(db)
  return rows.map((row) => row.staffId)
}
