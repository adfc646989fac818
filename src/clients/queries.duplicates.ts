import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'

/** How much two romanised names must share, of what they have together, to be called similar. */
const leastSimilarity = 0.35
const mostCandidates = 20

export interface Likeness {
  readonly clientId: ClientId
  readonly byHetu: boolean
  readonly byName: boolean
}

/**
 * Clients in sight who may be the person: the same hetu, now or formerly, or the same birth date and a similar romanised
 * name. Similarity is asked only of those born on the day, who are found by an index. Whether the actor may know
 * them is asked when they are shown.
 * @param asked the person's own record and the records that were judged to be somebody else are left out
 */
export async function listLikePeople(
  db: Read,
  areaId: string,
  asked: {
    readonly hetuHash: Buffer | null
    readonly birthDate: Day | null
    readonly searchName: string
    readonly clientId: ClientId | null
  },
): Promise<Likeness[]> {
  const { hetuHash, birthDate, searchName, clientId } = asked
  const { rows } = await sql<Likeness>`
    with alike as (
      select client_id, true as by_hetu, false as by_name, 1::real as likeness
        from client where area_id = ${areaId} and hetu_hash = ${hetuHash}
      union all
      select client_id, true, false, 1
        from client_former_hetu where area_id = ${areaId} and hetu_hash = ${hetuHash}
      union all
      select client_id, false, true, similarity(search_name, ${searchName})
        from client
       where area_id = ${areaId} and birth_date = ${birthDate}::date
         and similarity(search_name, ${searchName}) >= ${leastSimilarity}
    )
    select client_id, bool_or(by_hetu) as by_hetu, bool_or(by_name) as by_name
      from alike a
     where client_id is distinct from ${clientId}::uuid
       and not exists (
             select from client_distinct d
              where d.area_id = ${areaId} and ${clientId}::uuid in (d.client_id, d.other_client_id)
                and a.client_id in (d.client_id, d.other_client_id))
     group by client_id
     order by bool_or(by_hetu) desc, max(likeness) desc, client_id
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
