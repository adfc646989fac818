import { randomUUID } from 'node:crypto'
import { makeLink } from '../areas/operations.link.ts'
import { nobody } from '../clients/model.owned-tables.ts'
import { lockClients } from '../clients/operations.relations.ts'
import { explaining } from '../platform/server/constraint.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import type { LinkContext } from '../platform/server/link-route.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { EnrolmentId } from '../services/model.enrolment.ts'
import { conceptsOf } from '../skills/operations.concepts.ts'
import { isSignedBy, newBadgeKey, readPart, signClaims } from './badge-signing.ts'
import { type BadgeId, claimsOf, type ShownBadge, type VerifiedBadge } from './model.badge.ts'
import { progressOf } from './model.progress.ts'
import { listAttended } from './queries.alarms.ts'
import {
  type BadgeKey,
  findBadge,
  findBadgeKey,
  insertBadge,
  insertBadgeKey,
  listBadges,
  revokeBadge,
} from './queries.badge.ts'
import { findParticipation } from './queries.certificate.ts'

type BadgeContext = Context<unknown>

/** The key of the area that signs; made when the first badge is issued. */
async function keyOf({ tx, actor, sealer }: BadgeContext): Promise<BadgeKey> {
  const known = await findBadgeKey(tx, actor.areaId)
  if (known !== undefined) return known
  const { publicKey, privateKey } = newBadgeKey()
  const key = { badgeKeyId: newId<'BadgeKey'>(), publicKey, privateKey: sealer.seal(privateKey) }
  await insertBadgeKey(tx, actor.areaId, key)
  return key
}

/** The badges of an enrolment, the latest first. */
export const readBadges = ({ tx, actor }: BadgeContext, enrolmentId: EnrolmentId) =>
  listBadges(tx, actor.areaId, enrolmentId)

/**
 * Issues a badge of a participation because the client agreed to it: a signed credential that names nobody, at an address
 * that whoever has it may read.
 * @throws ApiError 404; 400 `dayInFuture`; 409 `nothingAttended`, `badgeIssued` when there is one that holds
 */
export async function issueBadge(
  context: BadgeContext,
  enrolmentId: EnrolmentId,
  agreedOn: Day,
): Promise<ShownBadge> {
  const { tx, actor, today, clock, publicUrl, sealer } = context
  const { areaId, staffId } = actor
  if (agreedOn > today)
    throw badRequest('inputInvalid', [{ path: 'agreedOn', code: 'dayInFuture' }])
  const found = await findParticipation(tx, areaId, enrolmentId)
  if (found === undefined) throw notFound()
  const { clientId, organisationId, service, organisation } = found
  const organisations = await lockClients(tx, areaId, [clientId], today)
  const progress = progressOf(await listAttended(tx, areaId, [found.offeringId], [clientId]))
  if (progress.attended === 0) throw conflict('nothingAttended')
  const key = await keyOf(context)
  const badgeId = newId<'Badge'>()
  const now = clock.now().toString() as Instant
  const link = { kind: 'badge', subjectId: badgeId, organisationId, expiresAt: null } as const
  const token = await makeLink(tx, actor, link, now)
  const claims = claimsOf({
    address: `${publicUrl}/api/badges/${token}`,
    holder: `urn:uuid:${randomUUID()}`,
    issuer: {
      address: `${publicUrl}/organisations/${organisationId}`,
      ...{ name: organisation.fi, url: publicUrl },
    },
    service: { address: `${publicUrl}/services/${found.serviceId}`, name: service.fi },
    skills: conceptsOf(found.concepts).map(({ address, label }) => ({ address, name: label.fi })),
    hours: Math.round(progress.attendedMinutes / 30) / 2,
    ...{ from: found.from, issuedAt: now },
    until: found.lastOn ?? (found.endsOn < today ? found.endsOn : today),
  })
  const credential = signClaims(claims, {
    ...{ keyId: key.badgeKeyId, publicKey: key.publicKey },
    privateKey: sealer.open(key.privateKey),
  })
  const seeing = organisations.get(clientId) ?? []
  await explaining({ badge_once: () => conflict('badgeIssued') }, () =>
    insertBadge(tx, {
      ...{ areaId, badgeId, enrolmentId, clientId, organisationId, credential, agreedOn },
      ...{ issuedBy: staffId, issuedAt: now },
      visibleTo: seeing.length > 0 ? [...seeing] : [nobody],
    }),
  )
  return { badgeId, agreedOn, issuedAt: now, revokedAt: null, credential, version: 1 }
}

/**
 * Takes a badge back: its address then says so.
 * @throws ApiError 404, or 409 `versionConflict`
 */
export async function takeBadgeBack(
  { tx, actor, clock }: BadgeContext,
  badgeId: BadgeId,
  version: number,
): Promise<ShownBadge> {
  const at = clock.now().toString() as Instant
  const { clientId: _clientId, ...badge } = await revokeBadge(tx, actor.areaId, badgeId, {
    ...{ version, staffId: actor.staffId, at },
  })
  return badge
}

/** A badge as anybody reads it who has its address. Of an erased person there is none any more. */
export async function verifyBadge({
  tx,
  link,
  subjects,
}: LinkContext<unknown>): Promise<VerifiedBadge> {
  const badge = await findBadge(tx, link.areaId, link.subjectId as BadgeId)
  if (badge === undefined) throw notFound()
  subjects.add(badge.clientId)
  const { credential, revokedAt } = badge
  const key = await findBadgeKey(tx, link.areaId, String(readPart(credential, 0).kid))
  if (key === undefined) throw notFound()
  return {
    ...{ credential, revokedAt, key: key.publicKey },
    content: readPart(credential, 1),
    isSigned: isSignedBy(credential, key.publicKey),
  }
}
