import type { ClientId } from '../clients/model.access.ts'
import { clientLanguageOf } from '../clients/model.client-language.ts'
import { inSightOf, reachable } from '../clients/operations.relations.ts'
import type { GivenWay } from '../clientships/model.notice.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { OfferingId } from './model.offering.ts'
import { ownNameOf } from './model.service-name.ts'
import {
  noticesCap,
  type SessionNotice,
  type SessionNoticeId,
  type SessionNoticeKind,
  type ToldSession,
} from './model.session-notice.ts'
import { peopleInGroup, reachableInGroup } from './operations.teaching.ts'
import { insertNoticeMessages } from './queries.group-message.ts'
import { listOrganisationIds } from './queries.seats.ts'
import { findSeriesHead, type StoredSession } from './queries.session.ts'
import {
  findSessionNotice,
  insertSessionNotices,
  listSessionNotices,
  listTold,
  markNoticeGiven,
  type StoredNotice,
} from './queries.session-notice.ts'

type NoticeContext = Pick<Context<unknown>, 'tx' | 'actor' | 'today' | 'clock' | 'audit'>

/** A session before and after it was changed. */
export interface Change {
  readonly before: StoredSession
  readonly after: StoredSession
}

const placeOf = ({ room }: StoredSession) =>
  room === null ? null : `${room.name}, ${room.officeName.fi}`

function toldOf({ before, after }: Change): ToldSession {
  const { startsAt, endsAt, mode, onlineAddress } = after
  const isMoved = before.startsAt !== startsAt || before.endsAt !== endsAt
  return {
    ...{ startsAt, endsAt, mode, onlineAddress, place: placeOf(after) },
    was: isMoved ? { startsAt: before.startsAt, endsAt: before.endsAt } : null,
  }
}

/** Whether people of the group have to know of a change: when, where and how, not by whom or about what. */
const concerns = ({ before, after }: Change): boolean =>
  before.startsAt !== after.startsAt ||
  before.endsAt !== after.endsAt ||
  before.state !== after.state ||
  before.mode !== after.mode ||
  (after.mode !== 'online' && before.room?.roomId !== after.room?.roomId)

/**
 * Tells everybody with a seat in the groups of some sessions what has changed, each in their language, in one notice for a
 * group; of what is over nobody is told. The system works in the sight of the area and answers only how many were told.
 */
export async function tellGroups(
  { tx, actor, today, clock }: NoticeContext,
  kind: SessionNoticeKind,
  changes: readonly Change[],
): Promise<number> {
  const now = clock.now()
  const coming = changes.filter(
    (one) => concerns(one) && Temporal.Instant.compare(one.before.endsAt, now) > 0,
  )
  const byGroup = Map.groupBy(coming, ({ after }) => after.offeringId)
  if (byGroup.size === 0) return 0
  const { areaId, staffId: madeBy } = actor
  return inSightOf(tx, await listOrganisationIds(tx, areaId), async () => {
    const people = await listTold(tx, areaId, [...byGroup.keys()])
    const notices = people.flatMap(({ clientId, offeringId, visibleTo, ...told }) => {
      const ofGroup = byGroup.get(offeringId) ?? []
      const [first] = ofGroup
      if (first === undefined) return []
      const { serviceName: service, organisation } = first.after
      const language = clientLanguageOf(told.serviceLanguage ?? 'fi') ?? 'fi'
      const ownName = ownNameOf({ service, clientNames: told.clientNames }, language)
      return [
        {
          ...{ sessionNoticeId: newId<'SessionNotice'>(), clientId, offeringId, visibleTo, kind },
          language,
          content: {
            ...{ on: today, service, ownName, organisation: organisation.name },
            sessions: ofGroup.map(toldOf),
          },
          ...{ madeAt: now.toString() as Instant, madeBy },
        },
      ]
    })
    await insertSessionNotices(tx, areaId, notices)
    await insertNoticeMessages(
      tx,
      areaId,
      notices.map((one) => one.sessionNoticeId),
    )
    return notices.length
  })
}

async function shown(
  context: NoticeContext,
  offeringId: OfferingId,
  notices: readonly StoredNotice[],
): Promise<SessionNotice[]> {
  const ids = [...new Set(notices.map((one) => one.clientId))]
  const known = await reachableInGroup(context, offeringId, ids, 'clientship', 'read')
  const unprotected = await reachable(context, ids, 'protected_contact', 'read')
  const givable = await givableTo(context, offeringId, ids)
  const people = await peopleInGroup(context, offeringId, [...known])
  return notices.flatMap(({ offeringId: _group, ...one }) => {
    const person = people.get(one.clientId)
    if (person === undefined || (person.isProtected && !unprotected.has(one.clientId))) return []
    context.audit.subjects.add(one.clientId)
    const name = `${person.familyName} ${person.usedName ?? person.givenNames}`
    return [{ ...one, name, mayGive: one.given === null && givable.has(one.clientId) }]
  })
}

/** Those of some people of a group of whom the actor may say that they were told: as who marks who came. */
async function givableTo(
  context: NoticeContext,
  offeringId: OfferingId,
  ids: readonly ClientId[],
): Promise<ReadonlySet<ClientId>> {
  const marked = await reachableInGroup(context, offeringId, ids, 'attendance', 'write')
  return new Set([...marked, ...(await reachable(context, ids, 'clientship', 'write'))])
}

/**
 * What the people of a group were told of its sessions, as far as the reader may know them.
 * @throws ApiError 404 when there is no such group
 */
export async function readSessionNotices(
  context: NoticeContext,
  offeringId: OfferingId,
): Promise<SessionNotice[]> {
  const { tx, actor } = context
  if ((await findSeriesHead(tx, actor.areaId, offeringId)) === undefined) throw notFound()
  return shown(
    context,
    offeringId,
    await listSessionNotices(tx, actor.areaId, offeringId, noticesCap),
  )
}

/**
 * Notes how somebody got a notice, once.
 * @throws ApiError 409 `noticeAlreadyGiven` when that was noted before
 */
export async function giveSessionNotice(
  context: NoticeContext,
  sessionNoticeId: SessionNoticeId,
  how: GivenWay,
): Promise<SessionNotice> {
  const { tx, actor, clock } = context
  const given = { at: clock.now().toString() as Instant, by: actor.staffId, how }
  const isFirst = await markNoticeGiven(tx, actor.areaId, sessionNoticeId, given)
  const stored = await findSessionNotice(tx, actor.areaId, sessionNoticeId)
  if (stored === undefined) throw notFound()
  const [notice] = await shown(context, stored.offeringId, [stored])
  if (notice === undefined) throw notFound()
  if (!isFirst) throw conflict('noticeAlreadyGiven', notice)
  return notice
}
