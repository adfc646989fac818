import type pg from 'pg'
import type { Day } from '../src/platform/shared/days.ts'
import { inTransaction } from './transaction.ts'

/** So many days back from the present one the demo's sessions are marked. */
const daysMarked = 240

/**
 * Marks who took part in the sessions of the demo that have been: most of the people most of the time, some less and
 * less until they broke off, a few of a running group away since the last sessions. Everybody has a propensity of their
 * own, so that one group is not like the next. Doing it again changes nothing.
 */
export async function addDemoAttendance(
  client: pg.ClientBase,
  areaId: string,
  on: Day,
): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(
      `insert into attendance_mark (area_id, attendance_mark_id, session_id, client_id, kind, minutes, reason, origin,
                                    made_at, received_at, by_staff_id, visible_to)
       with held as (
         select n.*, row_number() over w as nr, count(*) over (partition by n.offering_id) as total
           from session n
          where n.area_id = $1 and n.starts_at < $2::date and n.starts_at >= $2::date - $3::integer
            and n.state <> 'cancelled'
            and not exists (select from attendance_mark m where m.area_id = n.area_id and m.session_id = n.session_id)
         window w as (partition by n.offering_id order by n.starts_at)),
       seat as (
         select h.*, e.client_id, e.visible_to, e.state as standing,
                abs(hashtext(e.client_id::text || h.offering_id::text)) % 1000 as own,
                abs(hashtext(e.client_id::text || h.session_id::text)) % 1000 as chance,
                abs(hashtext(h.session_id::text || e.client_id::text)) % 100 as manner
           from held h
           join enrolment e on e.area_id = h.area_id and e.offering_id = h.offering_id
          where e.state in ('started', 'completed', 'interrupted')),
       told as (
         select seat.*,
                case when standing = 'interrupted' and nr > total * (0.35 + own / 3000.0) then 0.08
                     when standing = 'started' and own % 21 = 0 and nr > total - 4 then 0
                     else 0.80 + own / 5500.0 end as share
           from seat),
       taken as (
         select told.*,
                case when chance >= 1000 * share then 'absent' when manner < 6 then 'late' when manner < 9 then 'partly'
                     when manner < 13 and mode <> 'on_site' then 'online' else 'present' end as marked
           from told)
       select area_id, md5(session_id::text || client_id)::uuid, session_id, client_id, marked,
              case when marked in ('late', 'partly') then 10 + 5 * (manner % 5) end,
              case when marked = 'absent' then
                (array['unannounced', 'illness', 'illness', 'family', 'unannounced', 'appointment', 'work', 'unannounced',
                       'other_service', 'other'])[1 + manner % 10] end,
              'person', starts_at + interval '12 minutes', starts_at + interval '12 minutes', teacher_id, visible_to
         from taken`,
      [areaId, on, daysMarked],
    )
    await client.query(
      `insert into attendance (area_id, session_id, client_id, attendance_mark_id, kind, minutes, reason, origin, made_at,
                               visible_to)
       select area_id, session_id, client_id, attendance_mark_id, kind, minutes, reason, origin, made_at, visible_to
         from attendance_mark m
        where area_id = $1 and attendance_mark_id = md5(session_id::text || client_id)::uuid
       on conflict (area_id, session_id, client_id) do nothing`,
      [areaId],
    )
  })
}
