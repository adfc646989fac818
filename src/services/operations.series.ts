import { inSightOf } from '../clients/operations.relations.ts'
import { conflict } from '../platform/server/errors.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { Clash, SessionId } from './model.booking.ts'
import type { OfferingId } from './model.offering.ts'
import { type Occurrence, occurrencesOf, type Recurrence } from './model.recurrence.ts'
import {
  type OfferingSessions,
  planSeries,
  type SeriesChange,
  type SeriesPlan,
  type SeriesPreview,
  wantedBy,
} from './model.session.ts'
import {
  bookFor,
  checkPeople,
  getSeriesHead,
  readSessions,
  type SessionContext,
} from './operations.session.ts'
import { tellGroups } from './operations.session-notice.ts'
import { deleteBookings, listClashes } from './queries.booking.ts'
import { lockOffering } from './queries.offering.ts'
import { listOrganisationIds } from './queries.seats.ts'
import {
  cancelSessions,
  deleteSessions,
  findSessions,
  insertSessions,
  listMarked,
  listSessions,
  type StoredSession,
  updateSeriesHead,
  updateSessions,
} from './queries.session.ts'

const rowOf = (rule: Recurrence, { startsAt, endsAt }: Occurrence) => {
  const { mode, roomId, teacherId, interpreterId, onlineAddress } = rule
  return { startsAt, endsAt, mode, roomId, teacherId, interpreterId, onlineAddress }
}

interface Planned {
  readonly plan: SeriesPlan<StoredSession>
  readonly holidays: SeriesPreview['holidays']
  /** Sessions whose bookings the rule replaces. */
  readonly replaced: readonly SessionId[]
}

async function planOf(
  { tx, actor, clock }: SessionContext,
  offeringId: OfferingId,
  rule: Recurrence,
): Promise<Planned> {
  const { sessions, holidays } = occurrencesOf(rule)
  const known = await listSessions(tx, actor.areaId, offeringId)
  const plan = planSeries(known, sessions, clock.now().toString() as Instant)
  const replaced = [...plan.keep.map(({ session }) => session), ...plan.remove]
  return { plan, holidays, replaced: replaced.map(({ sessionId }) => sessionId) }
}

/** What a rule would make of a group's sessions: the whole series with every clash, before anything is saved. */
export async function previewSeries(
  context: SessionContext,
  offeringId: OfferingId,
  rule: Recurrence,
): Promise<SeriesPreview> {
  const { tx, actor } = context
  await getSeriesHead(context, offeringId)
  const { plan, holidays, replaced } = await planOf(context, offeringId, rule)
  const all = [
    ...plan.add.map((one) => ({ ...rowOf(rule, one), isNew: true })),
    ...plan.keep.map(({ to }) => ({ ...rowOf(rule, to), isNew: false })),
  ].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  const wanted = all.flatMap((one, of) => wantedBy(one).map((each) => ({ each, of })))
  const clashes = await listClashes(
    tx,
    actor.areaId,
    wanted.map(({ each }) => each),
    replaced,
  )
  const ofSession = Map.groupBy(clashes, ({ position }) => wanted[position]?.of)
  return {
    sessions: all.map(({ startsAt, endsAt, isNew }, of) => ({
      ...{ startsAt, endsAt, isNew },
      clashes: (ofSession.get(of) ?? []).map(({ position: _position, ...clash }): Clash => clash),
    })),
    holidays,
    removed: plan.remove.map((one) => one.startsAt),
    left: plan.leave.map((one) => one.startsAt),
  }
}

/**
 * Lets the sessions of a group follow a rule, and keeps it. All of them are booked, or nothing is changed; who has a seat is
 * told of coming sessions that change or go.
 * @throws ApiError 409 `offeringCancelled`, 409 `alreadyTaken` with the clashes, 409 `versionConflict`
 */
export async function setSeries(
  context: SessionContext,
  offeringId: OfferingId,
  { recurrence: rule, version }: SeriesChange,
): Promise<OfferingSessions> {
  const { tx, actor } = context
  const { areaId } = actor
  await lockOffering(tx, areaId, offeringId)
  const { organisationId, state } = await getSeriesHead(context, offeringId)
  if (state === 'cancelled') throw conflict('offeringCancelled')
  await checkPeople(context, organisationId, rule)
  await updateSeriesHead(tx, areaId, offeringId, { recurrence: rule }, version)
  const { plan, replaced } = await planOf(context, offeringId, rule)
  const removed = plan.remove.map(({ sessionId }) => sessionId)
  await deleteBookings(tx, areaId, removed)
  const marked = await inSightOf(tx, await listOrganisationIds(tx, areaId), () =>
    listMarked(tx, areaId, removed),
  )
  await cancelSessions(tx, areaId, marked)
  await deleteSessions(
    tx,
    areaId,
    removed.filter((id) => !marked.includes(id)),
  )
  const kept = plan.keep.map(({ session, to }) => ({
    ...{ sessionId: session.sessionId, ...rowOf(rule, to) },
  }))
  await updateSessions(tx, areaId, kept)
  const added = plan.add.map((one) => ({
    ...{ ...rowOf(rule, one), seriesAt: one.startsAt, topic: '' },
  }))
  const of = { areaId, offeringId, organisationId, madeBy: actor.staffId }
  const ids = await insertSessions(tx, of, added)
  const rows = [...kept, ...added.map((row, index) => ({ ...row, sessionId: ids[index] }))]
  await bookFor(
    context,
    replaced,
    rows.flatMap((row) =>
      row.sessionId === undefined
        ? []
        : wantedBy(row).map((one) => ({ ...one, sessionId: row.sessionId as SessionId })),
    ),
  )
  const after = await findSessions(
    tx,
    areaId,
    kept.map((row) => row.sessionId),
  )
  const before = new Map(plan.keep.map(({ session }) => [session.sessionId, session]))
  await tellGroups(
    context,
    'changed',
    after.map((one) => ({ before: before.get(one.sessionId) ?? one, after: one })),
  )
  await tellGroups(
    context,
    'cancelled',
    plan.remove.map((one) => ({ before: one, after: { ...one, state: 'cancelled' as const } })),
  )
  return readSessions(context, offeringId)
}
