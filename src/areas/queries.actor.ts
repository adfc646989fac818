import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import { choosePlans, keptPlan, type Plans } from '../platform/server/kept-plan.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'

/** The staff member of a session and the roles that hold on a day; one statement, because every request begins with it. */
export async function findActor(
  tx: Tx,
  sessionToken: string,
  today: Day,
  plans: Plans,
): Promise<Actor | undefined> {
  const { rows } = await sql<Actor>`
    select user_id, email, area_id, staff_id, name, locale, density, assignments, stands_in_for, glass
    from open_request(${sessionToken}, ${today}::date), ${choosePlans(plans)} ${keptPlan}`.execute(
    tx,
  )
  return rows[0]
}

/**
 * A staff member who is not locked out, with the roles that hold on a day, within the area of the transaction. What they
 * have opened outside their access is for their own eyes: no job reads by it.
 */
async function findStaff(
  tx: Tx,
  areaId: string,
  staffId: string,
  today: Day,
): Promise<Actor | undefined> {
  const { rows } = await sql<Actor>`
    select m.user_id, m.email, m.area_id, m.staff_id, m.name, m.locale, m.density,
           coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'organisationId', r.organisation_id) order by r.role)
                       from role_assignment r
                      where r.area_id = m.area_id and r.staff_id = m.staff_id and r.valid @> ${today}::date), '[]') as assignments,
           stands_in_for(m.area_id, m.staff_id, ${today}::date) as stands_in_for,
           '{"organisations": [], "open": []}'::jsonb as glass
      from staff_member m
     where m.area_id = ${areaId} and m.staff_id = ${staffId} and m.locked_at is null`.execute(tx)
  return rows[0]
}

/** Enters an area as a staff member: what a job does for somebody it sees and may as that person does. */
export async function enterAs(
  tx: Tx,
  areaId: string,
  staffId: string,
  today: Day,
): Promise<Actor | undefined> {
  await sql`select set_config('app.area_id', ${areaId}, true)`.execute(tx)
  const actor = await findStaff(tx, areaId, staffId, today)
  if (actor === undefined) return undefined
  const organisations = [...new Set(actor.assignments.map((one) => one.organisationId))]
  await sql`
    select set_config('app.user_id', ${actor.userId}, true),
           set_config('app.organisations', ${organisations}::uuid[]::text, true)`.execute(tx)
  return actor
}
