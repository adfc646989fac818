import { describe, expect, it } from 'vitest'
import { createSealer } from '../src/platform/server/sealing.ts'
import { addDays } from '../src/platform/shared/days.ts'
import { foldEnrolment } from '../src/services/model.enrolment-life.ts'
import { espoo, organisationOf } from '../test/database/factories.ts'
import { addOffering, seatsOf } from '../test/database/offerings.ts'
import { testDay } from '../test/database/template.ts'
import { testSecrets, useTestApp } from '../test/database/test-app.ts'
import { peopledAreas } from './demo-people.ts'
import { addDemoEnrolments } from './enrolments.ts'
import { loadPeople } from './load-people.ts'

const koske = organisationOf(espoo, 'koske')

describe('the groups of the demo', () => {
  const test = useTestApp()

  it('have people whose steps lead to what they are, as many as seats are taken, and stay so', async () => {
    const area = peopledAreas.find((one) => one.area.code === espoo)
    if (area === undefined) throw new Error('No demo area')
    const client = await test.owner.connect()
    const sealer = createSealer(testSecrets.sealing)
    try {
      await loadPeople([client], {
        ...{ ...area, count: 400, seed: 7, on: testDay, sealer, variantEvery: 20, isBulk: false },
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
      expect(full).toEqual({ taken: 6, accepted: 6, queued: 5 })

      const { rows } = await test.owner.query(
        `select e.state, e.version, e.offering_id as "offeringId", e.joined_at as "joinedAt", e.reason,
                e.offered_until as "offeredUntil",
                jsonb_agg(jsonb_build_object('kind', s.kind, 'at', s.at, 'offeringId', s.offering_id, 'reason', s.reason,
                  'offeredUntil', s.offered_until) order by s.position) as steps
           from enrolment e join enrolment_step s using (area_id, enrolment_id) group by e.area_id, e.enrolment_id`,
      )
      for (const { steps, version, joinedAt: _joinedAt, ...kept } of rows) {
        const { joinedAt: _at, ...life } = foldEnrolment(steps)
        expect(life).toEqual(kept)
        expect(steps.length).toBe(version)
      }
      const count = () => test.owner.query('select count(*) from enrolment_step')
      const before = (await count()).rows
      await addDemoEnrolments(client, espoo, testDay)
      expect((await count()).rows).toEqual(before)
    } finally {
      client.release()
    }
  }, 60_000)
})
