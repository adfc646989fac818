import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import { mayReach } from './queries.access.ts'

/** How much two romanised names must share, of what they have together, to be called similar. */
const leastSimilarity = 0.35
const mostCandidates = 20

export interface Likeness {
  readonly clientId: ClientId
  readonly byHetu: boolean
  readonly byName: boolean
}

/**
 * Clients whom the actor may know and who may be the person: the same hetu, now or formerly, or the same birth date and
 * a similar romanised name. Similarity is asked only of those born on the day, who are found by an index.
 * @param asked the person's own record and the records that were judged to be somebody else are left out
 */
export async function listLikePeople(
  db: Read,
  actor: Actor,
  today: Day,
  asked: {
    readonly hetuHash: Buffer | null
    readonly birthDate: Day | null
    readonly searchName: string
    readonly clientId: ClientId | null
  },
): Promise<Likeness[]> {
  const { areaId } = actor
  const { hetuHash, birthDate, searchName, clientId } = asked
  const { rows } = await sql<Likeness>`
    with alike as (
      select client_id, true as by_hetu, false as by_name
        from client where area_id = ${areaId} and hetu_hash = ${hetuHash}
      union all
      select client_id, true, false
        from client_former_hetu where area_id = ${areaId} and hetu_hash = ${hetuHash}
      union all
      select client_id, false, true
        from client
       where area_id = ${areaId} and birth_date = ${birthDate}::date
         and similarity(search_name, ${searchName}) >= ${leastSimilarity}
    )
    select c.client_id, bool_or(a.by_hetu) as by_hetu, bool_or(a.by_name) as by_name
      from alike a
      join client c on c.area_id = ${areaId} and c.client_id = a.client_id
     where c.client_id is distinct from ${clientId}::uuid
       and ${mayReach(actor, 'identity', 'read', today)}
       and not exists (
             select from client_distinct d
              where d.area_id = c.area_id
                and (d.client_id = c.client_id and d.other_client_id = ${clientId}::uuid
                     or d.other_client_id = c.client_id and d.client_id = ${clientId}::uuid))
     group by c.client_id, c.search_name, c.client_number
     order by by_hetu desc, similarity(c.search_name, ${searchName}) desc, c.client_number
     limit ${mostCandidates}`.execute(db)
  return rows
}

/** Whether any organisation of the area may know a person; nothing else comes back from the database. */
export async function isPossiblyKnown(
  db: Read,
  hetuHash: Buffer | null,
  birthDate: Day | null,
  names: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select possibly_known(${hetuHash}, ${birthDate}::date, ${[...names]}::text[]) as known`.execute(
    db,
  )
  return rows[0]?.known === true
}
