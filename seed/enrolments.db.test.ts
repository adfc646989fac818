import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { addDays } from '../src/platform/shared/days.ts'
import { foldEnrolment } from '../src/services/model.enrolment-life.ts'
import { espoo, organisationOf } from '../test/database/factories.ts'
import { addOffering, seatsOf } from '../test/database/offerings.ts'
import { testDay } from '../test/database/template.ts'
import { testSecrets, useTestApp } from '../test/database/test-app.ts'
import { peopledAreas } from './demo-people.ts'
import { addDemoEnrolments } from './enrolments.ts'
import { loadPeople } from './load-people.ts'
import { addDemoAttendance } from './turnout.ts'

const koske = organisationOf(espoo, 'koske')

describe('the groups of the demo', () => {
  const test = useTestApp()

  /** Gives groups a session each weekday that has been, and looks at what the demo marks at them. */
  async function attendanceOf(client: pg.PoolClient, groups: readonly string[]): Promise<void> {
    await client.query(
      `insert into session (area_id, session_id, offering_id, organisation_id, starts_at, ends_at, mode, usual_mode)
       select o.area_id, gen_random_uuid(), o.offering_id, o.organisation_id, d + time '09:00', d + time '12:00', 'on_site',
              'on_site'
         from offering o, generate_series(o.starts_on, least(o.ends_on, $2::date + 7), interval '1 day') d
        where o.offering_id = any($1::uuid[]) and extract(isodow from d) < 6`,
      [groups, testDay],
    )
    await addDemoAttendance(client, espoo, testDay)
    const read = async () => {
      const { rows } = await client.query<{
        marks: number
        people: number
        rate: number
        early: number
      }>(
        `select count(*)::int as marks, count(distinct (a.client_id, s.offering_id))::int as people,
                100 * sum(attended_minutes(a.kind, a.minutes, 180)) / sum(180) as rate,
                count(*) filter (where s.starts_at >= $1::date)::int as early
           from attendance a join session s using (area_id, session_id)
           join attendance_mark m using (area_id, attendance_mark_id)`,
        [testDay],
      )
      return rows[0]
    }
    const found = await read()
    expect(found).toMatchObject({ people: 9, early: 0 })
    expect(Number(found?.rate)).toBeGreaterThan(75)
    expect(Number(found?.rate)).toBeLessThan(95)
    await addDemoAttendance(client, espoo, testDay)
    expect(await read()).toEqual(found)
  }

  it('have people whose steps lead to what they are, as many as seats are taken, and stay so', async () => {
    const area = peopledAreas.find((one) => one.area.code === espoo)
    if (area === undefined) throw new Error('No demo area')
    const client = await test.owner.connect()
    const { sealing } = testSecrets
    try {
      await loadPeople([client], {
        ...{ ...area, count: 400, seed: 7, on: testDay, sealing, variantEvery: 20, isBulk: false },
      })
      const groups: string[] = []
      for (const [days, taken] of [
        [-150, 4],
        [-30, 5],
        [20, 3],
        [40, 6],
      ] as const) {
        const startsOn = addDays(testDay, days)
        const id = await addOffering(test, {
          ...{ areaId: espoo, organisationId: koske, capacity: 6, startsOn },
        })
        await test.owner.query('update offering set taken = $2 where offering_id = $1', [id, taken])
        groups.push(id)
      }
      await addDemoEnrolments(client, espoo, testDay)
      const [past, running, later, full] = await Promise.all(groups.map((id) => seatsOf(test, id)))
      expect(past).toMatchObject({ completed: 4 })
      expect(running).toEqual({ taken: 5, started: 5 })
      expect(later).toEqual({ taken: 3, accepted: 3 })
      expect(full).toMatchObject({ taken: 6, accepted: 6 })
      expect(full?.queued).toBeGreaterThan(2)

      const { rows } = await test.owner.query(
        `select e.state, e.version, e.offering_id as "offeringId", e.joined_at as "joinedAt", e.reason,
                e.offered_until as "offeredUntil",
                jsonb_agg(jsonb_build_object('kind', s.kind, 'at', s.at, 'offeringId', s.offering_id, 'reason', s.reason,
                  'offeredUntil', s.offered_until) order by s.position) as steps
           from enrolment e join enrolment_step s using (area_id, enrolment_id) group by e.area_id, e.enrolment_id`,
      )
      // Every group of the demo has as many seats taken as people who have or had one, and nobody twice.
      const { rows: uneven } = await test.owner.query(
        `select o.offering_id, o.taken, count(e.*) filter (where e.state <> 'queued')::int as people
           from offering o left join enrolment e using (area_id, offering_id) where o.area_id = $1
          group by o.area_id, o.offering_id
         having o.taken <> count(e.*) filter (where e.state <> 'queued') or count(*) > count(distinct e.client_id) + 1`,
        [espoo],
      )
      expect(uneven).toEqual([])
      // Of who got a seat some had waited, and of who completed some have reached their goal since.
      const { rows: real } = await test.owner.query(
        `select count(*) filter (where s.at > e.joined_at)::float / count(*) as waited,
                max(s.at - e.joined_at) < interval '22 days' as "isBounded"
           from enrolment e join enrolment_step s using (area_id, enrolment_id) where s.kind = 'accepted'`,
      )
      expect(real[0]?.isBounded).toBe(true)
      expect(real[0]?.waited).toBeGreaterThan(0.2)
      expect(real[0]?.waited).toBeLessThan(0.7)

      for (const { steps, version, joinedAt: _joinedAt, ...kept } of rows) {
        const { joinedAt: _at, ...life } = foldEnrolment(steps)
        expect(life).toEqual(kept)
        expect(steps.length).toBe(version)
      }
      await attendanceOf(client, groups.slice(0, 2))
      const count = () => test.owner.query('select count(*) from enrolment_step')
      const before = (await count()).rows
      await addDemoEnrolments(client, espoo, testDay)
      expect((await count()).rows).toEqual(before)
    } finally {
      client.release()
    }
  }, 60_000)
})
