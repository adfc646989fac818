import { type RawBuilder, sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import { namesActor } from '../platform/server/stand-in.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { ClientshipId } from './model.clientship.ts'
import type { ClientshipState } from './model.clientship-life.ts'
import { type WorkListFilter, workListCountCap } from './model.work-list.ts'

/**
 * Whose work is listed: a staff member's own and that of those for whom they stand in, or that of whole organisations,
 * where the reader has the right to it.
 */
export interface WorkListReader {
  readonly actor: Actor
  readonly scope: 'mine' | 'centre'
  readonly organisations: readonly string[]
  readonly today: Day
}

export interface WorkListRecord {
  readonly clientshipId: ClientshipId
  readonly clientId: ClientId
  readonly clientNumber: number
  readonly familyName: string
  readonly givenNames: string
  readonly usedName: string | null
  readonly birthDate: Day | null
  readonly isProtected: boolean
  readonly serviceLanguage: string | null
  readonly organisationId: string
  readonly organisationName: LocalisedName
  readonly responsibleId: string
  readonly responsibleName: string
  readonly state: ClientshipState
  readonly startedOn: Day
  readonly pausedUntil: Day | null
  readonly endedOn: Day | null
  readonly lastContactOn: Day | null
  readonly nextStep: string | null
  readonly nextStepOn: Day | null
}

/** The columns of an order, the last one telling rows apart, and where the rows without a value stand. */
function orderOf({ sort, state }: WorkListFilter) {
  switch (sort) {
    case 'due':
      return state === 'ended'
        ? { column: 's.ended_on', emptyFirst: false }
        : { column: 's.next_step_on', emptyFirst: false }
    case 'started':
      return { column: 's.started_on', emptyFirst: false }
    case 'contact':
      return { column: 's.last_contact_on', emptyFirst: true }
    case 'name':
      return { column: 'c.search_name', emptyFirst: false }
  }
}

/** That the reader works with the person of a clientship `s` today, or that their organisation does. */
const isReadable = ({ scope, actor, today }: WorkListReader): RawBuilder<unknown> =>
  scope === 'mine'
    ? sql`exists (
        select from client_relation r
         where r.area_id = s.area_id and r.client_id = s.client_id
           and ${namesActor(actor, 'r.staff_id', 'r.organisation_id')} and r.organisation_id = s.organisation_id and r.relation = 'own_client'
           and r.period @> ${today}::date offset 0)`
    : sql`exists (
        select from client_access a
         where a.area_id = s.area_id and a.client_id = s.client_id and a.organisation_id = s.organisation_id
           and a.period @> ${today}::date offset 0)`

/** The filters on a clientship `s` at organisation `o` and its client `c`. */
function filters(reader: WorkListReader, filter: WorkListFilter): RawBuilder<unknown> {
  const { actor, today, scope } = reader
  const parts = [sql`s.area_id = ${actor.areaId}`, sql`s.organisation_id = o.id`]
  if (scope === 'mine') parts.push(namesActor(actor, 's.responsible_id', 's.organisation_id'))
  if (filter.state === 'open') parts.push(sql`s.state <> 'ended'`)
  else if (filter.state === 'ended') parts.push(sql`s.state = 'ended'`)
  else parts.push(sql`s.state <> 'ended'`, sql`s.state = ${filter.state}`)
  if (filter.overdue === true) parts.push(sql`s.next_step_on < ${today}::date`)
  if (filter.noNextStep === true) parts.push(sql`s.next_step_on is null`)
  if (filter.noContactDays !== undefined)
    parts.push(
      sql`coalesce(s.last_contact_on, s.started_on) <= ${addDays(today, -filter.noContactDays)}::date`,
    )
  if (filter.responsibleId !== undefined)
    parts.push(sql`s.responsible_id = ${filter.responsibleId}::uuid`)
  if (filter.language !== undefined) parts.push(sql`c.service_language = ${filter.language}`)
  return sql.join(parts, sql` and `)
}

/** The organisations `o` whose clientships are looked through one by one, so that an index gives those of each in order. */
function organisationsOf({ organisations }: WorkListReader, { organisationId }: WorkListFilter) {
  const chosen =
    organisationId === undefined
      ? organisations
      : organisations.filter((id) => id === organisationId)
  return sql`unnest(${[...chosen]}::uuid[]) as o (id)`
}

/** What the rows stand in: the clientships, with their clients only where filter or order ask for them. */
const source = ({ language }: WorkListFilter, sort?: WorkListFilter['sort']) =>
  sort === 'name' || language !== undefined
    ? sql`clientship s join client c on c.area_id = s.area_id and c.client_id = s.client_id`
    : sql`clientship s`

/** Where the page before ended: the sort value and the id of its last row; null is a value that is not there. */
export interface WorkListPlace {
  readonly value: unknown
  readonly clientshipId: string
}

/** The place of a clientship in an order; undefined when it is out of sight. */
export async function findWorkListPlace(
  db: Read,
  areaId: string,
  clientshipId: string,
  filter: WorkListFilter,
): Promise<WorkListPlace | undefined> {
  const { rows } = await sql<WorkListPlace>`
    select ${sql.ref(orderOf(filter).column)} as value, s.clientship_id
      from clientship s join client c on c.area_id = s.area_id and c.client_id = s.client_id
     where s.area_id = ${areaId} and s.clientship_id = ${clientshipId}`.execute(db)
  return rows[0]
}

/** The condition that a row stands after a place. */
function beyond(filter: WorkListFilter, place: WorkListPlace): RawBuilder<unknown> {
  const { column, emptyFirst } = orderOf(filter)
  const value = sql.ref(column)
  const descending = filter.direction === 'descending'
  const after = sql.raw(descending ? '<' : '>')
  const emptyStandsFirst = emptyFirst !== descending
  const cast = sql.raw(column === 'c.search_name' ? '::text' : '::date')
  if (place.value === null) {
    const sameEmpty = sql`(${value} is null and s.clientship_id ${after} ${place.clientshipId}::uuid)`
    return emptyStandsFirst ? sql`(${sameEmpty} or ${value} is not null)` : sameEmpty
  }
  const later = sql`(${value}, s.clientship_id) ${after} (${place.value}${cast}, ${place.clientshipId}::uuid)`
  return emptyStandsFirst ? later : sql`(${later} or ${value} is null)`
}

/**
 * The rows of one organisation in order. Where an index gives the order, each row is asked in turn whether the reader
 * may; where all have to be sorted first, only those that then stand on the page are asked.
 */
function rowsOf(
  reader: WorkListReader,
  filter: WorkListFilter,
  place: WorkListPlace | undefined,
  limit: number,
): RawBuilder<unknown> {
  const { column } = orderOf(filter)
  const found = sql`
    select s.area_id, s.clientship_id, s.client_id, s.organisation_id, ${sql.ref(column)} as place from ${source(filter, filter.sort)}
     where ${filters(reader, filter)} ${place === undefined ? sql`` : sql`and ${beyond(filter, place)}`}`
  const readable = isReadable(reader)
  const isIndexed =
    filter.sort === 'due' || (filter.sort !== 'contact' && reader.scope === 'centre')
  return isIndexed
    ? sql`${found} and ${readable} order by ${inOrder(filter, column)} limit ${limit}`
    : sql`select * from (${found} order by ${inOrder(filter, column)} offset 0) s
           where ${readable} order by ${inOrder(filter, 's.place')} limit ${limit}`
}

/** The order by a column, rows of the same value told apart by their id. */
function inOrder(filter: WorkListFilter, column: string): RawBuilder<unknown> {
  const descending = filter.direction === 'descending'
  const way = sql.raw(descending ? 'desc' : 'asc')
  const nulls = sql.raw(orderOf(filter).emptyFirst === descending ? 'nulls last' : 'nulls first')
  return sql`${sql.ref(column)} ${way} ${nulls}, s.clientship_id ${way}`
}

/** The rows of a list in its order: the page is found first, then what stands beside each row. */
export async function listWork(
  db: Read,
  reader: WorkListReader,
  filter: WorkListFilter,
  place: WorkListPlace | undefined,
  limit: number,
): Promise<WorkListRecord[]> {
  const { rows } = await sql<WorkListRecord>`
    with page as (
      select s.* from ${organisationsOf(reader, filter)}
       cross join lateral (${rowsOf(reader, filter, place, limit)}) s
       order by ${inOrder(filter, 's.place')} limit ${limit}
    )
    select s.clientship_id, s.client_id, c.client_number, c.family_name, c.given_names, c.used_name, c.birth_date,
           c.protection is not null as is_protected, c.service_language, s.organisation_id,
           short_name(o) as organisation_name,
           s.responsible_id, m.name as responsible_name, s.state, s.started_on, s.paused_until, s.ended_on,
           s.last_contact_on, s.next_step, s.next_step_on
      from page
      join clientship s on s.area_id = page.area_id and s.clientship_id = page.clientship_id
      join client c on c.area_id = s.area_id and c.client_id = s.client_id
      join organisation o on o.area_id = s.area_id and o.organisation_id = s.organisation_id
      join staff_member m on m.area_id = s.area_id and m.staff_id = s.responsible_id
     order by ${inOrder(filter, 'page.place')}`.execute(db)
  return rows
}

/** How many rows the list has, at most the cap. */
export async function countWork(
  db: Read,
  reader: WorkListReader,
  filter: WorkListFilter,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (
      select from ${organisationsOf(reader, filter)}
       cross join lateral (
         select from ${source(filter)} where ${filters(reader, filter)} and ${isReadable(reader)}
          limit ${workListCountCap}) s
       limit ${workListCountCap}) as found`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * Who is responsible for open clientships at some organisations, by name. It can only be who has or had a role there,
 * so the clientships of nobody else are looked through.
 */
export async function listResponsibles(
  db: Read,
  areaId: string,
  organisations: readonly string[],
): Promise<{ staffId: string; name: string }[]> {
  const { rows } = await sql<{ staffId: string; name: string }>`
    select m.staff_id, m.name
      from (select distinct a.staff_id from role_assignment a
             where a.area_id = ${areaId} and a.organisation_id = any(${[...organisations]}::uuid[])) as a
      join staff_member m on m.area_id = ${areaId} and m.staff_id = a.staff_id
     where exists (select from clientship s
                    where s.area_id = m.area_id and s.responsible_id = m.staff_id and s.state <> 'ended'
                      and s.organisation_id = any(${[...organisations]}::uuid[]) offset 0)
     order by m.name, m.staff_id`.execute(db)
  return rows
}
