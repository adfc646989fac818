import type pg from 'pg'
import { addDays, type Day } from '../src/platform/shared/days.ts'
import { inTransaction } from './transaction.ts'

/** How many mornings before the present one the demo shows. */
const mornings = 60

/**
 * Counts the gaps of an area in the morning of a day as the daily job does, with made-up mornings before it on which there
 * were more, and tells the demo users what waits for them. Doing it again changes nothing.
 */
export async function addDemoGaps(client: pg.ClientBase, areaId: string, on: Day): Promise<void> {
  await inTransaction(client, async () => {
    const { rowCount } = await client.query(
      `with now as materialized (
         select g.* from organisation o, gaps_of($1, array[o.organisation_id], $2) g
          where o.area_id = $1),
       day as (
         insert into gap_day (area_id, organisation_id, day, open_clients, with_gap)
         select s.area_id, s.organisation_id, $2, count(*),
                (select count(distinct n.clientship_id) from now n where n.organisation_id = s.organisation_id)
           from clientship s where s.area_id = $1 and s.state <> 'ended'
          group by s.area_id, s.organisation_id
         on conflict do nothing returning organisation_id)
       insert into gap (area_id, clientship_id, reason, client_id, organisation_id, since, visible_to)
       select p.area_id, n.clientship_id, n.reason, n.client_id, n.organisation_id,
              $2::date - (hashtext(n.clientship_id::text || n.reason) & 1023) % 20, p.visible_to
         from now n join client_profile p on p.area_id = $1 and p.client_id = n.client_id
        where n.organisation_id in (select organisation_id from day)`,
      [areaId, on],
    )
    if (rowCount === 0) return
    await client.query(
      `insert into gap_day_reason (area_id, organisation_id, day, reason, count)
       select area_id, organisation_id, $2, reason, count(*) from gap where area_id = $1
        group by area_id, organisation_id, reason on conflict do nothing`,
      [areaId, on],
    )
    await client.query(
      `insert into gap_day (area_id, organisation_id, day, open_clients, with_gap)
       select d.area_id, d.organisation_id, d.day - n, d.open_clients,
              least(d.open_clients, round(d.with_gap * (1 + n * 0.9 / $3::integer)
                + (hashtext(d.organisation_id::text || n) & 1023) % (2 + d.with_gap / 15)))
         from gap_day d, generate_series(1, $3::integer) n
        where d.area_id = $1 and d.day = $2 and extract(isodow from d.day - n) < 6
       on conflict do nothing`,
      [areaId, on, mornings],
    )
    await client.query(
      `insert into notification (area_id, notification_id, staff_id, kind, subject_id, at)
       select m.area_id, gen_random_uuid(), m.staff_id, t.kind, t.subject_id, t.at
         from staff_member m
         join lateral (
           select 'handing_arrived' as kind, h.handover_id as subject_id, h.sent_at as at from handover h
            where h.area_id = m.area_id and h.to_staff_id = m.staff_id and h.state in ('sent', 'received')
           union all
           select 'handing_declined', h.handover_id, h.decided_at from handover h
            where h.area_id = m.area_id and h.from_staff_id = m.staff_id and h.state = 'returned' and h.kind <> 'referral'
           union all
           select 'gap_found', null, $2::date + time '06:00' where exists (
             select from gap g join clientship s on s.area_id = g.area_id and s.clientship_id = g.clientship_id
              where g.area_id = m.area_id and g.since = $2 and s.responsible_id = m.staff_id)) t on true
        where m.area_id = $1 and m.email like '%@demo.test' and t.at >= $3::date`,
      [areaId, on, addDays(on, -90)],
    )
  })
}
