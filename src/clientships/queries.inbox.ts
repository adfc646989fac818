import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Day } from '../platform/shared/days.ts'
import { addDays } from '../platform/shared/days.ts'
import type { HandoverId } from './model.handover.ts'
import {
  type InboxFilter,
  type InboxQuery,
  type InboxRow,
  type InboxSummary,
  inboxAcceptedDays,
  inboxCountCap,
} from './model.referral.ts'

/** Whose inbox is read, on which day. */
export interface InboxOf {
  readonly areaId: string
  /** The organisations to which the referrals were sent. */
  readonly organisationIds: readonly string[]
  readonly today: Day
}

export type FoundInboxRow = Omit<InboxRow, 'verdict'>

/** What a row is placed by. */
const sortValues: Readonly<Record<InboxQuery['sort'], RawBuilder<unknown>>> = {
  due: sql`h.due_on`,
  sent: sql`h.sent_on`,
  name: sql`h.listed_name`,
}

const statesOf: Readonly<Record<InboxQuery['state'], readonly string[]>> = {
  open: ['sent', 'received'],
  sent: ['sent'],
  received: ['received'],
  accepted: ['accepted'],
}

/** One value as an equation, which keeps the order of an index; several as a set. */
const isOneOf = (column: RawBuilder<unknown>, values: readonly string[], type: 'uuid' | 'text') =>
  values.length === 1
    ? sql`${column} = ${values[0]}`
    : sql`${column} = any(${[...values]}::${sql.raw(type)}[])`

function conditions(
  { areaId, organisationIds, today }: InboxOf,
  query: Omit<InboxQuery, 'sort' | 'direction' | 'after' | 'verdict' | 'organisationId'>,
  isSentThere = isOneOf(sql`h.to_organisation_id`, organisationIds, 'uuid'),
): RawBuilder<unknown> {
  const only = {
    overdue: sql`h.due_on < ${today}::date`,
    escalated: sql`h.escalations > 0`,
    question: sql`h.question_open`,
  }
  const parts = [
    sql`h.area_id = ${areaId}`,
    isSentThere,
    isOneOf(sql`h.state`, statesOf[query.state], 'text'),
    sql`h.kind = 'referral'`,
    // Sight by another organisation of the reader's is no right in this one.
    sql`h.to_organisation_id = any(h.visible_to)`,
    ...(query.state === 'accepted'
      ? [sql`h.decided_on > ${addDays(today, -inboxAcceptedDays)}::date`]
      : []),
    ...(query.only === undefined ? [] : [only[query.only]]),
    ...(query.referringOrganisationId === undefined
      ? []
      : [sql`h.referring_organisation_id = ${query.referringOrganisationId}`]),
    ...(query.origin === undefined ? [] : [sql`h.origin = ${query.origin}`]),
  ]
  return sql.join(parts, sql` and `)
}

/** The value by which a referral is placed in an order; undefined when it is out of sight. */
export async function findInboxPlace(
  db: Read,
  areaId: string,
  handoverId: HandoverId,
  sort: InboxQuery['sort'],
): Promise<{ value: string } | undefined> {
  const { rows } = await sql<{ value: string }>`
    select ${sortValues[sort]} as value from handover h
     where h.area_id = ${areaId} and h.handover_id = ${handoverId} and h.sent_on is not null`.execute(
    db,
  )
  return rows[0]
}

/**
 * Referrals of an inbox in their order, with what stands beside each. The organisations are looked through one by one, so that
 * an index gives those of each in order.
 * @param place after which row it goes on
 */
export async function listInboxRows(
  db: Read,
  of: InboxOf,
  query: InboxFilter,
  place: { readonly value: string; readonly handoverId: HandoverId } | undefined,
  limit: number,
): Promise<FoundInboxRow[]> {
  const isDescending = query.direction === 'descending'
  const direction = sql.raw(isDescending ? 'desc' : 'asc')
  const value = sortValues[query.sort]
  const type = sql.raw(query.sort === 'name' ? 'text' : 'date')
  const beyond =
    place === undefined
      ? sql``
      : sql`and (${value}, h.handover_id) ${sql.raw(isDescending ? '<' : '>')}
                (${place.value}::${type}, ${place.handoverId}::uuid)`
  const { rows } = await sql<FoundInboxRow>`
    with page as (
      select h.* from unnest(${[...of.organisationIds]}::uuid[]) as o (id)
       cross join lateral (
         select h.*, ${value} as place
           from handover h
          where ${conditions(of, query, sql`h.to_organisation_id = o.id`)} ${beyond}
          order by ${value} ${direction}, h.handover_id ${direction} limit ${limit}) h
       order by h.place ${direction}, h.handover_id ${direction} limit ${limit}
    )
    select h.handover_id, h.handover_number, h.client_id, c.family_name, c.given_names, c.used_name,
           extract(year from c.birth_date)::integer as birth_year, c.service_language,
           c.protection is not null as is_protected, h.state, h.origin, named_organisation(r) as referring, named_organisation(t) as "to",
           s.name as from_name, h.message, h.sent_on, h.due_on, h.decided_on, h.question_open, h.escalations, h.version
      from page h
      join client c on c.area_id = h.area_id and c.client_id = h.client_id
      join organisation r on r.area_id = h.area_id and r.organisation_id = h.referring_organisation_id
      join organisation t on t.area_id = h.area_id and t.organisation_id = h.to_organisation_id
      join staff_member s on s.area_id = h.area_id and s.staff_id = h.from_staff_id
     order by h.place ${direction}, h.handover_id ${direction}`.execute(db)
  return rows
}

const figureOf = {
  overdue: 'overdue',
  escalated: 'escalated',
  question: 'questions',
} as const satisfies Record<NonNullable<InboxQuery['only']>, keyof InboxSummary>

/** How many referrals the filters leave, at most the cap. */
export async function countInbox(db: Read, of: InboxOf, query: InboxQuery): Promise<number> {
  const { state, only, referringOrganisationId, origin } = query
  if (state === 'open' && referringOrganisationId === undefined && origin === undefined) {
    const figures = await summariseInbox(db, of)
    return Math.min(figures[only === undefined ? 'open' : figureOf[only]], inboxCountCap)
  }
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select from handover h where ${conditions(of, query)} limit ${inboxCountCap}) as found`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** How many wait in an inbox; the database checks the right to it. */
export async function summariseInbox(db: Read, of: InboxOf): Promise<InboxSummary> {
  const { rows } = await sql<InboxSummary>`
    select open, overdue, escalated, questions
      from inbox_figures(${[...of.organisationIds]}::uuid[], ${of.today}::date) ${keptPlan}`.execute(
    db,
  )
  return rows[0] ?? { open: 0, overdue: 0, escalated: 0, questions: 0 }
}
