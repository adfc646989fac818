import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { makeLink } from '../areas/operations.link.ts'
import type { ClientId } from '../clients/model.access.ts'
import { clientLanguageOf } from '../clients/model.client-language.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import type { LinkContext } from '../platform/server/link-route.ts'
import { newId } from '../platform/server/new-id.ts'
import { takeTurn } from '../platform/server/rate-limit.ts'
import { addDays, toDay } from '../platform/shared/days.ts'
import { startOfDay } from '../platform/shared/format.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { ownNameOf } from '../services/model.service-name.ts'
import {
  type CheckedIn,
  type CheckInState,
  codeSeconds,
  earlyMinutes,
  figuresOf,
  markOfCheckIn,
  spanOf,
  spansThatCount,
  type WallCode,
} from './model.check-in.ts'
import type { SessionId } from './model.sheet.ts'
import { keepMarks } from './operations.marking.ts'
import type { AttendanceContext } from './operations.sheet.ts'
import {
  countCheckedIn,
  findOpenSession,
  findOwner,
  findSeat,
  findSecret,
  insertCheckIn,
  type Owner,
} from './queries.check-in.ts'
import { findSession } from './queries.sheet.ts'

/** So often may codes be tried with one personal link: who mistypes has enough, who guesses has not. */
const tries = { seconds: 600, times: 8 }

/** The code of a session in a span of time. */
function codeOf(secret: Buffer, span: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(span))
  return figuresOf(createHmac('sha256', secret).update(counter).digest())
}

const secondsOf = (now: Temporal.Instant) => Math.floor(now.epochMilliseconds / 1000)
const instantOf = (now: Temporal.Instant) => now.toString() as Instant

/**
 * Lets clients check in to a session, and makes the link to the screen of its room.
 * @throws ApiError 404, 409 `sessionCancelled`
 */
export async function openCheckIn(
  { tx, actor, clock }: AttendanceContext,
  sessionId: SessionId,
): Promise<{ token: string }> {
  const { areaId, staffId } = actor
  const session = await findSession(tx, areaId, sessionId)
  if (session === undefined) throw notFound()
  if (session.state === 'cancelled') throw conflict('sessionCancelled')
  await insertCheckIn(tx, { areaId, sessionId, secret: randomBytes(32), openedBy: staffId })
  const { organisationId } = session.organisation
  const link = { kind: 'session_code', subjectId: sessionId, expiresAt: session.endsAt } as const
  return { token: await makeLink(tx, actor, { ...link, organisationId }, instantOf(clock.now())) }
}

/**
 * Makes the personal link by which a client checks in to the sessions of a group; a former one opens nothing any more.
 * @throws ApiError 404 when the client has no seat in the group
 */
export async function makeCheckInLink(
  { tx, actor, clock }: AttendanceContext,
  sessionId: SessionId,
  clientId: ClientId,
): Promise<{ token: string }> {
  const session = await findSession(tx, actor.areaId, sessionId)
  if (session === undefined) throw notFound()
  const subjectId = await findSeat(tx, actor.areaId, session.offeringId, clientId)
  const owner = subjectId && (await findOwner(tx, actor.areaId, subjectId))
  if (!subjectId || !owner) throw notFound()
  const expiresAt = startOfDay(addDays(toDay(owner.endsOn), 1)) as Instant
  const link = { kind: 'check_in', subjectId, expiresAt } as const
  const { organisationId } = owner
  return { token: await makeLink(tx, actor, { ...link, organisationId }, instantOf(clock.now())) }
}

/** What the screen of a room shows now. */
export async function readWallCode({ tx, link, clock }: LinkContext<unknown>): Promise<WallCode> {
  const { areaId } = link
  const sessionId = link.subjectId as SessionId
  const session = await findSession(tx, areaId, sessionId)
  const secret = await findSecret(tx, areaId, sessionId)
  if (session === undefined || secret === undefined) throw notFound()
  const now = clock.now()
  const opens = Temporal.Instant.from(session.startsAt).subtract({ minutes: earlyMinutes })
  const isOpen =
    session.state !== 'cancelled' &&
    Temporal.Instant.compare(now, opens) >= 0 &&
    Temporal.Instant.compare(now, session.endsAt) < 0
  const length = codeSeconds * 1000
  return {
    ...{ service: session.service, startsAt: session.startsAt, endsAt: session.endsAt },
    code: isOpen ? codeOf(secret, spanOf(secondsOf(now))) : null,
    standsFor: length - (now.epochMilliseconds % length),
    checkedIn: await countCheckedIn(tx, areaId, sessionId),
  }
}

/** Whose link it is, and the session that they can check in to now. */
async function openedBy({ tx, link, clock, subjects }: LinkContext<unknown>) {
  const owner: Owner | undefined = await findOwner(tx, link.areaId, link.subjectId)
  if (owner === undefined) throw notFound()
  subjects.add(owner.clientId)
  const now = clock.now()
  const open = await findOpenSession(tx, link.areaId, owner, now.toString(), earlyMinutes)
  const session = open && (await findSession(tx, link.areaId, open.sessionId))
  return { owner, now, session, checkedInAt: open?.checkedInAt ?? null }
}

/** What a personal link tells. */
export async function readCheckIn(context: LinkContext<unknown>): Promise<CheckInState> {
  const { owner, session, checkedInAt } = await openedBy(context)
  const { language, clientNames } = owner
  const spoken = clientLanguageOf(language ?? 'fi') ?? 'fi'
  return {
    language,
    session: session
      ? {
          ...{ service: session.service, startsAt: session.startsAt, endsAt: session.endsAt },
          ownName: ownNameOf({ service: session.service, clientNames }, spoken),
        }
      : null,
    checkedInAt,
  }
}

/**
 * Checks a client in by the code that they read on the wall. A wrong code is an answer and no refusal, so that the try
 * counts. Done twice it stays as the first time.
 * @throws ApiError 429 when too many codes were tried
 */
export async function checkIn(
  context: LinkContext<{ readonly token: string; readonly code: string }>,
): Promise<CheckedIn> {
  const { tx, link, clock, input } = context
  const { areaId } = link
  const { owner, now, session, checkedInAt } = await openedBy(context)
  if (session === undefined) return { outcome: 'no_session', at: null }
  if (checkedInAt !== null) return { outcome: 'present', at: checkedInAt }
  await takeTurn(tx, areaId, `check in ${link.linkId}`, tries, clock)
  const secret = await findSecret(tx, areaId, session.sessionId)
  const isRight =
    secret !== undefined &&
    spansThatCount(secondsOf(now)).some((span) =>
      timingSafeEqual(Buffer.from(codeOf(secret, span)), Buffer.from(input.code)),
    )
  if (!isRight) return { outcome: 'wrong_code', at: null }
  const since = Temporal.Instant.from(session.startsAt).until(now).total('minutes')
  const said = markOfCheckIn(since, session.mode === 'online')
  const at = instantOf(now)
  await keepMarks({ tx, areaId, staffId: null, today: clock.today(), now: at }, session, [
    {
      ...{ markId: newId<'AttendanceMark'>(), clientId: owner.clientId },
      ...{ ...said, reason: null, origin: 'client', madeAt: at },
    },
  ])
  return { outcome: said.kind === 'late' ? 'late' : 'present', at }
}
