import type { Clock } from '../platform/server/clock.ts'
import type { Tx } from '../platform/server/db.ts'
import { type FoundLink, hashOfToken, newLinkToken } from '../platform/server/link-route.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { endLinks, enterArea, findLink, insertLink, type NewLink, seeAs } from './queries.link.ts'

export { markUsed } from './queries.link.ts'

/** Enters an area for a link; false when there is no such area. */
export const enterForLink = enterArea

/** Finds a link by its token and lets the transaction see what the link's organisation sees, and nothing of any other. */
export async function openLink(
  tx: Tx,
  areaId: string,
  token: string,
  kind: string,
  clock: Clock,
): Promise<FoundLink | undefined> {
  const found = await findLink(tx, areaId, kind, hashOfToken(token))
  if (found === undefined) return undefined
  const { expiresAt, usedAt, endedAt, ...link } = found
  if (endedAt !== null) return { standing: 'ended', link }
  if (usedAt !== null) return { standing: 'used', link }
  if (expiresAt !== null && expiresAt <= clock.now().toString())
    return { standing: 'expired', link }
  if (link.organisationId !== null) await seeAs(tx, link.organisationId)
  return { standing: 'open', link }
}

/**
 * Makes a link to a thing; a former one of the kind is ended, so that at most one opens it.
 * @returns the token, which is kept nowhere
 */
export async function makeLink(
  tx: Tx,
  { areaId, staffId }: Pick<Actor, 'areaId' | 'staffId'>,
  link: Pick<NewLink, 'kind' | 'subjectId' | 'organisationId' | 'expiresAt'>,
  now: Instant,
): Promise<string> {
  await endLinks(tx, areaId, link.kind, link.subjectId, now)
  const token = newLinkToken(areaId)
  const row = { areaId, linkId: newId<'Link'>(), madeBy: staffId, tokenHash: hashOfToken(token) }
  await insertLink(tx, { ...row, ...link })
  return token
}

/** Ends the link of a kind to a thing. */
export const endLink = endLinks
