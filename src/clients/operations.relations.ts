import type { ClientData, Right } from '../areas/model.rights.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Actor, Context } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId, ClientRelation } from './model.access.ts'
import { listRelations } from './queries.access.ts'
import { type LockedClient, lockClient, lockClientsInOrder } from './queries.lock.ts'
import { findMergedInto, listRecordsOfPerson } from './queries.merges.ts'
import {
  type AccessGround,
  endRelations,
  findAccess,
  hasRelations,
  listDraftRelations,
  listReachable,
  listRelationKinds,
  type Pair,
  reopenRelation,
} from './queries.relations.ts'
import { setWholeArea, withSightOf, withSightOnlyOf } from './queries.sight.ts'
import { insertRelation } from './queries.visibility.ts'

type Reading = Pick<Context<unknown>, 'tx' | 'actor' | 'today'>

/** How the actor stands to a client today; empty when there is no such client for them. */
export const relationsTo = ({ tx, actor, today }: Reading, clientId: ClientId) =>
  listRelations(tx, actor, clientId, today) as Promise<readonly ClientRelation[]>

/** Those of some clients on whom the actor has a right to a kind of data, as a set. */
export async function reachable(
  { tx, actor, today }: { readonly tx: Read; readonly actor: Actor; readonly today: Day },
  clientIds: readonly ClientId[],
  data: ClientData,
  right: Right,
): Promise<ReadonlySet<ClientId>> {
  if (clientIds.length === 0) return new Set()
  return new Set(await listReachable(tx, actor, clientIds, data, right, today))
}

/** Every record of a person that the actor sees, the one through which all are read first. */
export const recordsOfPerson = (db: Read, areaId: string, clientId: ClientId) =>
  listRecordsOfPerson(db, areaId, clientId)

/** The record through which a merged one is read; a record that stands for itself is given back. */
export async function recordToReadThrough(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<ClientId> {
  return (await findMergedInto(db, areaId, clientId))?.clientId ?? clientId
}

/**
 * Takes a person for this transaction, all records in the order in which access is changed; to be done before
 * anything that belongs to the person is locked, so that two commands never wait for each other.
 * @returns the very record that was named
 * @throws ApiError 404 when the client is out of sight
 */
export async function lockPerson(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  today: Day,
): Promise<LockedClient> {
  for (const record of await listRecordsOfPerson(tx, areaId, clientId))
    if (record !== clientId) await lockClient(tx, areaId, record, today)
  return lockClient(tx, areaId, clientId, today)
}

/**
 * Takes several clients for this transaction, by id, after whatever the command takes first of all; gives the
 * organisations with access to each.
 * @throws ApiError 404 when one of them is out of sight
 */
export const lockClients = async (
  tx: Tx,
  areaId: string,
  clientIds: readonly ClientId[],
  today: Day,
): Promise<ReadonlyMap<ClientId, readonly string[]>> =>
  clientIds.length === 0 ? new Map() : lockClientsInOrder(tx, areaId, clientIds, today)

/** Makes a staff member one who works with the client; who does already goes on. The client is locked. */
export async function beginOwnClient(tx: Tx, pair: Pair, today: Day): Promise<void> {
  if ((await listRelationKinds(tx, pair, today)).includes('own_client')) return
  if (await reopenRelation(tx, pair, 'own_client', today)) return
  const { organisations } = await lockClient(tx, pair.areaId, pair.clientId, today)
  await insertRelation(tx, {
    ...pair,
    relation: 'own_client',
    from: today,
    visibleTo: organisations,
  })
}

/** Ends that a staff member works with the client. */
export const endOwnClient = (tx: Tx, pair: Pair, today: Day) =>
  endRelations(tx, pair, ['own_client'], today)

/**
 * How the sender of a referral stands to the client from now on: writes it (`referral_draft`), reads it
 * (`referral_sent`), or neither. Who stands to the client in another way alone is left so.
 */
export async function changeReferralRelation(
  tx: Tx,
  pair: Pair,
  to: 'referral_draft' | 'referral_sent' | null,
  today: Day,
): Promise<void> {
  const now = (await listRelationKinds(tx, pair, today)).filter((one) => one !== 'own_client')
  if (now.length === 0 || (now.length === 1 && now[0] === to)) return
  const { organisations } = await lockClient(tx, pair.areaId, pair.clientId, today)
  await endRelations(
    tx,
    pair,
    now.filter((one) => one !== to),
    today,
  )
  if (to === null || now.includes(to) || (await reopenRelation(tx, pair, to, today))) return
  await insertRelation(tx, { ...pair, relation: to, from: today, visibleTo: organisations })
}

/** Since when and why an organisation has access to a client, who added them, and whether its people work with them. */
export async function groundsOf(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
  today: Day,
): Promise<(AccessGround & { readonly isWorkedWith: boolean }) | undefined> {
  const access = await findAccess(tx, areaId, clientId, organisationId, today)
  if (access === undefined) return undefined
  return {
    ...access,
    isWorkedWith: await hasRelations(tx, areaId, clientId, organisationId, today),
  }
}

/** Work of the system in the sight of organisations besides the actor's own; nothing that is read there is answered. */
export const inSightOf = <T>(tx: Tx, organisations: readonly string[], work: () => Promise<T>) =>
  withSightOf(tx, organisations, work)

/** Begins work of the system on a whole area, in the sight of all its organisations: a job, which answers nobody. */
export const enterWholeArea = (tx: Tx, areaId: string) => setWholeArea(tx, areaId)

/** Reads as somebody of the given organisations alone would. The caller shows of it only what its own actor may know. */
export const inSightOnlyOf = <T>(
  tx: Tx,
  organisations: readonly string[],
  work: () => Promise<T>,
) => withSightOnlyOf(tx, organisations, work)

/** Who has had somebody as the draft of a referral since a day or longer, in sight. */
export const listOldDrafts = (db: Read, areaId: string, since: Day): Promise<Pair[]> =>
  listDraftRelations(db, areaId, since)
