import type { Context } from '../platform/server/route.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { WantedBooking } from './model.booking.ts'
import { wantedBy } from './model.session.ts'
import type { SessionMove, SessionMovePreview, SessionsMoved } from './model.session-move.ts'
import { bookFor } from './operations.session.ts'
import { tellGroups } from './operations.session-notice.ts'
import { type BookedFor, listClashes } from './queries.booking.ts'
import { findSessions, type StoredSession } from './queries.session.ts'
import { listMovable, setModes } from './queries.session-move.ts'

type MoveContext = Pick<Context<unknown>, 'tx' | 'actor' | 'today' | 'clock' | 'audit'>

const modeAfter = (one: StoredSession, { to }: SessionMove) =>
  to === 'online' ? ('online' as const) : one.usualMode

const wantedAfter = (
  sessions: readonly StoredSession[],
  move: SessionMove,
): (WantedBooking & BookedFor)[] =>
  sessions.flatMap((one) => {
    const { sessionId, startsAt, endsAt, room, teacher, interpreter } = one
    return wantedBy({
      ...{ startsAt, endsAt, mode: modeAfter(one, move), roomId: room?.roomId ?? null },
      ...{ teacherId: teacher?.staffId ?? null, interpreterId: interpreter?.interpreterId ?? null },
    }).map((wanted) => ({ ...wanted, sessionId }))
  })

const movable = async ({ tx, actor, clock }: MoveContext, move: SessionMove) => {
  const ids = await listMovable(tx, actor.areaId, move, clock.now().toString() as Instant)
  return findSessions(tx, actor.areaId, ids)
}

/** What moving all sessions of some days online, or back, would change, with every clash. */
export async function previewMove(
  context: MoveContext,
  move: SessionMove,
): Promise<SessionMovePreview> {
  const { tx, actor } = context
  const sessions = await movable(context, move)
  const own = sessions.map((one) => one.sessionId)
  const clashes = await listClashes(tx, actor.areaId, wantedAfter(sessions, move), own)
  return {
    sessions: sessions.length,
    groups: new Set(sessions.map((one) => one.offeringId)).size,
    clashes: clashes.map(({ position: _position, ...clash }) => ({
      ...{ startsAt: clash.startsAt, clash },
    })),
  }
}

/**
 * Moves all coming sessions of some days online, where their rooms are free for others, or back into their rooms; everybody
 * with a seat is told in their language. All are moved, or none.
 * @throws ApiError 409 `alreadyTaken` with the clashes when others have booked a room meanwhile
 */
export async function moveSessions(
  context: MoveContext,
  move: SessionMove,
): Promise<SessionsMoved> {
  const { tx, actor } = context
  const before = await movable(context, move)
  const ids = before.map((one) => one.sessionId)
  await setModes(tx, actor.areaId, ids, move)
  await bookFor(context, ids, wantedAfter(before, move))
  const after = new Map(
    (await findSessions(tx, actor.areaId, ids)).map((one) => [one.sessionId, one]),
  )
  const told = await tellGroups(
    context,
    move.to === 'online' ? 'online' : 'on_site',
    before.flatMap((one) => {
      const changed = after.get(one.sessionId)
      return changed === undefined ? [] : [{ before: one, after: changed }]
    }),
  )
  return { sessions: before.length, told }
}
