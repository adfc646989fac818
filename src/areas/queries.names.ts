import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Role } from './model.rights.ts'
import type { NamedOrganisation } from './model.setting.ts'
import type { StaffId } from './model.staff.ts'

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

/** Somebody of the staff by name. */
export interface NamedStaff {
  readonly staffId: StaffId
  readonly name: string
}

/** Who has one of some roles in an organisation on a day and may sign in, by name. */
export async function findStaffInRoles(
  db: Read,
  areaId: string,
  organisationId: string,
  roles: readonly Role[],
  on: Day,
): Promise<NamedStaff[]> {
  const { rows } = await sql<NamedStaff>`
    select m.staff_id, m.name from staff_member m
     where m.area_id = ${areaId} and m.locked_at is null
       and exists (select from role_assignment r
                    where r.area_id = m.area_id and r.staff_id = m.staff_id and r.organisation_id = ${organisationId}
                      and r.role = any(${[...roles]}) and r.valid @> ${on}::date)
     order by m.name, m.staff_id`.execute(db)
  return rows
}
