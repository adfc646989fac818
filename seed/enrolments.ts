import type pg from 'pg'
import type { Day } from '../src/platform/shared/days.ts'
import { inTransaction } from './transaction.ts'

/** So many clients of an organisation take part in its groups of the demo, however many it has. */
const participants = 400
/** So many wait for a seat in a group that is full and can still be joined. */
const longestQueue = 5

/**
 * Puts clients of an area into the groups of the demo that have taken seats: ended groups have people who completed or
 * broke off, running ones people who began, later ones people with a seat, and full ones a queue. The seats taken are
 * then those of these people. Doing it again changes nothing.
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
         select s.organisation_id, s.client_id, s.started_on, c.visible_to
           from (select s.*, row_number() over (partition by organisation_id order by clientship_id) as number
                   from clientship s where area_id = $1 and state <> 'ended' and client_id is not null) s
           join client_profile c on c.area_id = s.area_id and c.client_id = s.client_id
          where s.number <= $3),
       seat as (
         select o.*, p.client_id, p.visible_to,
                row_number() over (partition by o.offering_id order by hashtext(p.client_id::text || o.offering_id)) as rank
           from offering o join person p on p.organisation_id = o.organisation_id and p.started_on < o.intake_on
          where o.area_id = $1 and o.taken > 0 and o.state in ('open', 'closed')
            and not exists (select from enrolment e where e.area_id = o.area_id and e.offering_id = o.offering_id))
       select area_id, gen_random_uuid(), offering_id, client_id, d.state,
              (least(intake_on, $2::date) - 1 - (rank % 20)::integer) + time '09:00' + rank * interval '1 minute',
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
              case k.kind when 'joined' then e.joined_at when 'accepted' then e.joined_at
                          when 'started' then o.starts_on + time '09:00' else o.ends_on + time '15:00' end,
              case when k.kind <> 'accepted' then c.created_by end, case when n = 1 then e.offering_id end,
              case when k.kind = 'interrupted' then e.reason end, e.visible_to
         from enrolment e
         join offering o on o.area_id = e.area_id and o.offering_id = e.offering_id
         join client c on c.area_id = e.area_id and c.client_id = e.client_id
         join generate_series(1, 4) n on n <= e.version
         join lateral (select (array['joined', 'accepted', 'started', e.state])[n] as kind) k on true
        where e.area_id = $1
          and not exists (select from enrolment_step s where s.area_id = e.area_id and s.enrolment_id = e.enrolment_id)`,
      [areaId],
    )
    await client.query(
      `update offering o set taken = e.seats
         from (select offering_id, count(*) filter (where state in ('accepted', 'started'))::integer as seats
                 from enrolment where area_id = $1 group by offering_id) e
        where o.area_id = $1 and o.offering_id = e.offering_id and o.ends_on >= $2 and o.taken <> e.seats`,
      [areaId, on],
    )
  })
}
