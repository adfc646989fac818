import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { ClientshipId } from '../clientships/model.clientship.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Day } from '../platform/shared/days.ts'
import { type GapReason, type GapRow, type GapRule, proposedNoContactDays } from './model.gap.ts'

/** How many there are of what: `open`, `with_gap` or a reason. The database checks the right to the figures. */
export async function countGapsNow(
  tx: Tx,
  organisationId: string,
  today: Day,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ what: string; count: number }>`
    select what, count from gaps_now(${organisationId}, ${today}::date)`.execute(tx)
  return new Map(rows.map(({ what, count }) => [what, count]))
}

export interface GapDay {
  readonly organisationId: string
  readonly day: Day
  readonly open: number
  readonly withGap: number
}

/** The last count of each organisation. */
export async function listLastGapDays(db: Read, areaId: string): Promise<GapDay[]> {
  const { rows } = await sql<GapDay>`
    select o.organisation_id, d.day, d.open_clients as open, d.with_gap
      from organisation o
      cross join lateral (
        select * from gap_day g where g.area_id = o.area_id and g.organisation_id = o.organisation_id
         order by g.day desc limit 1) d
     where o.area_id = ${areaId}`.execute(db)
  return rows
}

/** The last mornings of an organisation, oldest first. */
export async function listGapDays(
  db: Read,
  areaId: string,
  organisationId: string,
  limit: number,
): Promise<GapDay[]> {
  const { rows } = await sql<GapDay>`
    select organisation_id, day, open_clients as open, with_gap from gap_day
     where area_id = ${areaId} and organisation_id = ${organisationId}
     order by day desc limit ${limit}`.execute(db)
  return rows.reverse()
}

/**
 * What this morning's count found for a reason and still is so, the longest first. Each row of the list is asked in
 * turn, so that a page reads as many as it shows and those that have been mended since.
 */
export async function listGaps(
  db: Read,
  areaId: string,
  organisationId: string,
  {
    reason,
    today,
    after,
    limit,
  }: {
    readonly reason: GapReason
    readonly today: Day
    readonly after: ClientshipId | undefined
    readonly limit: number
  },
): Promise<(Omit<GapRow, 'clientId'> & { clientId: ClientId })[]> {
  const beyond =
    after === undefined
      ? sql`true`
      : sql`(g.since, g.clientship_id) > (
          select b.since, b.clientship_id from gap b
           where b.area_id = ${areaId} and b.clientship_id = ${after} and b.reason = ${reason})`
  const { rows } = await sql<Omit<GapRow, 'clientId'> & { clientId: ClientId }>`
    with page as (
      select g.area_id, g.clientship_id, g.client_id, g.since from gap g
       where g.area_id = ${areaId} and g.organisation_id = ${organisationId} and g.reason = ${reason} and ${beyond}
         and exists (select from gaps_of(${areaId}, array[${organisationId}::uuid], ${today}::date) n
                      where n.clientship_id = g.clientship_id and n.reason = ${reason} offset 0)
       order by g.since, g.clientship_id limit ${limit})
    select s.clientship_id, s.client_id, c.client_number, c.family_name, c.given_names, c.used_name,
           c.protection is not null as is_protected, m.name as responsible_name, page.since, s.next_step, s.next_step_on,
           s.paused_until, s.last_contact_on, s.started_on
      from page
      join clientship s on s.area_id = page.area_id and s.clientship_id = page.clientship_id
      join client c on c.area_id = page.area_id and c.client_id = page.client_id
      join staff_member m on m.area_id = s.area_id and m.staff_id = s.responsible_id
     order by page.since, page.clientship_id ${keptPlan}`.execute(db)
  return rows
}

/** The rule of an organisation, or what is proposed: its version is 0 then. */
export async function findGapRule(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<GapRule> {
  const row = await db
    .selectFrom('gapRule')
    .select(['noContactDays', 'version'])
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return row ?? { noContactDays: proposedNoContactDays, version: 0 }
}

/** Writes the rule of an organisation over the version that was seen; false when another is there. */
export async function saveGapRule(
  tx: Tx,
  areaId: string,
  organisationId: string,
  { noContactDays, version }: GapRule,
): Promise<boolean> {
  const { numAffectedRows } =
    version === 0
      ? await sql`insert into gap_rule (area_id, organisation_id, no_contact_days)
          values (${areaId}, ${organisationId}, ${noContactDays}) on conflict do nothing`.execute(
          tx,
        )
      : await sql`update gap_rule set no_contact_days = ${noContactDays}, version = version + 1,
            changed_at = now()
          where area_id = ${areaId} and organisation_id = ${organisationId} and version = ${version}`.execute(
          tx,
        )
  return numAffectedRows === 1n
}
