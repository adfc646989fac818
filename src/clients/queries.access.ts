import { type RawBuilder, sql } from 'kysely'
import { type ClientData, covers, type Relation, type Right } from '../areas/model.rights.ts'
import type { Read } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Actor } from '../platform/server/route.ts'
import { namesActor } from '../platform/server/stand-in.ts'
import type { Day } from '../platform/shared/days.ts'
import {
  type ClientId,
  type ClientRelation,
  glassRight,
  organisationsWith,
} from './model.access.ts'

/**
 * That a row of `client_relation` is the actor's own, or says with whom somebody works for whom the actor stands in: of
 * those the work with the client alone is shared, not referrals under way.
 * @param row the alias of `client_relation` in the statement
 */
export const isOwnRelation = (actor: Actor, row: string): RawBuilder<boolean> =>
  namesActor(
    ...([actor, `${row}.staff_id`, `${row}.organisation_id`] as const),
    sql`${sql.ref(`${row}.relation`)} = 'own_client'`,
  )

/** How the actor stands to a client on a day; empty when there is no such client for them. */
export async function listRelations(
  db: Read,
  actor: Actor,
  clientId: ClientId,
  today: Day,
): Promise<ClientRelation[]> {
  const organisations = actor.assignments.map((a) => a.organisationId)
  const openedAt = actor.glass.open
    .filter((one) => one.clientId === clientId)
    .map((one) => one.organisationId)
  const { rows } = await sql<ClientRelation>`
    select organisation_id,
           case relation when 'own_client' then 'own_client' else 'sent_by_me' end as relation,
           relation = 'referral_sent' as sent
      from client_relation r
     where area_id = ${actor.areaId} and client_id = ${clientId} and ${isOwnRelation(actor, 'r')}
       and period @> ${today}::date
    union all
    select o.organisation_id,
           case when exists (
                  select from client_access a
                   where a.area_id = c.area_id and a.client_id = c.client_id
                     and a.organisation_id = o.organisation_id and a.period @> ${today}::date)
                then 'same_organisation' else 'former' end,
           false
      from client c, unnest(c.visible_to) as o (organisation_id)
     where c.area_id = ${actor.areaId} and c.client_id = ${clientId}
       and o.organisation_id = any(${organisations}::uuid[])
    union all
    select organisation_id, 'glass', false
      from unnest(${openedAt}::uuid[]) as o (organisation_id) ${keptPlan}`.execute(db)
  return rows
}

/** Those whose records the actor has opened outside their access, where that gives the right. */
const opened = (actor: Actor, data: ClientData, right: Right): string[] =>
  covers(glassRight(data), right)
    ? actor.glass.open
        .filter((one) => actor.assignments.some((a) => a.organisationId === one.organisationId))
        .map((one) => one.clientId)
    : []

/**
 * The organisations in which the actor's roles give a right, per relation. Who has it of former clients too needs no
 * look at the periods: the row's own `visible_to` says it.
 */
function organisationsOf(actor: Actor, data: ClientData, right: Right) {
  const within = (relation: Relation) => organisationsWith(actor.assignments, data, right, relation)
  const ever = within('former')
  return {
    own: within('own_client'),
    sent: within('sent_by_me'),
    now: within('same_organisation').filter((id) => !ever.includes(id)),
    ever,
  }
}

const referrals = (right: Right) =>
  right === 'write' ? ['referral_draft'] : ['referral_draft', 'referral_sent']

/**
 * Whether the actor has a right to a kind of data of the client in a row of `client`: the same rule as `rightsOn`, as a
 * condition on that row. For lists that are walked in their order and stop early: `offset 0` keeps the planner from
 * making a join of it, whose size it guesses wrongly because row-level security hides the statistics.
 * @param row the alias of `client` in the statement
 */
export function mayReach(
  actor: Actor,
  data: ClientData,
  right: Right,
  today: Day,
  row = 'c',
): RawBuilder<boolean> {
  const { own, sent, now, ever } = organisationsOf(actor, data, right)
  const client = sql.raw(row)
  const related = (relations: string[], organisations: string[]) => sql`exists (
    select from client_relation r
     where r.area_id = ${client}.area_id and r.client_id = ${client}.client_id
       and ${isOwnRelation(actor, 'r')}
       and r.relation = any(${relations}) and r.organisation_id = any(${organisations}::uuid[])
       and r.period @> ${today}::date offset 0)`
  const parts: RawBuilder<unknown>[] = []
  if (ever.length > 0) parts.push(sql`${client}.visible_to && ${ever}::uuid[]`)
  if (now.length > 0)
    parts.push(sql`exists (
      select from client_access a
       where a.area_id = ${client}.area_id and a.client_id = ${client}.client_id
         and a.organisation_id = any(${now}::uuid[]) and a.period @> ${today}::date
      offset 0)`)
  const seen = opened(actor, data, right)
  if (seen.length > 0) parts.push(sql`${client}.client_id = any(${seen}::uuid[])`)
  if (own.length > 0) parts.push(related(['own_client'], own))
  if (sent.length > 0) parts.push(related(referrals(right), sent))
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`
}

/**
 * A query of the ids of the clients on whom the actor has a right to a kind of data: the same rule for a set, used as
 * `client_id in (…)` where the set is small or is counted.
 */
export function allowedClientIds(
  actor: Actor,
  data: ClientData,
  right: Right,
  today: Day,
): RawBuilder<{ clientId: ClientId }> {
  const { own, sent, now, ever } = organisationsOf(actor, data, right)
  const related = (relations: string[], organisations: string[]) => sql`
    select client_id from client_relation r
     where area_id = ${actor.areaId} and ${isOwnRelation(actor, 'r')} and relation = any(${relations})
       and organisation_id = any(${organisations}::uuid[]) and period @> ${today}::date`
  const parts = [related(['own_client'], own), related(referrals(right), sent)]
  if (now.length > 0)
    parts.push(sql`
      select client_id from client_access
       where area_id = ${actor.areaId} and organisation_id = any(${now}::uuid[]) and period @> ${today}::date`)
  if (ever.length > 0)
    parts.push(sql`
      select client_id from client where area_id = ${actor.areaId} and visible_to && ${ever}::uuid[]`)
  const seen = opened(actor, data, right)
  if (seen.length > 0) parts.push(sql`select unnest(${seen}::uuid[])`)
  return sql`(${sql.join(parts, sql` union all `)})`
}
