import { sql } from 'kysely'
import type { StaffId } from '../areas/model.staff.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { Day } from '../platform/shared/days.ts'
import { startOfDay } from '../platform/shared/format.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { SessionId } from './model.booking.ts'
import type { OfferingId } from './model.offering.ts'
import type { Recurrence } from './model.recurrence.ts'
import type { CancelReason, Session } from './model.session.ts'

/** A session as it is stored, without what depends on the reader. */
export type StoredSession = Omit<Session, 'mayChange' | 'inSeries'> & {
  readonly seriesAt: Instant | null
}

const named = (table: string) => {
  const t = sql.raw(table)
  return sql`jsonb_build_object('fi', ${t}.name_fi, 'sv', ${t}.name_sv, 'en', ${t}.name_en)`
}

const sessions = sql`
  select n.session_id, n.offering_id, n.starts_at, n.ends_at, n.mode, n.usual_mode, n.online_address, n.topic, n.state,
         n.cancel_reason, n.series_at, n.by_hand, n.version, ${named('s')} as service_name, named_organisation(o) as organisation,
         case when r.room_id is not null
              then jsonb_build_object('roomId', r.room_id, 'name', r.name, 'officeName', ${named('f')}) end as room,
         case when m.staff_id is not null then jsonb_build_object('staffId', m.staff_id, 'name', m.name) end as teacher,
         case when i.interpreter_id is not null
              then jsonb_build_object('interpreterId', i.interpreter_id, 'name', i.name) end as interpreter
    from session n
    join offering g on g.area_id = n.area_id and g.offering_id = n.offering_id
    join service s on s.area_id = g.area_id and s.service_id = g.service_id
    join organisation o on o.area_id = n.area_id and o.organisation_id = n.organisation_id
    left join room r on r.area_id = n.area_id and r.room_id = n.room_id
    left join office f on f.area_id = r.area_id and f.office_id = r.office_id
    left join staff_member m on m.area_id = n.area_id and m.staff_id = n.teacher_id
    left join interpreter i on i.area_id = n.area_id and i.interpreter_id = n.interpreter_id`

/** The sessions of a group, the earliest first. */
export async function listSessions(
  db: Read,
  areaId: string,
  offeringId: string,
): Promise<StoredSession[]> {
  const { rows } = await sql<StoredSession>`
    ${sessions} where n.area_id = ${areaId} and n.offering_id = ${offeringId}
     order by n.starts_at, n.session_id`.execute(db)
  return rows
}

/** Some sessions by their ids. */
export async function findSessions(
  db: Read,
  areaId: string,
  sessionIds: readonly string[],
): Promise<StoredSession[]> {
  const { rows } = await sql<StoredSession>`
    ${sessions} where n.area_id = ${areaId} and n.session_id = any(${[...sessionIds]}::uuid[])
     order by n.starts_at, n.session_id`.execute(db)
  return rows
}

/** What of a group decides about its sessions. */
export interface SeriesHead {
  readonly offeringId: OfferingId
  readonly organisationId: string
  readonly recurrence: Recurrence | null
  readonly teacher: { readonly staffId: StaffId; readonly name: string } | null
  readonly state: string
  readonly version: number
}

/** A group as far as its sessions are concerned, or undefined. */
export async function findSeriesHead(
  db: Read,
  areaId: string,
  offeringId: string,
): Promise<SeriesHead | undefined> {
  const { rows } = await sql<SeriesHead>`
    select g.offering_id, g.organisation_id, g.recurrence, g.state, g.version,
           case when m.staff_id is not null then jsonb_build_object('staffId', m.staff_id, 'name', m.name) end as teacher
      from offering g left join staff_member m on m.area_id = g.area_id and m.staff_id = g.teacher_id
     where g.area_id = ${areaId} and g.offering_id = ${offeringId}`.execute(db)
  return rows[0]
}

/** Changes the rule or the teacher of a group. */
export function updateSeriesHead(
  tx: Tx,
  areaId: string,
  offeringId: string,
  change: { readonly recurrence: Recurrence } | { readonly teacherId: StaffId | null },
  version: number,
): Promise<SeriesHead> {
  return savedVersion(
    tx
      .updateTable('offering')
      .set({
        ...('recurrence' in change
          ? { recurrence: JSON.stringify(change.recurrence) }
          : { teacherId: change.teacherId }),
        version: version + 1,
      })
      .where('areaId', '=', areaId)
      .where('offeringId', '=', offeringId)
      .where('version', '=', version),
    () => findSeriesHead(tx, areaId, offeringId),
  )
}

/** When, where and with whom a session is held. */
export interface SessionRow
  extends Pick<Session, 'startsAt' | 'endsAt' | 'mode' | 'onlineAddress'> {
  readonly roomId: string | null
  readonly teacherId: string | null
  readonly interpreterId: string | null
}

/** Adds sessions to a group, planned; gives their ids in the same order. */
export async function insertSessions(
  tx: Tx,
  of: {
    readonly areaId: string
    readonly offeringId: OfferingId
    readonly organisationId: string
    readonly madeBy: string
  },
  rows: readonly (SessionRow & { readonly seriesAt: Instant | null; readonly topic: string })[],
): Promise<SessionId[]> {
  if (rows.length === 0) return []
  const withIds = rows.map((row) => ({
    ...{ ...of, sessionId: newId<'Session'>(), ...row },
    usualMode: row.mode,
  }))
  await tx.insertInto('session').values(withIds).execute()
  return withIds.map(({ sessionId }) => sessionId)
}

/** Lets coming sessions follow the rule of their group: one end and place for each, the topic stays. */
export async function updateSessions(
  tx: Tx,
  areaId: string,
  rows: readonly (SessionRow & { readonly sessionId: SessionId })[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update session n
       set ends_at = w."endsAt", mode = w.mode, usual_mode = w.mode, room_id = w."roomId", teacher_id = w."teacherId",
           interpreter_id = w."interpreterId", online_address = w."onlineAddress", version = n.version + 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as w ("sessionId" uuid, "endsAt" timestamptz, mode text, "roomId" uuid, "teacherId" uuid, "interpreterId" uuid,
                 "onlineAddress" text)
     where n.area_id = ${areaId} and n.session_id = w."sessionId"`.execute(tx)
}

/** Those of some sessions of which something is marked already: who will not come; asked in the sight of the area. */
export async function listMarked(
  db: Read,
  areaId: string,
  sessionIds: readonly SessionId[],
): Promise<SessionId[]> {
  const { rows } = await sql<{ sessionId: SessionId }>`
    select distinct session_id from attendance_mark
     where area_id = ${areaId} and session_id = any(${[...sessionIds]}::uuid[])`.execute(db)
  return rows.map((row) => row.sessionId)
}

/** Cancels sessions that the rule no longer gives but that cannot be taken away. */
export async function cancelSessions(
  tx: Tx,
  areaId: string,
  sessionIds: readonly SessionId[],
): Promise<void> {
  if (sessionIds.length === 0) return
  await tx
    .updateTable('session')
    .set((eb) => ({
      ...{ state: 'cancelled', cancelReason: 'other', seriesAt: null, byHand: true },
      version: eb('version', '+', 1),
    }))
    .where('areaId', '=', areaId)
    .where('sessionId', 'in', [...sessionIds])
    .execute()
}

/** Cancels the sessions of a group from a day on that have not been held; gives their ids. */
export async function cancelComing(
  tx: Tx,
  areaId: string,
  offeringId: string,
  from: Day,
): Promise<SessionId[]> {
  const { rows } = await sql<{ sessionId: SessionId }>`
    update session set state = 'cancelled', cancel_reason = 'other', by_hand = true, version = version + 1
     where area_id = ${areaId} and offering_id = ${offeringId} and state = 'planned'
       and starts_at >= ${startOfDay(from)}::timestamptz
    returning session_id`.execute(tx)
  return rows.map((row) => row.sessionId)
}

/** Takes sessions away of which nothing is marked. */
export async function deleteSessions(
  tx: Tx,
  areaId: string,
  sessionIds: readonly SessionId[],
): Promise<void> {
  await sql`delete from session where area_id = ${areaId} and session_id = any(${[...sessionIds]}::uuid[])`.execute(
    tx,
  )
}

/** Changes one session by itself. */
export function updateSession(
  tx: Tx,
  areaId: string,
  sessionId: SessionId,
  change:
    | (SessionRow & { readonly usualMode: Session['mode']; readonly topic: string })
    | { readonly state: 'cancelled'; readonly cancelReason: CancelReason },
  version: number,
): Promise<StoredSession> {
  return savedVersion(
    tx
      .updateTable('session')
      .set({ ...change, byHand: true, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('sessionId', '=', sessionId)
      .where('version', '=', version),
    async () => (await findSessions(tx, areaId, [sessionId]))[0],
  )
}
