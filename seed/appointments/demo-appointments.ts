import { espooKauniainen } from '../areas/espoo-kauniainen.ts'
import { type DemoTime, withConnection } from '../connection.ts'
import { inTransaction } from '../transaction.ts'

/** Weeks before and after today that have appointments. */
const weeks = { before: 9, after: 3 }

/**
 * Gives the experts of the demo some weeks of appointments with clients of their own, where there are none yet: at most six a day,
 * of which somewhat more than half are taken, fewer in the weeks ahead, at times at which the expert is not booked. Past ones were
 * held, but for one in ten; some had been moved, a few of them for longer than the calendars tolerate.
 */
export async function makeDemoAppointments({ databaseUrl, clock }: DemoTime): Promise<void> {
  await withConnection(databaseUrl, async (client) => {
    const areaId = espooKauniainen.code
    const { rowCount } = await client.query('select from appointment where area_id = $1 limit 1', [
      areaId,
    ])
    if (rowCount !== 0) return
    await inTransaction(client, async () => {
      await client.query(
        `insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id,
                                  state, reason, agreed_for, late_reason, visible_to)
         with expert as (
           select s.responsible_id as staff_id, s.organisation_id, array_agg(s.client_id order by s.clientship_id) as client_ids
             from clientship s where s.area_id = $1 and s.state in ('waiting', 'active') and s.client_id is not null group by 1, 2),
         slot as (
           select e.staff_id, e.organisation_id, d.day::date as day,
                  e.client_ids[1 + (row_number() over (partition by e.staff_id order by d.day, t.time)) % cardinality(e.client_ids)] as client_id,
                  (d.day::date + t.time) at time zone 'Europe/Helsinki' as starts_at, hashtext(e.staff_id::text || d.day || t.time) as chance,
                  abs(hashtext('moved' || e.staff_id || d.day || t.time)) % 100 as moved
             from expert e
             cross join generate_series($2::date - 7 * $3::int, $2::date + 7 * $4::int, interval '1 day') as d (day)
             cross join unnest(array['08:30', '09:30', '10:30', '12:30', '13:30', '14:30']::time[]) as t (time)
            where extract(isodow from d.day) < 6 and cardinality(e.client_ids) > 12)
         select $1, gen_random_uuid(), s.client_id, s.organisation_id,
                (array['known', 'discussion', 'plan', 'known'])[1 + abs(chance) % 4], s.starts_at, s.starts_at + interval '30 minutes',
                (array['phone', 'video', 'phone'])[1 + abs(chance) % 3], s.staff_id,
                case when s.starts_at > $5::timestamptz then 'booked' when abs(chance) % 10 = 0 then 'no_show' else 'held' end,
                case when s.starts_at <= $5::timestamptz and abs(chance) % 10 = 0
                     then (array['accepted', 'not_reached', 'unknown'])[1 + abs(chance / 10) % 3] end,
                case when moved < 5 then s.day - 21 when moved < 20 then s.day - 3 end,
                case when moved < 5 then (array['client', 'client', 'no_times', 'expert', 'other'])[1 + moved] end,
                c.visible_to
           from slot s
           join client_profile c on c.area_id = $1 and c.client_id = s.client_id
          where abs(chance) % 9 > 3 + greatest(0, (s.day - $2::date) / 7)
            and not exists (select from booking b
                             where b.area_id = $1 and b.staff_id = s.staff_id and b.starts_at < s.starts_at + interval '45 minutes'
                               and b.ends_at > s.starts_at)
         on conflict do nothing`,
        [areaId, clock.today(), weeks.before, weeks.after, clock.now().toString()],
      )
      await client.query(
        `insert into booking (area_id, booking_id, staff_id, starts_at, ends_at, appointment_id)
         select area_id, gen_random_uuid(), staff_id, starts_at, ends_at + interval '15 minutes', appointment_id
           from appointment where area_id = $1`,
        [areaId],
      )
      await client.query(
        `update clientship s set last_contact_on = greatest(s.last_contact_on, h.held_on)
           from (select client_id, organisation_id, max((starts_at at time zone 'Europe/Helsinki')::date) as held_on
                   from appointment where area_id = $1 and state = 'held' group by 1, 2) h
          where s.area_id = $1 and s.client_id = h.client_id and s.organisation_id = h.organisation_id
            and s.state <> 'ended'`,
        [areaId],
      )
    })
  })
}
