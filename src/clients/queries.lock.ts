import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { notFound } from '../platform/server/errors.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
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
  const { rows: locked } = await sql`
    select client_id from client where area_id = ${areaId} and client_id = any(${ids}::uuid[])
     order by client_id for no key update ${keptPlan}`.execute(tx)
  if (locked.length < ids.length) throw notFound()
  const found = new Map<ClientId, string[]>(ids.map((id) => [id, []]))
  // A statement of its own: what changed while the lock was waited for has to be seen.
  const { rows } = await sql<{ clientId: ClientId; organisationId: string }>`
    select client_id, organisation_id from client_access
     where area_id = ${areaId} and client_id = any(${ids}::uuid[]) and period @> ${today}::date
     order by organisation_id ${keptPlan}`.execute(tx)
  for (const { clientId, organisationId } of rows) found.get(clientId)?.push(organisationId)
  return found
}
