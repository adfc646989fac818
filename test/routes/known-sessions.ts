import { randomUUID } from 'node:crypto'
import type pg from 'pg'

const name = { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' }

/**
 * Adds a room, an interpreter and a coming session of a group of the centre in them, with a teacher.
 * @returns the ids
 */
export async function addSession(
  owner: pg.Pool,
  centreCode: string,
  teacherId: string,
): Promise<Record<'roomId' | 'interpreterId' | 'sessionId' | 'sessionNoticeId', string>> {
  const [roomId, interpreterId, sessionId] = [randomUUID(), randomUUID(), randomUUID()]
  const sessionNoticeId = randomUUID()
  const { rows } = await owner.query<{ area_id: string; offering_id: string }>(
    `select o.area_id, o.offering_id from offering o join centre e using (area_id, organisation_id)
      where e.code = $1 order by o.offering_id limit 1`,
    [centreCode],
  )
  const { area_id, offering_id } = rows[0] ?? {}
  // Versions that no request has seen: what changes them is answered with a conflict, and they stay for the next.
  await owner.query(
    `insert into room (area_id, room_id, office_id, name, seats, version)
     select area_id, $1, office_id, 'Aalto', 16, 9 from office where area_id = $2 order by position limit 1`,
    [roomId, area_id],
  )
  await owner.query(
    `insert into interpreter (area_id, interpreter_id, name, languages, version) values ($1, $2, 'Tulkki Testi', '{ar}', 9)`,
    [area_id, interpreterId],
  )
  await owner.query(
    `insert into session (area_id, session_id, offering_id, organisation_id, starts_at, ends_at, mode, usual_mode, room_id,
                          teacher_id, version)
     select area_id, $1, offering_id, organisation_id, '2026-12-01T07:00Z', '2026-12-01T09:00Z', mode, mode, $2, $3, 9
       from offering where area_id = $4 and offering_id = $5`,
    [sessionId, roomId, teacherId, area_id, offering_id],
  )
  await owner.query(
    `insert into booking (area_id, booking_id, staff_id, room_id, starts_at, ends_at, session_id)
     select s.area_id, gen_random_uuid(), w.staff_id, w.room_id, s.starts_at, s.ends_at, s.session_id
       from session s cross join lateral (values (s.teacher_id, null::uuid), (null, s.room_id)) as w (staff_id, room_id)
      where s.session_id = $1`,
    [sessionId],
  )
  await owner.query(
    `insert into session_notice (area_id, session_notice_id, client_id, offering_id, kind, language, content, made_at, made_by,
                                 visible_to)
     select e.area_id, $1, e.client_id, e.offering_id, 'cancelled', 'fi', $2, now(), $3, e.visible_to
       from enrolment e where e.area_id = $4 limit 1`,
    [
      sessionNoticeId,
      { on: '2026-11-20', service: name, organisation: name, sessions: [] },
      ...[teacherId, area_id],
    ],
  )
  return { roomId, interpreterId, sessionId, sessionNoticeId }
}

/**
 * Adds an alarm that a client may drop out of a group of the centre.
 * @returns the id
 */
export async function addAlarm(
  owner: pg.Pool,
  clientId: string,
  offeringId: string,
): Promise<string> {
  const alarmId = randomUUID()
  // A version that no request has seen: whoever sees to it is answered with a conflict, and it stays for the next.
  await owner.query(
    `insert into attendance_alarm (area_id, attendance_alarm_id, client_id, offering_id, organisation_id, kind, absences,
                                   raised_on, version, visible_to)
     select c.area_id, $1, c.client_id, o.offering_id, o.organisation_id, 'absences', 3, '2026-11-20', 9, c.visible_to
       from client c join offering o on o.area_id = c.area_id and o.offering_id = $2 where c.client_id = $3`,
    [alarmId, offeringId, clientId],
  )
  return alarmId
}

/**
 * Adds a badge of an enrolment.
 * @returns the id
 */
export async function addBadge(
  owner: pg.Pool,
  enrolmentId: string,
  staffId: string,
): Promise<string> {
  const badgeId = randomUUID()
  // A version that no request has seen: it is answered with a conflict, and stays for the next.
  await owner.query(
    `insert into badge (area_id, badge_id, enrolment_id, client_id, organisation_id, credential, agreed_on, issued_by,
                        issued_at, version, visible_to)
     select e.area_id, $1, e.enrolment_id, e.client_id, o.organisation_id, 'x', '2026-11-20', $2, now(), 9, e.visible_to
       from enrolment e join offering o using (area_id, offering_id) where e.enrolment_id = $3`,
    [badgeId, staffId, enrolmentId],
  )
  return badgeId
}
