import type { ClientData } from '../areas/model.rights.ts'
import type { ClientName } from './model.access.ts'
import type { ClientContext } from './operations.identity.ts'
import { countNames, listNames } from './queries.names.ts'

/** The names of those of the given clients on whom the reader has a right to a kind of data, by name; they go to the access log. */
export async function listReadableNames(
  { tx, actor, today, audit }: ClientContext,
  data: ClientData,
  clientIds: readonly string[],
  most: number,
): Promise<ClientName[]> {
  const names =
    clientIds.length === 0 ? [] : await listNames(tx, actor, data, clientIds, today, most)
  for (const { clientId } of names) audit.subjects.add(clientId)
  return names
}

/** How many of the given clients the reader has a right to a kind of data of: a number, so nobody is shown by it. */
export async function countReadable(
  { tx, actor, today }: Pick<ClientContext, 'tx' | 'actor' | 'today'>,
  data: ClientData,
  clientIds: readonly string[],
): Promise<number> {
  return clientIds.length === 0 ? 0 : countNames(tx, actor, data, clientIds, today)
}
