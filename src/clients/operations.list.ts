import type { Read } from '../platform/server/db.ts'
import { badRequest } from '../platform/server/errors.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import {
  type ClientList,
  type ClientListFilter,
  type ClientListQuery,
  type ClientScope,
  clientCountCap,
  clientListPageSize,
} from './model.list.ts'
import type { ClientContext } from './operations.identity.ts'
import { searchClientIds } from './operations.search.ts'
import {
  countUpTo,
  findPlace,
  idsOf,
  type ListFilter,
  listClients,
  scopeIds,
} from './queries.list.ts'

/** At so many a list is no longer gathered and sorted; then it is surely longer than a count tells. */
const walkFrom = 2 * clientCountCap

/**
 * What was found to be long today: a hint that spares counting, nothing more, because a list that has grown short is
 * walked to the same rows.
 */
const longToday: { day?: Day; readonly scopes: Set<string> } = { scopes: new Set() }

async function isLong(db: Read, actor: Actor, today: Day, scope: ClientScope): Promise<boolean> {
  if (longToday.day !== today) longToday.scopes.clear()
  longToday.day = today
  const key = JSON.stringify([actor.areaId, actor.staffId, scope])
  if (longToday.scopes.has(key)) return true
  const found = (await countUpTo(db, scopeIds(actor, today, scope), walkFrom)) >= walkFrom
  if (found) longToday.scopes.add(key)
  return found
}

/**
 * The filter with the small sets in which the clients of its list stand. There is none when so many can be meant that the
 * list is walked along its order instead of gathered and sorted: never of the actor's own, who are few among all.
 */
export async function gatherList(
  db: Read,
  actor: Actor,
  today: Day,
  query: ClientListFilter,
): Promise<ListFilter> {
  const { scope, text } = query
  if (text !== undefined)
    return { query, within: [idsOf(await searchClientIds(db, actor, today, text))] }
  if (scope === 'mine') return { query, within: [scopeIds(actor, today, scope)], isScoped: true }
  const isWalked = await isLong(db, actor, today, scope)
  return { query, within: isWalked ? [] : [scopeIds(actor, today, scope)] }
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
  const filter = await gatherList(tx, actor, today, query)
  const isWhole = filter.within.length === 0 && !query.motherTongue && !query.serviceLanguage
  const isCounted = place === undefined && !isWhole
  const shown = clientListPageSize + 1
  const limits = { shown, found: isCounted ? clientCountCap : shown }
  const { rows: found, found: count } = await listClients(tx, actor, today, filter, place, limits)
  const rows = found.slice(0, clientListPageSize)
  for (const { clientId } of rows) audit.subjects.add(clientId)
  const isLast = found.length <= clientListPageSize
  return {
    rows,
    after: isLast ? null : (rows.at(-1)?.clientId ?? null),
    // What is whole and has a second page is long: nobody is served by a count of everybody.
    count: place !== undefined ? null : isWhole && !isLast ? clientCountCap : count,
  }
}
