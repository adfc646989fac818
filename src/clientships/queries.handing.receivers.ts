import { sql } from 'kysely'
import type { Role } from '../areas/model.rights.ts'
import type { NamedOrganisation } from '../areas/model.setting.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'

/** Somebody who works at an organisation on a day, with the open clientships there. */
export interface WorkingPerson {
  readonly organisation: NamedOrganisation
  readonly isCentre: boolean
  readonly staffId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly open: number
}

/** Everybody who works at the organisations of an area that have not closed; of one of them when it is given. */
export async function listWorkingPeople(
  db: Read,
  areaId: string,
  today: Day,
  organisationId?: string,
): Promise<WorkingPerson[]> {
  const one = organisationId === undefined ? sql`true` : sql`o.organisation_id = ${organisationId}`
  const { rows } = await sql<WorkingPerson>`
    select named_organisation(o) as organisation, c.organisation_id is not null as is_centre, s.staff_id, s.name, r.roles,
           (select count(*) from clientship k
             where k.area_id = s.area_id and k.responsible_id = s.staff_id and k.organisation_id = o.organisation_id
               and k.state <> 'ended') as open
      from (select area_id, organisation_id, staff_id, array_agg(distinct role order by role) as roles
              from role_assignment where area_id = ${areaId} and valid @> ${today}::date group by 1, 2, 3) r
      join organisation o on o.area_id = r.area_id and o.organisation_id = r.organisation_id
      join staff_member s on s.area_id = r.area_id and s.staff_id = r.staff_id
      left join centre c on c.area_id = o.area_id and c.organisation_id = o.organisation_id
     where o.area_id = ${areaId} and ${one} and (o.closed_on is null or o.closed_on > ${today}::date)
     order by o.organisation_id, s.name, s.staff_id`.execute(db)
  return rows
}
