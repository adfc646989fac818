import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Caseload } from './model.referral.ts'
import { responsibleRoles } from './model.work-list.ts'

/** What an organisation is to referrals: its kind, whether it is a centre, and whether it has closed by a day. */
export async function findReceiver(
  db: Read,
  areaId: string,
  organisationId: string,
  today: Day,
): Promise<{ kind: string; isCentre: boolean; isClosed: boolean } | undefined> {
  const { rows } = await sql<{ kind: string; isCentre: boolean; isClosed: boolean }>`
    select o.kind, c.organisation_id is not null as is_centre, coalesce(o.closed_on <= ${today}::date, false) as is_closed
      from organisation o
      left join centre c on c.area_id = o.area_id and c.organisation_id = o.organisation_id
     where o.area_id = ${areaId} and o.organisation_id = ${organisationId}`.execute(db)
  return rows[0]
}

/** How many of some services are open services of an organisation on a day. */
export async function countServicesOf(
  db: Read,
  areaId: string,
  organisationId: string,
  serviceIds: readonly string[],
  today: Day,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from service
     where area_id = ${areaId} and organisation_id = ${organisationId} and service_id = any(${[...serviceIds]}::uuid[])
       and (closed_on is null or closed_on > ${today}::date)`.execute(db)
  return rows[0]?.count ?? 0
}

/** Everybody who can be responsible for a client of an organisation on a day, with how many they have there. */
export async function listCaseloads(
  db: Read,
  areaId: string,
  organisationId: string,
  today: Day,
  staffId?: string,
): Promise<Caseload[]> {
  const one = staffId === undefined ? sql`true` : sql`s.staff_id = ${staffId}`
  const { rows } = await sql<Caseload>`
    select s.staff_id, s.name,
           count(c.clientship_id) as open,
           count(c.clientship_id) filter (where c.state = 'paused') as paused,
           count(c.clientship_id) filter (where c.started_on > ${today}::date - 30) as recent
      from staff_member s
      left join clientship c on c.area_id = s.area_id and c.responsible_id = s.staff_id
             and c.organisation_id = ${organisationId} and c.state <> 'ended'
     where s.area_id = ${areaId} and ${one}
       and exists (select from role_assignment r
                    where r.area_id = s.area_id and r.staff_id = s.staff_id and r.organisation_id = ${organisationId}
                      and r.role = any(${[...responsibleRoles]}) and r.valid @> ${today}::date)
     group by s.staff_id, s.name
     order by s.name, s.staff_id`.execute(db)
  return rows
}

/** Who of an organisation's experts works with a client on a day. */
export async function listWorkingExperts(
  db: Read,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
  today: Day,
): Promise<string[]> {
  const { rows } = await sql<{ staffId: string }>`
    select distinct l.staff_id
      from client_relation l
      join role_assignment r on r.area_id = l.area_id and r.staff_id = l.staff_id
             and r.organisation_id = l.organisation_id and r.role = any(${[...responsibleRoles]}) and r.valid @> ${today}::date
     where l.area_id = ${areaId} and l.client_id = ${clientId} and l.organisation_id = ${organisationId}
       and l.relation = 'own_client' and l.period @> ${today}::date`.execute(db)
  return rows.map((row) => row.staffId)
}
