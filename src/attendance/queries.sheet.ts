import { type RawBuilder, sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Enrolment } from '../services/model.enrolment.ts'
import { type AbsenceReason, inTime, type Mark } from './model.mark.ts'
import type { SessionId, Sheet, ShownMark } from './model.sheet.ts'

/** A session with its group. */
export type SessionHead = Omit<Sheet, 'rows' | 'hidden' | 'isEarly'>

export async function findSession(
  db: Read,
  areaId: string,
  sessionId: string,
): Promise<SessionHead | undefined> {
  const { rows } = await sql<SessionHead>`
    select n.session_id, n.offering_id, n.starts_at, n.ends_at, n.mode, n.state, n.topic, r.name as room, m.name as teacher,
           jsonb_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en) as service,
           named_organisation(o) as organisation
      from session n
      join offering f on f.area_id = n.area_id and f.offering_id = n.offering_id
      join service s on s.area_id = f.area_id and s.service_id = f.service_id
      join organisation o on o.area_id = n.area_id and o.organisation_id = n.organisation_id
      left join room r on r.area_id = n.area_id and r.room_id = n.room_id
      left join staff_member m on m.area_id = n.area_id and m.staff_id = n.teacher_id
     where n.area_id = ${areaId} and n.session_id = ${sessionId}`.execute(db)
  return rows[0]
}

/** A mark with the reason as it is kept. */
export type KeptMark = Omit<ShownMark, 'reason'> & { readonly reason: AbsenceReason | null }
export interface FoundRow {
  readonly clientId: ClientId
  readonly mark: KeptMark | null
  readonly checkedInAt: Sheet['startsAt'] | null
}

const markOf = (table: string): RawBuilder<unknown> => {
  const t = sql.raw(table)
  return sql`jsonb_build_object('markId', ${t}.attendance_mark_id, 'kind', ${t}.kind, 'minutes', ${t}.minutes,
    'reason', ${t}.reason, 'origin', ${t}.origin, 'by', w.name,
    'madeAt', to_char(${t}.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`
}

/** Who belongs to a session: has a seat or has begun, had not ended by then, or is marked. */
const belongs = sql`
  (e.state in ('accepted', 'started') or a.client_id is not null
   or (e.state in ('completed', 'interrupted')
       and exists (select from enrolment_step p
                    where p.area_id = e.area_id and p.enrolment_id = e.enrolment_id
                      and p.kind in ('completed', 'interrupted') and p.at >= n.starts_at)))`
const people = (areaId: string, sessionId: string) => sql`
       session n
  join enrolment e on e.area_id = n.area_id and e.offering_id = n.offering_id
  left join attendance a on a.area_id = n.area_id and a.session_id = n.session_id and a.client_id = e.client_id
 where n.area_id = ${areaId} and n.session_id = ${sessionId} and ${belongs}`

/** Everybody in sight who belongs to a session, each once, with what is marked of them. */
export async function listPeople(
  db: Read,
  areaId: string,
  sessionId: SessionId,
): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select p.client_id, case when a.client_id is not null then ${markOf('a')} end as mark, i.made_at as checked_in_at
      from (select distinct n.area_id, n.session_id, e.client_id from ${people(areaId, sessionId)}) p
      left join attendance a on a.area_id = p.area_id and a.session_id = p.session_id and a.client_id = p.client_id
      left join attendance_mark k on k.area_id = a.area_id and k.attendance_mark_id = a.attendance_mark_id
      left join staff_member w on w.area_id = k.area_id and w.staff_id = k.by_staff_id
      left join lateral (
        select min(c.made_at) as made_at from attendance_mark c
         where c.area_id = p.area_id and c.session_id = p.session_id and c.client_id = p.client_id
           and c.origin = 'client') i on true`.execute(db)
  return rows
}

/** How many belong to a session; asked in the sight of the area. */
export async function countPeople(db: Read, areaId: string, sessionId: SessionId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct e.client_id)::integer as count from ${people(areaId, sessionId)}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Every mark of somebody at a session, the one that decides first (`compareMarks`). */
export async function listMarks(
  db: Read,
  areaId: string,
  sessionId: SessionId,
  clientId: ClientId,
): Promise<KeptMark[]> {
  const { rows } = await sql<{ mark: KeptMark }>`
    select ${markOf('k')} as mark from attendance_mark k
      left join staff_member w on w.area_id = k.area_id and w.staff_id = k.by_staff_id
     where k.area_id = ${areaId} and k.session_id = ${sessionId} and k.client_id = ${clientId}
     order by array_position(array['person', 'client', 'all'], k.origin), k.made_at desc, k.attendance_mark_id desc`.execute(
    db,
  )
  return rows.map((row) => row.mark)
}

/** Those of some clients who have a seat of a group and have not begun. */
export async function listNotBegun(
  db: Read,
  areaId: string,
  offeringId: string,
  clientIds: readonly ClientId[],
): Promise<Enrolment[]> {
  const { rows } = await sql<Enrolment>`
    select enrolment_id, offering_id, client_id, state, offered_until, version from enrolment
     where area_id = ${areaId} and offering_id = ${offeringId} and client_id = any(${[...clientIds]}::uuid[])
       and state = 'accepted'`.execute(db)
  return rows
}

/** A mark to be kept, with who may see it. */
export type NewMark = Mark & {
  readonly byStaffId: string | null
  readonly visibleTo: readonly string[]
}

/**
 * Keeps marks of a session, each once however often it comes, none later than now; of each person the one that decides
 * (`compareMarks`) then stands in `attendance`. What stands there gives way to a deciding mark alone, so the order in
 * which marks come does not matter, nor whether two come at once.
 */
export async function insertMarks(
  tx: Tx,
  areaId: string,
  sessionId: SessionId,
  marks: readonly NewMark[],
  now: string,
): Promise<void> {
  const rank = (table: string) => {
    const t = sql.raw(table)
    return sql`(array_position(array['all', 'client', 'person'], ${t}.origin), ${t}.made_at, ${t}.attendance_mark_id)`
  }
  await sql`
    with kept as (
      insert into attendance_mark (area_id, attendance_mark_id, session_id, client_id, kind, minutes, reason, origin, made_at,
                                   by_staff_id, visible_to)
      select ${areaId}, m."markId", ${sessionId}::uuid, m."clientId", m.kind, m.minutes, m.reason, m.origin,
             m."madeAt", m."byStaffId", m."visibleTo"
        from jsonb_to_recordset(${JSON.stringify(inTime(marks, now))}::jsonb)
             as m ("markId" uuid, "clientId" uuid, kind text, minutes integer, reason text, origin text,
                   "madeAt" timestamptz, "byStaffId" uuid, "visibleTo" uuid[])
      on conflict (area_id, attendance_mark_id) do nothing
      returning *)
    insert into attendance as a (area_id, session_id, client_id, attendance_mark_id, kind, minutes, reason, origin, made_at,
                                 visible_to)
    select distinct on (k.client_id) area_id, session_id, client_id, attendance_mark_id, kind, minutes, reason, origin, made_at,
           visible_to
      from kept k order by k.client_id, ${rank('k')} desc
    on conflict (area_id, session_id, client_id) do update
       set attendance_mark_id = excluded.attendance_mark_id, kind = excluded.kind, minutes = excluded.minutes,
           reason = excluded.reason, origin = excluded.origin, made_at = excluded.made_at
     where ${rank('excluded')} > ${rank('a')}`.execute(tx)
}
