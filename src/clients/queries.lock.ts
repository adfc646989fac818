import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { notFound } from '../platform/server/errors.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'

/** A client whose rows one command at a time may change. */
export interface LockedClient {
  readonly clientId: ClientId
  readonly version: number
  readonly isProtected: boolean
  /** The organisations with access now: who may read new rows of the client. */
  readonly organisations: string[]
  /** Those and the former ones: who may read the identity. */
  readonly visibleTo: string[]
}

/** The organisations that have access to a client on a day, in a fixed order. */
export async function listOrganisationsNow(
  db: Read,
  areaId: string,
  clientId: ClientId,
  today: Day,
): Promise<string[]> {
  const rows = await db
    .selectFrom('clientAccess')
    .select('organisationId')
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .where(sql<boolean>`period @> ${today}::date`)
    .orderBy('organisationId')
    .execute()
  return rows.map((row) => row.organisationId)
}

/**
 * Takes the client for this transaction: commands on one client follow each other, so that a profile is folded over
 * every fact and a new row is visible to every organisation with access. Readers never wait.
 * @throws ApiError 404 when the client is out of sight
 */
export async function lockClient(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  today: Day,
): Promise<LockedClient> {
  const row = await tx
    .selectFrom('client')
    .select(['version', 'visibleTo', sql<boolean>`protection is not null`.as('isProtected')])
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  const organisations = await listOrganisationsNow(tx, areaId, clientId, today)
  return { clientId, organisations, ...row }
}

/**
 * Takes several clients in the order of their ids, as every command on many does. For work of the system, in whose sight
 * they are all.
 * @returns the organisations with access to each now
 * @throws ApiError 404 when one of them is out of sight
 */
export async function lockClientsInOrder(
  tx: Tx,
  areaId: string,
  clientIds: readonly ClientId[],
  today: Day,
): Promise<Map<ClientId, string[]>> {
  const ids = [...new Set(clientIds)]
  const locked = await tx
    .selectFrom('client')
    .select('clientId')
    .where('areaId', '=', areaId)
    .where('clientId', 'in', ids)
    .orderBy('clientId')
    .forNoKeyUpdate()
    .execute()
  if (locked.length < ids.length) throw notFound()
  const found = new Map<ClientId, string[]>(ids.map((id) => [id, []]))
  const rows = await tx
    .selectFrom('clientAccess')
    .select(['clientId', 'organisationId'])
    .where('areaId', '=', areaId)
    .where('clientId', 'in', ids)
    .where(sql<boolean>`period @> ${today}::date`)
    .orderBy('organisationId')
    .execute()
  for (const { clientId, organisationId } of rows)
    found.get(clientId as ClientId)?.push(organisationId)
  return found
}
