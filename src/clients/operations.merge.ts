import { conflict } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { ClientId } from './model.access.ts'
import type { ClientContext } from './operations.identity.ts'
import { refold } from './operations.profile.ts'
import { type LockedClient, lockClient } from './queries.lock.ts'
import {
  findMerge,
  insertDistinct,
  insertMerge,
  listMergesOf,
  undoMerge,
} from './queries.merges.ts'
import { withSightOf } from './queries.sight.ts'

/** Both clients, locked in one order whoever is named first. */
async function lockPair(
  { tx, actor, today }: ClientContext,
  one: ClientId,
  other: ClientId,
): Promise<readonly [LockedClient, LockedClient]> {
  if (one === other) throw conflict('sameRecord')
  const locked = new Map<ClientId, LockedClient>()
  for (const clientId of [one, other].sort())
    locked.set(clientId, await lockClient(tx, actor.areaId, clientId, today))
  return [locked.get(one), locked.get(other)] as [LockedClient, LockedClient]
}

/** The organisations that have access to both: who may know that the two have to do with each other. */
const sharedBy = (one: LockedClient, other: LockedClient) =>
  one.organisations.filter((id) => other.organisations.includes(id))

/**
 * Says that two records are one person: the merged one is read through the kept one from then on. Neither is altered,
 * so the step can be undone. A record is merged into one other at most, and none into a merged one.
 * @throws ApiError 409 `alreadyMerged` when either is part of another merge in a way that would make a chain,
 * `protectionDiffers` when only one is protected (its contact data would be read through the other)
 */
export async function mergeClients(
  context: ClientContext,
  clientId: ClientId,
  { mergedClientId, reason }: { readonly mergedClientId: ClientId; readonly reason: string },
): Promise<{ clientId: ClientId; mergeId: string }> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const [kept, merged] = await lockPair(context, clientId, mergedClientId)
  const shared = sharedBy(kept, merged)
  // Without an organisation that has access to both now, nobody could read the one through the other.
  if (shared.length === 0) throw conflict('accessEnded')
  if (kept.isProtected !== merged.isProtected) throw conflict('protectionDiffers')
  const others = await withSightOf(tx, [...kept.visibleTo, ...merged.visibleTo], () =>
    listMergesOf(tx, areaId, [clientId, mergedClientId]),
  )
  if (
    others.some((merge) => merge.mergedClientId === clientId || merge.clientId === mergedClientId)
  )
    throw conflict('alreadyMerged')
  if (others.some((merge) => merge.mergedClientId === mergedClientId))
    throw conflict('alreadyMerged')

  const mergeId = newId<'ClientMerge'>()
  await insertMerge(tx, {
    areaId,
    clientMergeId: mergeId,
    clientId,
    mergedClientId,
    reason,
    mergedBy: staffId,
    visibleTo: shared,
  })
  await refold(tx, areaId, clientId, today)
  return { clientId, mergeId }
}

/** Takes a merge back: both records stand for themselves again. Done twice it stays as the first time. */
export async function undoMergeOf(
  context: ClientContext,
  clientId: ClientId,
  mergeId: string,
): Promise<{ clientId: ClientId; mergeId: string }> {
  const { tx, actor, today } = context
  await lockClient(tx, actor.areaId, clientId, today)
  const merge = await findMerge(tx, actor.areaId, clientId, mergeId)
  if (merge?.undoneAt === null) {
    await undoMerge(tx, actor.areaId, mergeId, actor.staffId)
    await refold(tx, actor.areaId, clientId, today)
  }
  return { clientId, mergeId }
}

/**
 * Remembers that two similar records are not one person, so that they are not offered to each other again.
 * @throws ApiError 409 `alreadyMerged` while the two are merged
 */
export async function markDistinct(
  context: ClientContext,
  clientId: ClientId,
  otherClientId: ClientId,
): Promise<{ clientId: ClientId; otherClientId: ClientId }> {
  const { tx, actor } = context
  const [one, other] = await lockPair(context, clientId, otherClientId)
  const shared = sharedBy(one, other)
  if (shared.length === 0) throw conflict('accessEnded')
  const pair: readonly ClientId[] = [clientId, otherClientId]
  const merges = await listMergesOf(tx, actor.areaId, pair)
  if (merges.some((merge) => pair.includes(merge.clientId) && pair.includes(merge.mergedClientId)))
    throw conflict('alreadyMerged')
  await insertDistinct(tx, actor.areaId, [clientId, otherClientId], actor.staffId, shared)
  return { clientId, otherClientId }
}
