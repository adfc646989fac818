import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import { type ClientId, organisationsWith } from './model.access.ts'
import type { ClientListFilter, ClientListRow, ClientScope, ClientSort } from './model.list.ts'
import { allowedClientIds, isOwnRelation, mayReach } from './queries.access.ts'

/**
 * What a list is of, besides the right to read the identity. Without `within` it is walked along the index of its sort
 * order until the page is full, which is fast when the actor may read a good part of the rows; with it, it
 * begins with the few clients that can be meant.
 */
export interface ListFilter {
  readonly query: ClientListFilter
  /** Queries of ids in all of which a client stands. */
  readonly within: readonly RawBuilder<unknown>[]
  /** That nobody stands in them whom the scope leaves out. */
  readonly isScoped?: boolean
}

const sortColumns: Readonly<Record<ClientSort, readonly string[]>> = {
  name: ['search_name', 'client_id'],
  number: ['client_number'],
  created: ['created_at', 'client_id'],
}

/**
 * A query of ids in which every client of a list stands: of the actor's own clients, of those whom the actor's
 * organisations see or saw, or, when the role reads only some clients, of those. What stands in it and is not meant is
 * left out by the list's own conditions.
 */
export function scopeIds(actor: Actor, today: Day, scope: ClientScope): RawBuilder<unknown> {
  if (scope === 'mine')
    return sql`(select client_id from client_relation r
                 where area_id = ${actor.areaId} and ${isOwnRelation(actor, 'r')} and period @> ${today}::date)`
  if (organisationsWith(actor.assignments, 'identity', 'read', 'same_organisation').length === 0)
    return allowedClientIds(actor, 'identity', 'read', today)
  const organisations = actor.assignments.map((a) => a.organisationId)
  const access = sql`select client_id from client_access
    where area_id = ${actor.areaId} and organisation_id = any(${organisations}::uuid[])`
  return scope === 'organisation' ? sql`(${access} and period @> ${today}::date)` : sql`(${access})`
}

/** Ids that are known, as a query of ids. */
export const idsOf = (ids: readonly ClientId[]) => sql`(select unnest(${[...ids]}::uuid[]))`

/** How many of some ids there are, at most `cap`. */
export async function countUpTo(db: Read, ids: RawBuilder<unknown>, cap: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select from ${ids} as id limit ${cap}) as found`.execute(db)
  return rows[0]?.count ?? 0
}

/** The condition that a scope sets on a row of `client`. */
function inScope(actor: Actor, today: Day, scope: ClientScope): RawBuilder<unknown> {
  const organisations = actor.assignments.map((a) => a.organisationId)
  if (scope === 'mine')
    return sql`exists (
      select from client_relation r
       where r.area_id = c.area_id and r.client_id = c.client_id and ${isOwnRelation(actor, 'r')}
         and r.period @> ${today}::date offset 0)`
  if (scope === 'organisation')
    return sql`exists (
      select from client_access o
       where o.area_id = c.area_id and o.client_id = c.client_id
         and o.organisation_id = any(${organisations}::uuid[]) and o.period @> ${today}::date offset 0)`
  return sql`true`
}

function conditions(
  actor: Actor,
  today: Day,
  { query, within, isScoped = false }: ListFilter,
): RawBuilder<unknown> {
  const parts = [
    sql`c.area_id = ${actor.areaId}`,
    ...within.map((ids) => sql`c.client_id = any(array${ids})`),
    ...(query.motherTongue === undefined ? [] : [sql`c.mother_tongue = ${query.motherTongue}`]),
    ...(query.serviceLanguage === undefined
      ? []
      : [sql`c.service_language = ${query.serviceLanguage}`]),
    mayReach(actor, 'identity', 'read', today),
    ...(isScoped ? [] : [inScope(actor, today, query.scope)]),
    // A merged record is read through the kept one, by whoever may read that.
    sql`not exists (
      select from client_merge m
        join client k on k.area_id = m.area_id and k.client_id = m.client_id
       where m.area_id = c.area_id and m.merged_client_id = c.client_id and m.undone_at is null
         and ${mayReach(actor, 'identity', 'read', today, 'k')}
      offset 0)`,
  ]
  return sql.join(parts, sql` and `)
}

/** The values by which the row of a client is placed in a sort order; undefined when the client is out of sight. */
export async function findPlace(
  db: Read,
  areaId: string,
  clientId: ClientId,
  sort: ClientSort,
): Promise<readonly unknown[] | undefined> {
  const columns = sortColumns[sort]
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns.map((column, i) => sql`${sql.ref(column)} as ${sql.ref(`place${i}`)}`))}
      from client where area_id = ${areaId} and client_id = ${clientId}`.execute(db)
  const [row] = rows
  return row && columns.map((_column, i) => row[`place${i}`])
}

/** Clients of a list in its order, and how many there are of them from the place on, at most as many as were looked for. */
export interface FoundClients {
  readonly rows: ClientListRow[]
  readonly found: number
}

/**
 * Clients of a list in its order, all in one statement: they are found first, then what stands beside each row that is
 * shown.
 * @param place the sort values of the last row of the page before
 * @param limits how many rows are shown, and how many are looked for: more where they are counted
 */
export async function listClients(
  db: Read,
  actor: Actor,
  today: Day,
  filter: ListFilter,
  place: readonly unknown[] | undefined,
  limits: { readonly shown: number; readonly found: number },
): Promise<FoundClients> {
  const { sort, direction } = filter.query
  const descending = direction === 'descending'
  const columns = sortColumns[sort].map((column) => sql.raw(`c.${column}`))
  const order = sql.join(
    columns.map((column) => (descending ? sql`${column} desc` : sql`${column}`)),
  )
  const beyond =
    place === undefined
      ? sql``
      : sql`and (${sql.join(columns)}) ${sql.raw(descending ? '<' : '>')} (${sql.join([...place])})`
  const { rows } = await sql<ClientListRow & { found: number }>`
    with found as materialized (
      select c.client_id as id, ${sql.join(columns)} from client c
       where ${conditions(actor, today, filter)} ${beyond}
       order by ${order} limit ${limits.found}
    ),
    page as (
      select c.* from (select id from found c order by ${order} limit ${limits.shown}) as f
        join client c on c.area_id = ${actor.areaId} and c.client_id = f.id
    )
    select c.client_id, c.client_number, c.family_name, c.given_names, c.used_name,
           extract(year from c.birth_date)::integer as birth_year, c.mother_tongue, c.service_language,
           c.protection is not null as is_protected,
           case when c.protection is null and ${mayReach(actor, 'contact', 'read', today)}
                then k.municipality_code end as municipality_code,
           coalesce((
             select json_agg(json_build_object('staffId', p.staff_id, 'name', p.name) order by p.name, p.staff_id)
               from (select distinct s.staff_id, s.name
                       from client_relation r
                       join staff_member s on s.area_id = r.area_id and s.staff_id = r.staff_id
                      where r.area_id = c.area_id and r.client_id = c.client_id and r.relation = 'own_client'
                        and r.period @> ${today}::date) as p), '[]') as people,
           c.created_at, (select count(*) from found) as found
      from page c
      left join client_contact k on k.area_id = c.area_id and k.client_id = c.client_id
     order by ${order}`.execute(db)
  return { rows: rows.map(({ found: _found, ...row }) => row), found: rows[0]?.found ?? 0 }
}
