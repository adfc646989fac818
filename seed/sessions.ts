import type pg from 'pg'
import { rights, roles } from '../src/areas/model.rights.ts'
import type { Day } from '../src/platform/shared/days.ts'
import { startOfDay } from '../src/platform/shared/format.ts'
import { demoEmail } from './areas/demo-users.ts'
import { demoId } from './ids.ts'
import { insertRows, type Row } from './rows.ts'
import {
  type GroupSessions,
  type PlannedGroup,
  plannedDays,
  planSessions,
} from './services/sessions.ts'
import { inTransaction } from './transaction.ts'

/** Who may lead a group: those who can have clients of their own. */
const leadingRoles = roles.filter((role) => rights[role].identity?.own_client !== undefined)
/** So many rows go in one statement. */
const atOnce = 2000
/** One session in so many was cancelled, and one in so many held online instead. */
const [cancelledEvery, onlineEvery] = [43, 29]

/**
 * Gives the groups of the demo's year their sessions, with teachers and rooms of whom none is in two places at once: past
 * ones are held, but for some that were cancelled. Doing it again changes nothing.
 */
export async function addDemoSessions(
  client: pg.ClientBase,
  areaId: string,
  on: Day,
): Promise<void> {
  const { from, until } = plannedDays(on)
  // What goes on today is led before all else by who comes first: whoever signs in as that person finds a week at work.
  const { rows: groups } = await client.query<PlannedGroup>(
    `select o.offering_id as "offeringId", o.organisation_id as "organisationId", o.starts_on as "startsOn",
            o.ends_on as "endsOn", o.mode, o.capacity, coalesce(s.hours_per_week, 4) as "hoursPerWeek"
       from offering o join service s using (area_id, service_id)
      where o.area_id = $1 and o.recurrence is null and o.state <> 'cancelled' and o.starts_on between $2 and $3
      order by case when $4::date between o.starts_on and o.ends_on then o.ends_on end desc nulls last,
               o.starts_on, o.offering_id`,
    [areaId, from, until, on],
  )
  const { rows: rooms } = await client.query<{ id: string; seats: number }>(
    'select room_id as id, seats from room where area_id = $1 and closed_on is null order by seats, name, room_id',
    [areaId],
  )
  // Whoever signs in as a demo user leads groups before others do.
  const { rows: teachers } = await client.query<{ organisation_id: string; ids: string[] }>(
    `select organisation_id, array_agg(staff_id order by email not like $4, staff_id) as ids
       from (select distinct r.organisation_id, r.staff_id, m.email
               from role_assignment r join staff_member m using (area_id, staff_id)
              where r.area_id = $1 and r.valid @> $2::date and r.role = any($3)
                and (r.role = 'teacher' or not exists (select from role_assignment t
                      where t.area_id = r.area_id and t.organisation_id = r.organisation_id and t.role = 'teacher'))) leader
      group by organisation_id`,
    [areaId, on, leadingRoles, demoEmail('%')],
  )
  const planned = planSessions(groups, {
    rooms,
    teachers: new Map(teachers.map((one) => [one.organisation_id, one.ids])),
  })
  await inTransaction(client, async () => {
    for (const { group, rule } of planned)
      await client.query(
        'update offering set teacher_id = $3, recurrence = $4 where area_id = $1 and offering_id = $2',
        [areaId, group.offeringId, rule.teacherId, JSON.stringify(rule)],
      )
    const sessions = planned.flatMap((one) => sessionRows(areaId, one, on))
    for (let at = 0; at < sessions.length; at += atOnce)
      await insertRows(client, 'session', sessions.slice(at, at + atOnce))
    await client.query(
      `insert into booking (area_id, booking_id, staff_id, room_id, starts_at, ends_at, session_id)
       select n.area_id, gen_random_uuid(), w.staff_id, w.room_id, n.starts_at, n.ends_at, n.session_id
         from session n
         cross join lateral (values (n.teacher_id, null::uuid),
                                    (null, case when n.mode <> 'online' then n.room_id end)) as w (staff_id, room_id)
        where n.area_id = $1 and n.state <> 'cancelled' and num_nonnulls(w.staff_id, w.room_id) = 1
          and not exists (select from booking b where b.area_id = n.area_id and b.session_id = n.session_id)`,
      [areaId],
    )
  })
}

function sessionRows(areaId: string, { group, rule, sessions }: GroupSessions, on: Day): Row[] {
  return sessions.map(({ startsAt, endsAt }, position) => {
    const chance = (position * 7 + group.capacity + Number(group.startsOn.slice(8))) as number
    const isPast = Temporal.Instant.compare(endsAt, startOfDay(on)) < 0
    const isCancelled = isPast && chance % cancelledEvery === 0
    const isMoved = !isCancelled && rule.mode === 'on_site' && chance % onlineEvery === 0
    return {
      area_id: areaId,
      session_id: demoId(areaId, 'session', `${group.offeringId}/${startsAt}`),
      ...{ offering_id: group.offeringId, organisation_id: group.organisationId },
      ...{ starts_at: startsAt, ends_at: endsAt, series_at: startsAt },
      ...{ mode: isMoved ? 'online' : rule.mode, usual_mode: rule.mode },
      ...{ room_id: rule.roomId, teacher_id: rule.teacherId },
      online_address: isMoved
        ? `https://etaopetus.example/${group.offeringId}`
        : rule.onlineAddress,
      topic: '',
      state: isCancelled ? 'cancelled' : isPast ? 'held' : 'planned',
      cancel_reason: isCancelled ? 'teacher_away' : null,
      ...{ by_hand: isCancelled || isMoved, version: 1 },
    }
  })
}
