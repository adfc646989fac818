import type pg from 'pg'
import type { Day } from '../src/platform/shared/days.ts'
import { inTransaction } from './transaction.ts'

/** So many clients of a centre take part in groups of the demo, however many it has. */
const participants = 800
/** So many wait for a seat in a group that is full and can still be joined. */
const longestQueue = 12

/**
 * Puts clients of an area into the groups of the demo that have taken seats: ended groups have people who completed or
 * broke off, some of whom have since reached their goal, running ones people who began, later ones people with a seat, and full
 * ones a queue. Groups of an organisation that is no centre have clients whom it may know. Four of ten got a seat at once, the
 * others waited some days or weeks. The seats taken are then those of these people. Doing it again changes nothing.
 */
export async function addDemoEnrolments(
  client: pg.ClientBase,
  areaId: string,
  on: Day,
): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(
      `insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, reason, version, visible_to)
       with person as materialized (
         select s.organisation_id, s.client_id, s.started_on, s.ended_on, c.visible_to
           from (select s.*, row_number() over (partition by organisation_id order by clientship_id) as number
                   from clientship s
                  where area_id = $1 and (ended_on is null or ended_on > $2::date - 365) and client_id is not null) s
           join client_profile c on c.area_id = s.area_id and c.client_id = s.client_id
          where s.number <= $3),
       seat as (
         select s.*, row_number() over (partition by offering_id order by hashtext(client_id::text || offering_id)) as rank
           from (select distinct on (o.offering_id, p.client_id) o.*, p.client_id, p.visible_to
                   from offering o
                   left join centre c on c.area_id = o.area_id and c.organisation_id = o.organisation_id
                   join person p
                     on (p.organisation_id = o.organisation_id
                         or c.area_id is null and o.organisation_id = any(p.visible_to))
                    and p.started_on < least(o.intake_on, $2::date) - 42 and (p.ended_on is null or p.ended_on > o.ends_on)
                  where o.area_id = $1 and o.taken > 0 and o.state in ('open', 'closed')
                    and not exists (
                      select from enrolment e where e.area_id = o.area_id and e.offering_id = o.offering_id)
                  order by o.offering_id, p.client_id) s)
       select area_id, gen_random_uuid(), offering_id, client_id, d.state,
              least(intake_on, $2::date) - case when d.state = 'queued' then 2 else 22 end
                - (abs(hashtext(client_id::text)) % 20) + time '09:00' + rank * interval '1 minute',
              case when d.state = 'interrupted' then 'other_study' end,
              array_position(array['queued', 'accepted', 'started', 'completed', 'interrupted'],
                             replace(d.state, 'interrupted', 'completed')), visible_to
         from seat,
              lateral (select case when rank > taken then 'queued' when starts_on > $2 then 'accepted'
                                   when ends_on >= $2 then 'started' when rank % 9 = 0 then 'interrupted'
                                   else 'completed' end as state) d
        where rank <= taken
           or (taken = capacity and seat.state = 'open' and starts_on > $2 and rank <= taken + $4)`,
      [areaId, on, participants, longestQueue],
    )
    await client.query(
      `insert into enrolment_step (area_id, enrolment_id, position, client_id, kind, at, by_staff_id, offering_id, reason,
                                   visible_to)
       select e.area_id, e.enrolment_id, n, e.client_id, k.kind,
              case k.kind when 'joined' then e.joined_at
                          when 'accepted' then e.joined_at + interval '1 day' * greatest(0, w.chance % 36 - 14)
                          when 'started' then o.starts_on + time '09:00' else o.ends_on + time '15:00' end,
              case when k.kind <> 'accepted' then c.created_by end, case when n = 1 then e.offering_id end,
              case when k.kind = 'interrupted' then e.reason end, e.visible_to
         from enrolment e
         join offering o on o.area_id = e.area_id and o.offering_id = e.offering_id
         join client c on c.area_id = e.area_id and c.client_id = e.client_id
         join generate_series(1, 4) n on n <= e.version
         join lateral (select (array['joined', 'accepted', 'started', e.state])[n] as kind) k on true
         cross join lateral (select abs(hashtext(e.offering_id::text || e.client_id)) as chance) w
        where e.area_id = $1
          and not exists (select from enrolment_step s where s.area_id = e.area_id and s.enrolment_id = e.enrolment_id)`,
      [areaId],
    )
    await client.query(
      `update offering o set taken = e.seats
         from (select o.offering_id, count(e.*) filter (where e.state <> 'queued')::integer as seats
                 from offering o
                 left join enrolment e on e.area_id = o.area_id and e.offering_id = o.offering_id
                where o.area_id = $1 group by o.offering_id) e
        where o.area_id = $1 and o.offering_id = e.offering_id and o.taken <> e.seats`,
      [areaId],
    )
  })
}
