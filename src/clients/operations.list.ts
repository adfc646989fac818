import type { Read } from '../platform/server/db.ts'
import { badRequest } from '../platform/server/errors.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import {
  type ClientList,
  type ClientListQuery,
  clientCountCap,
  clientListPageSize,
} from './model.list.ts'
import type { ClientContext } from './operations.identity.ts'
import { searchClientIds } from './operations.search.ts'
import {
  countClients,
  countUpTo,
  findPlace,
  idsOf,
  type ListWay,
  listClients,
  organisationClientIds,
  ownClientIds,
  readableClientIds,
  readsWholeOrganisation,
} from './queries.list.ts'

/** At so many of one's own a list is no longer gathered and sorted but walked along the index. */
const walkFrom = clientCountCap

/** The way to the rows of a list that the actor may read, by how many there can be. */
async function wayOf(
  db: Read,
  actor: Actor,
  today: Day,
  { scope, text }: ClientListQuery,
): Promise<ListWay> {
  if (text !== undefined)
    return { by: 'ids', ids: idsOf(await searchClientIds(db, actor, today, text)) }
  if (scope === 'mine') return { by: 'ids', ids: ownClientIds(actor, today) }
  const readable = readableClientIds(actor, today)
  if (!readsWholeOrganisation(actor)) return { by: 'ids', ids: readable }
  const organisation = organisationClientIds(actor, today)
  if ((await countUpTo(db, organisation, walkFrom)) >= walkFrom) return { by: 'walk' }
  return { by: 'ids', ids: scope === 'organisation' ? organisation : readable }
}

/** One page of the clients that the actor may read; counted, up to a cap, with the first. */
export async function listClientsOf(
  { tx, actor, today, audit }: Pick<ClientContext, 'tx' | 'actor' | 'today' | 'audit'>,
  query: ClientListQuery,
): Promise<ClientList> {
  const place =
    query.after === undefined
      ? undefined
      : await findPlace(tx, actor.areaId, query.after, query.sort)
  if (query.after !== undefined && place === undefined)
    throw badRequest('inputInvalid', [{ path: 'query.after', code: 'cursorInvalid' }])
  const filter = { query, way: await wayOf(tx, actor, today, query) }
  const found = await listClients(tx, actor, today, filter, place)
  const rows = found.slice(0, clientListPageSize)
  for (const { clientId } of rows) audit.subjects.add(clientId)
  const isLast = found.length <= clientListPageSize
  const count =
    place !== undefined ? null : isLast ? rows.length : await countClients(tx, actor, today, filter)
  return { rows, after: isLast ? null : (rows.at(-1)?.clientId ?? null), count }
}
