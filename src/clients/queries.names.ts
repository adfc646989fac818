import { sql } from 'kysely'
import type { ClientData } from '../areas/model.rights.ts'
import type { Read } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientName } from './model.access.ts'
import { mayReach } from './queries.access.ts'

/** The names of given clients as far as the actor may read a kind of their data, in the order of lists. */
export async function listNames(
  db: Read,
  actor: Actor,
  data: ClientData,
  clientIds: readonly string[],
  today: Day,
  most: number,
): Promise<ClientName[]> {
  const { rows } = await sql<ClientName>`
    select client_id, client_number, family_name || ', ' || coalesce(used_name, given_names) as name
      from client c
     where area_id = ${actor.areaId} and client_id = any(${[...clientIds]}::uuid[])
       and ${mayReach(actor, data, 'read', today)}
     order by search_name, client_id limit ${most}`.execute(db)
  return rows
}

/** How many of given clients the actor may read a kind of data of. */
export async function countNames(
  db: Read,
  actor: Actor,
  data: ClientData,
  clientIds: readonly string[],
  today: Day,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from client c
     where area_id = ${actor.areaId} and client_id = any(${[...clientIds]}::uuid[])
       and ${mayReach(actor, data, 'read', today)}`.execute(db)
  return rows[0]?.count ?? 0
}
