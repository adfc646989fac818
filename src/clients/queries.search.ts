import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { SearchHit } from './model.search.ts'
import { mayReach } from './queries.access.ts'

/**
 * Words of names that may be meant by each typed word; what is meant is judged afterwards. Asked of `name_token`, which
 * has no row-level security, because similarity is no leakproof operator: under it the trigram index would not be
 * used.
 */
export async function listSimilarWords(
  db: Read,
  words: readonly string[],
): Promise<{ word: string; token: string }[]> {
  const { rows } = await sql<{ word: string; token: string }>`
    select word, token from similar_words(${[...words]}::text[])`.execute(db)
  return rows
}

/** A word that may be meant by a typed one (by its place among them), and how near it is to that. */
export interface Meaning {
  readonly word: number
  readonly token: string
  readonly near: number
}

/** A client who may be meant, and how far their names are from what was typed. */
export interface Match {
  readonly clientId: ClientId
  readonly distance: number
}

/**
 * Clients in sight who bear a meaning of each typed word, the nearest first, then always in the same order.
 * @param after how many of them to pass over
 */
export async function listNamed(
  db: Read,
  meanings: readonly Meaning[],
  after: number,
  limit: number,
): Promise<Match[]> {
  const { rows } = await sql<Match>`
    select client_id, distance from named_clients(
      ${meanings.map(({ word }) => word)}::integer[], ${meanings.map(({ token }) => token)}::text[],
      ${meanings.map(({ near }) => near)}::double precision[], ${after}, ${limit})`.execute(db)
  return rows
}

/** A client who may be meant, with all words of their names. */
export interface Candidate {
  readonly clientId: ClientId
  readonly tokens: readonly string[]
}

/** What is known of a person besides the words of the name. */
export interface Signs {
  readonly birthDate: Day | undefined
  readonly clientNumber: number | undefined
  readonly hetuHash: Buffer | undefined
}

/** Clients whom the actor may know by signs that all hold of them. */
export async function listBySigns(
  db: Read,
  actor: Actor,
  today: Day,
  { birthDate, clientNumber, hetuHash }: Signs,
  limit: number,
): Promise<Candidate[]> {
  const signs: RawBuilder<unknown>[] = []
  if (birthDate !== undefined) signs.push(sql`c.birth_date = ${birthDate}::date`)
  if (clientNumber !== undefined) signs.push(sql`c.client_number = ${clientNumber}`)
  if (hetuHash !== undefined)
    signs.push(sql`c.client_id = any(array(
      select client_id from client where area_id = ${actor.areaId} and hetu_hash = ${hetuHash}
      union all
      select client_id from client_former_hetu where area_id = ${actor.areaId} and hetu_hash = ${hetuHash}))`)
  const { rows } = await sql<Candidate>`
    select c.client_id, array(
             select o.token from client_token o where o.area_id = c.area_id and o.client_id = c.client_id) as tokens
      from client c
     where c.area_id = ${actor.areaId} and ${sql.join(signs, sql` and `)}
       and ${mayReach(actor, 'identity', 'read', today)}
     order by c.client_number limit ${limit}`.execute(db)
  return rows
}

/** A person as lists of people show them. */
export type PersonRow = SearchHit & { readonly searchName: string }

/** Into which record each of the clients is merged, of those that are. */
export async function listMergesInto(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<{ mergedClientId: ClientId; clientId: ClientId }[]> {
  const { rows } = await sql<{ mergedClientId: ClientId; clientId: ClientId }>`
    select merged_client_id, client_id from client_merge
     where area_id = ${areaId} and merged_client_id = any(${[...clientIds]}::uuid[]) and undone_at is null`.execute(
    db,
  )
  return rows
}

const peopleOf = (areaId: string, clientIds: readonly ClientId[]) => sql`
    select c.client_id, c.client_number, c.family_name, c.given_names, c.used_name, c.birth_date, c.service_language,
           c.protection is not null as is_protected, c.search_name
      from client c
     where c.area_id = ${areaId} and c.client_id = any(${[...clientIds]}::uuid[])`

/** The people of some clients, as far as the actor may know them. */
export async function listPeopleOf(
  db: Read,
  actor: Actor,
  today: Day,
  clientIds: readonly ClientId[],
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    ${peopleOf(actor.areaId, clientIds)} and ${mayReach(actor, 'identity', 'read', today)}`.execute(
    db,
  )
  return rows
}

/** The people of some clients in sight, whom the actor may know by a rule that the caller has asked. */
export async function listPeopleInSight(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`${peopleOf(areaId, clientIds)}`.execute(db)
  return rows
}
