import { rights, roles } from '../areas/model.rights.ts'
import type { StaffId } from '../areas/model.staff.ts'
import { listStaffInRoles } from '../areas/operations.names.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import type { Actor, Context } from '../platform/server/route.ts'
import { idOf, type SessionId, type WantedBooking } from './model.booking.ts'
import type { OfferingId } from './model.offering.ts'
import {
  type CancelReason,
  type OfferingSessions,
  type Session,
  type SessionContent,
  timesOf,
  wantedBy,
} from './model.session.ts'
import { book } from './operations.booking.ts'
import { tellGroups } from './operations.session-notice.ts'
import { changesSession } from './permissions.session.ts'
import { editsServicesOf } from './permissions.ts'
import type { BookedFor } from './queries.booking.ts'
import {
  findSeriesHead,
  findSessions,
  insertSessions,
  listSessions,
  type SeriesHead,
  type StoredSession,
  updateSeriesHead,
  updateSession,
} from './queries.session.ts'

export type SessionContext = Pick<Context<unknown>, 'tx' | 'actor' | 'today' | 'clock' | 'audit'>

/** Roles of people who can have clients of their own: any of them may lead a group. */
const leadingRoles = roles.filter((role) => rights[role].identity?.own_client !== undefined)

/** A session as the reader may know and change it. */
export function shownSession(actor: Actor, stored: StoredSession): Session {
  const { seriesAt, ...session } = stored
  return { ...session, inSeries: seriesAt !== null, mayChange: changesSession(actor, stored) }
}

/** The group of sessions, to be changed. */
export async function getSeriesHead(
  { tx, actor }: Pick<SessionContext, 'tx' | 'actor'>,
  offeringId: OfferingId,
): Promise<SeriesHead> {
  const head = await findSeriesHead(tx, actor.areaId, offeringId)
  if (head === undefined) throw notFound()
  return head
}

/** The sessions of a group with the rule that they are made of. */
export async function readSessions(
  { tx, actor, today }: SessionContext,
  offeringId: OfferingId,
): Promise<OfferingSessions> {
  const head = await getSeriesHead({ tx, actor }, offeringId)
  const { recurrence, teacher, version, organisationId } = head
  const mayWrite = editsServicesOf(actor, organisationId)
  return {
    ...{ recurrence, teacher, version, mayWrite },
    sessions: (await listSessions(tx, actor.areaId, offeringId)).map((one) =>
      shownSession(actor, one),
    ),
    teachers: mayWrite
      ? await listStaffInRoles(tx, actor.areaId, organisationId, leadingRoles, today)
      : [],
  }
}

const paths = { staff: 'teacherId', room: 'roomId', interpreter: 'interpreterId' } as const

/**
 * Books what sessions want in place of what they had booked.
 * @throws ApiError 409 `alreadyTaken` with the clashes; 400 where somebody or something is not there
 */
export async function bookFor(
  { tx, actor }: Pick<SessionContext, 'tx' | 'actor'>,
  replacing: readonly SessionId[],
  wanted: readonly (WantedBooking & BookedFor)[],
): Promise<void> {
  const missing = await book(tx, actor.areaId, replacing, wanted)
  if (missing.length === 0) return
  const fields = Object.entries(paths).flatMap(([kind, path]) => {
    const isMissing = wanted.some((one) => one.kind === kind && missing.includes(idOf(one)))
    return isMissing ? [{ path, code: 'chooseOne' }] : []
  })
  throw badRequest('inputInvalid', fields)
}

const rowOf = (content: SessionContent) => {
  const { mode, roomId, teacherId, interpreterId, onlineAddress, topic } = content
  return {
    ...timesOf(content),
    ...{ mode, roomId, teacherId, interpreterId, onlineAddress, topic },
  }
}

/**
 * Adds a session that the rule does not give.
 * @throws ApiError 409 `offeringCancelled`, 409 `alreadyTaken` with the clashes
 */
export async function addSession(
  context: SessionContext,
  offeringId: OfferingId,
  content: SessionContent,
): Promise<OfferingSessions> {
  const { tx, actor } = context
  const { organisationId, state } = await getSeriesHead(context, offeringId)
  if (state === 'cancelled') throw conflict('offeringCancelled')
  const row = rowOf(content)
  await checkPeople(context, organisationId, row)
  const of = { areaId: actor.areaId, offeringId, organisationId, madeBy: actor.staffId }
  const [sessionId] = await insertSessions(tx, of, [{ ...row, seriesAt: null }])
  if (sessionId !== undefined)
    await bookFor(
      context,
      [],
      wantedBy(row).map((one) => ({ ...one, sessionId })),
    )
  return readSessions(context, offeringId)
}

/**
 * Moves one session or changes its place, people or topic; the rule of its group leaves it alone from then on, and who has a
 * seat is told of another time or place.
 * @throws ApiError 409 `sessionNotPlanned` when it was held or cancelled, 409 `alreadyTaken` with the clashes
 */
export async function changeSession(
  context: SessionContext,
  sessionId: SessionId,
  content: SessionContent,
  version: number,
): Promise<Session> {
  const { tx, actor } = context
  const before = await getPlanned(context, sessionId)
  const row = rowOf(content)
  await checkPeople(context, before.organisation.organisationId, row)
  const stored = await updateSession(
    tx,
    actor.areaId,
    sessionId,
    { ...row, usualMode: row.mode },
    version,
  )
  await bookFor(
    context,
    [sessionId],
    wantedBy(row).map((one) => ({ ...one, sessionId })),
  )
  await tellGroups(context, 'changed', [{ before, after: stored }])
  return shownSession(actor, stored)
}

/**
 * Cancels one session: its teacher, room and interpreter are free at once, and who has a seat is told.
 * @throws ApiError 409 `sessionNotPlanned` when it was held or cancelled already
 */
export async function cancelSession(
  context: SessionContext,
  sessionId: SessionId,
  reason: CancelReason,
  version: number,
): Promise<Session> {
  const { tx, actor } = context
  const before = await getPlanned(context, sessionId)
  const stored = await updateSession(
    tx,
    actor.areaId,
    sessionId,
    { state: 'cancelled', cancelReason: reason },
    version,
  )
  await bookFor(context, [sessionId], [])
  await tellGroups(context, 'cancelled', [{ before, after: stored }])
  return shownSession(actor, stored)
}

/**
 * Names the teacher of a group, who from then on sees who is in it and marks their attendance (docs/decisions/0042). Its
 * coming sessions keep theirs.
 * @throws ApiError 400 when it is nobody of the organisation
 */
export async function setTeacher(
  context: SessionContext,
  offeringId: OfferingId,
  { teacherId, version }: { readonly teacherId: StaffId | null; readonly version: number },
): Promise<OfferingSessions> {
  const { tx, actor } = context
  const { organisationId } = await getSeriesHead(context, offeringId)
  await checkPeople(context, organisationId, { teacherId })
  await updateSeriesHead(tx, actor.areaId, offeringId, { teacherId }, version)
  return readSessions(context, offeringId)
}

async function getPlanned({ tx, actor }: SessionContext, sessionId: SessionId) {
  const [found] = await findSessions(tx, actor.areaId, [sessionId])
  if (found === undefined) throw notFound()
  if (found.state !== 'planned') throw conflict('sessionNotPlanned')
  return found
}

/** A teacher is somebody of the organisation: they will see who is in the group. */
export async function checkPeople(
  { tx, actor, today }: Pick<SessionContext, 'tx' | 'actor' | 'today'>,
  organisationId: string,
  { teacherId }: { readonly teacherId: string | null },
): Promise<void> {
  if (teacherId === null) return
  const teachers = await listStaffInRoles(tx, actor.areaId, organisationId, leadingRoles, today)
  if (!teachers.some(({ staffId }) => staffId === teacherId))
    throw badRequest('inputInvalid', [{ path: 'teacherId', code: 'chooseOne' }])
}
