import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'

/** The organisations of an area that have or had clients. */
export async function listCounted(tx: Tx, areaId: string): Promise<string[]> {
  const { rows } = await sql<{ organisationId: string }>`
    select o.organisation_id from organisation o
     where o.area_id = ${areaId}
       and exists (select from clientship s where s.area_id = o.area_id and s.organisation_id = o.organisation_id)
     order by 1`.execute(tx)
  return rows.map((row) => row.organisationId)
}

/**
 * Freezes how many open clients an organisation has in the morning of a day and with how many something is missing.
 * @returns false when the day has been counted before: it stays as it was
 */
export async function insertGapDay(
  tx: Tx,
  areaId: string,
  organisationId: string,
  day: Day,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into gap_day (area_id, organisation_id, day, open_clients, with_gap)
    select ${areaId}, ${organisationId}, ${day}::date,
           (select count(*) from clientship s
             where s.area_id = ${areaId} and s.organisation_id = ${organisationId} and s.state <> 'ended'),
           (select count(distinct g.clientship_id)
              from gaps_of(${areaId}, array[${organisationId}::uuid], ${day}::date) g)
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/**
 * Makes the list of gaps of an organisation that of a day: what is mended leaves it, what is new comes in, and the rest
 * keeps the day since when it is there; and freezes how many there are for each reason.
 */
export async function renewGaps(
  tx: Tx,
  areaId: string,
  organisationId: string,
  day: Day,
): Promise<void> {
  await sql`
    with now as materialized (
      select * from gaps_of(${areaId}, array[${organisationId}::uuid], ${day}::date)),
    mended as (
      delete from gap g
       where g.area_id = ${areaId} and g.organisation_id = ${organisationId}
         and not exists (select from now n where n.clientship_id = g.clientship_id and n.reason = g.reason))
    insert into gap (area_id, clientship_id, reason, client_id, organisation_id, since, visible_to)
    select p.area_id, n.clientship_id, n.reason, n.client_id, n.organisation_id, ${day}::date, p.visible_to
      from now n join client_profile p on p.area_id = ${areaId} and p.client_id = n.client_id
    on conflict do nothing`.execute(tx)
  await sql`
    insert into gap_day_reason (area_id, organisation_id, day, reason, count)
    select g.area_id, g.organisation_id, ${day}::date, g.reason, count(*) from gap g
     where g.area_id = ${areaId} and g.organisation_id = ${organisationId}
     group by g.area_id, g.organisation_id, g.reason`.execute(tx)
}

/** Who is responsible for clients whose gap is new on a day; who is gone is not told. */
export async function listToldOfGaps(
  tx: Tx,
  areaId: string,
  organisationId: string,
  day: Day,
): Promise<string[]> {
  const { rows } = await sql<{ staffId: string }>`
    select distinct s.responsible_id as staff_id
      from gap g join clientship s on s.area_id = g.area_id and s.clientship_id = g.clientship_id
     where g.area_id = ${areaId} and g.organisation_id = ${organisationId} and g.since = ${day}::date
       and g.reason <> 'owner_gone'
     order by 1`.execute(tx)
  return rows.map((row) => row.staffId)
}

/** Plans that are reviewed within so many days and of which their responsible expert has not been told. */
export async function listReviewsToTell(
  tx: Tx,
  areaId: string,
  organisationId: string,
  until: Day,
): Promise<{ subjectId: string; staffId: string }[]> {
  const { rows } = await sql<{ subjectId: string; staffId: string }>`
    select p.plan_id as subject_id, s.responsible_id as staff_id
      from plan p
      join clientship s on s.area_id = p.area_id and s.client_id = p.client_id and s.organisation_id = p.organisation_id
     where p.area_id = ${areaId} and p.organisation_id = ${organisationId}
       and p.state in ('in_force', 'under_review') and p.review_on <= ${until}::date and s.state <> 'ended'
       and not exists (select from notification n
                        where n.area_id = s.area_id and n.staff_id = s.responsible_id
                          and n.kind = 'review_due' and n.subject_id = p.plan_id)
     order by 1`.execute(tx)
  return rows
}
