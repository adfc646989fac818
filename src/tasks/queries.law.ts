import { type RawBuilder, sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  type CountedFrom,
  countedBefore,
  discussionNotes,
  type LateByLaw,
  type LawDeadlineKind,
  type LawRule,
  lawDeadlineKinds,
} from './model.law.ts'

/** The deadlines of the law of an area, by kind and period. */
export async function listLawRules(db: Read, areaId: string): Promise<LawRule[]> {
  const { rows } = await sql<LawRule>`
    select kind, lower(valid) as valid_from, upper(valid) - 1 as valid_to, working_days, months, source
      from law_deadline where area_id = ${areaId} order by kind, lower(valid)`.execute(db)
  return rows
}

const latestNote = (table: string) => sql`(
  select max(n.happened_on) from ${sql.table(table)} n
   where n.area_id = s.area_id and n.clientship_id = s.clientship_id and n.rectified_at is null
     and n.kind = any(${[...discussionNotes]}))`

/**
 * On which day the authority of the clientship `s` last met its client: the first interview, a note of a meeting, or an
 * appointment that was held since the clientship began. Null: not yet.
 */
const metOn = sql`greatest(s.activated_on, ${latestNote('case_note')}, ${latestNote('sensitive_note')}, (
  select max((a.starts_at at time zone 'Europe/Helsinki')::date) from appointment a
   where a.area_id = s.area_id and a.client_id = s.client_id and a.organisation_id = s.organisation_id and a.state = 'held'
     and a.starts_at >= s.started_on))`

const within = (column: RawBuilder<unknown>, periods: readonly CountedFrom[]) =>
  periods.length === 0
    ? sql`false`
    : sql`(${sql.join(
        periods.map(({ first, last }) => sql`${column} between ${first}::date and ${last}::date`),
        sql` or `,
      )})`

/**
 * The kind of what is owed, and the day from which it is counted, as `l` of a clientship `s`. Each offset keeps what stands
 * within from being looked up anew wherever it is used.
 */
const owed = sql`lateral (
  select case when m.met_on is null then 'first_interview' else 'discussion' end as kind,
         coalesce(m.met_on, s.started_on) as counted_from
    from (select ${metOn} as met_on offset 0) m offset 0) l`

/** What binds: clientships of employment authorities; one that rests owes nothing. */
const isBound = sql`o.kind = 'employment_service' and s.state in ('waiting', 'active')`

/**
 * The clientships of a statement at employment authorities whose deadline is before a day, with its kind and the day from which
 * it is counted.
 * @param from clientships as `s`
 */
export const dueByLaw = (rules: readonly LawRule[], from: RawBuilder<unknown>, before: Day) => sql`
  select l.kind, l.counted_from, s.clientship_id, s.client_id, s.organisation_id, s.responsible_id
    from ${from} join organisation o on o.area_id = s.area_id and o.organisation_id = s.organisation_id
   cross join ${owed}
   where ${isBound} and (${sql.join(
     lawDeadlineKinds.map(
       (kind) =>
         sql`l.kind = ${kind} and ${within(sql`l.counted_from`, countedBefore(rules, kind, before))}`,
     ),
     sql` or `,
   )})`

/** The next appointment of the client of `s` at its organisation. */
const bookedAt = (areaId: string, now: Instant) => sql`(
  select min(a.starts_at) from appointment a
   where a.area_id = ${areaId} and a.client_id = s.client_id and a.organisation_id = s.organisation_id
     and a.state = 'booked' and a.starts_at > ${now}::timestamptz)`

export interface FoundDeadline {
  readonly clientshipId: string
  readonly organisationId: string
  readonly kind: LawDeadlineKind
  readonly countedFrom: Day
  readonly bookedAt: Instant | null
}

/** What binds some organisations with some records of a person, whenever it is due. */
export async function listClientDeadlines(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
  organisationIds: readonly string[],
  now: Instant,
): Promise<FoundDeadline[]> {
  const { rows } = await sql<FoundDeadline>`
    select s.clientship_id, s.organisation_id, l.kind, l.counted_from, ${bookedAt(areaId, now)} as booked_at
      from clientship s join organisation o on o.area_id = s.area_id and o.organisation_id = s.organisation_id
     cross join ${owed}
     where s.area_id = ${areaId} and s.client_id = any(${[...clientIds]}::uuid[])
       and s.organisation_id = any(${[...organisationIds]}::uuid[])
       and ${isBound}
     order by s.organisation_id`.execute(db)
  return rows
}

type FoundLate = Omit<LateByLaw, 'dueOn'> & { readonly clientId: ClientId; readonly total: number }

/** Whom an organisation has not met in the time of the law, who has waited longest first, with how many there are in all. */
export async function listLate(
  db: Read,
  areaId: string,
  organisationId: string,
  rules: readonly LawRule[],
  { today, now, limit }: { readonly today: Day; readonly now: Instant; readonly limit: number },
): Promise<FoundLate[]> {
  const here = sql`(select * from clientship
     where area_id = ${areaId} and organisation_id = ${organisationId} and state in ('waiting', 'active')) s`
  const { rows } = await sql<FoundLate>`
    with late as materialized (${dueByLaw(rules, here, today)}),
    page as (
      select s.*, count(*) over ()::integer as total from late s order by s.counted_from, s.clientship_id limit ${limit})
    select s.kind, s.counted_from, s.clientship_id, s.client_id, c.client_number, c.family_name, c.given_names, c.used_name,
           c.protection is not null as is_protected, m.name as responsible_name, s.total,
           ${bookedAt(areaId, now)} as booked_at
      from page s
      join client c on c.area_id = ${areaId} and c.client_id = s.client_id
      join staff_member m on m.area_id = ${areaId} and m.staff_id = s.responsible_id
     order by s.counted_from, s.clientship_id`.execute(db)
  return rows
}

/** Whether the deadlines bind an organisation; undefined when there is none. */
export async function isLawBound(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<boolean | undefined> {
  const { rows } = await sql<{ isBound: boolean }>`
    select kind = 'employment_service' as is_bound from organisation
     where area_id = ${areaId} and organisation_id = ${organisationId}`.execute(db)
  return rows[0]?.isBound
}
