import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { addDays } from '../platform/shared/days.ts'
import { startOfDay } from '../platform/shared/format.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { SessionId } from './model.booking.ts'
import type { SessionMove } from './model.session-move.ts'

/** The coming sessions that a move changes: planned ones within its days that are not so already. */
export async function listMovable(
  db: Read,
  areaId: string,
  { organisationId, offeringId, from, until, to }: SessionMove,
  now: Instant,
): Promise<SessionId[]> {
  const { rows } = await sql<{ sessionId: SessionId }>`
    select session_id from session
     where area_id = ${areaId} and organisation_id = ${organisationId} and state = 'planned'
       and starts_at >= ${startOfDay(from)}::timestamptz and starts_at < ${startOfDay(addDays(until, 1))}::timestamptz
       and starts_at > ${now}::timestamptz
       ${offeringId === null ? sql`` : sql`and offering_id = ${offeringId}::uuid`}
       and mode ${to === 'online' ? sql`<> 'online'` : sql`<> usual_mode`}
     order by session_id`.execute(db)
  return rows.map((row) => row.sessionId)
}

/** Lets sessions be held online, or as usual again. */
export async function setModes(
  tx: Tx,
  areaId: string,
  sessionIds: readonly SessionId[],
  { to, onlineAddress }: SessionMove,
): Promise<void> {
  await sql`
    update session
       set mode = ${to === 'online' ? sql`'online'` : sql`usual_mode`}, by_hand = true, version = version + 1,
           online_address = case when online_address = '' then ${to === 'online' ? onlineAddress : ''} else online_address end
     where area_id = ${areaId} and session_id = any(${[...sessionIds]}::uuid[])`.execute(tx)
}
