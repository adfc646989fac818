import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { seedFaults } from '../../test/database/gaps.ts'
import { findGaps, gapOracle } from '../../test/database/gaps-oracle.ts'
import { runJobs } from '../../test/database/jobs.ts'
import { testDay } from '../../test/database/template.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import { gapsDaily, taskJobs } from './jobs.ts'
import type { GapFigures, GapList, GapOverview, GapRow } from './model.gap.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

describe('gaps', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let staff: Record<
    'expert' | 'manager' | 'ofOske' | 'gone' | 'locked' | 'away' | 'covered',
    TestStaff
  >
  const area = test.as('area@demo.test')

  beforeAll(async () => {
    staff = {
      expert: await make.staff(espoo, [{ role: 'expert', organisationId: koske }]),
      manager: await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }]),
      ofOske: await make.staff(espoo, [
        { role: 'centre_manager', organisationId: oske },
        { role: 'expert', organisationId: oske },
      ]),
      gone: await make.staff(espoo, [{ role: 'expert', organisationId: koske }]),
      locked: await make.staff(espoo, [{ role: 'expert', organisationId: koske }]),
      away: await make.staff(espoo, [{ role: 'expert', organisationId: koske }]),
      covered: await make.staff(espoo, [{ role: 'expert', organisationId: koske }]),
    }
    const official = await make.staff(espoo, [{ role: 'official', organisationId: oske }])
    const { gone, locked, expert, away, covered, ofOske } = staff
    await test.owner.query(
      `update role_assignment set valid = daterange(lower(valid), $2) where staff_id = $1`,
      [gone.staffId, testDay],
    )
    await test.owner.query('update staff_member set locked_at = now() where staff_id = $1', [
      locked.staffId,
    ])
    // Away for two days, with nobody, with a colleague, and with somebody of another centre.
    for (const [who, where, deputy] of [
      [away, koske, null],
      [covered, koske, expert.staffId],
      [official, oske, expert.staffId],
    ] as const)
      await test.owner.query(
        `insert into absence (area_id, absence_id, staff_id, organisation_id, period, deputy_id, named_by, named_at)
         values ($1, $2, $2, $3, daterange($4, $4::date + 2), $5, $2, now())`,
        [espoo, who.staffId, where, testDay, deputy],
      )
    await seedFaults(
      test,
      2026,
      400,
      [koske, oske],
      [expert, official, gone, locked, away, covered].map((one) => one.staffId),
      [expert.staffId, ofOske.staffId],
    )
  }, 30_000)

  const work = (on: Day) => runJobs(test, taskJobs, gapsDaily, on)
  const figures = async (who = staff.manager, organisation = koske) =>
    (await test.as(who.email)<GapFigures>(`GET /api/gaps/${organisation}`)).body
  const clients = (who: TestStaff, reason: string, organisation = koske, after = '') =>
    test.as(who.email)<GapList>(
      `GET /api/gaps/${organisation}/clients?reason=${reason}${after && `&after=${after}`}`,
    )
  const idsOf = (statement: string, organisation: string, on: Day) =>
    findGaps(test, statement, organisation, on)

  it('are exactly those that an independent count finds, each with its reason, day after day', async () => {
    await test.owner.query('insert into gap_rule values ($1, $2, 30)', [espoo, oske])
    for (const on of [testDay, addDays(testDay, 2)]) {
      await work(on)
      for (const organisation of [koske, oske]) {
        const open = await idsOf('select clientship_id from open', organisation, on)
        const all = new Set<string>()
        for (const [reason, statement] of Object.entries(gapOracle)) {
          const expected = await idsOf(statement, organisation, on)
          const found = await test.owner.query<{ id: string }>(
            'select clientship_id as id from gap where organisation_id = $1 and reason = $2 order by 1',
            [organisation, reason],
          )
          expect(
            found.rows.map(({ id }) => id),
            `${reason} on ${on}`,
          ).toEqual(expected)
          const counted = await test.owner.query<{ count: number }>(
            'select count from gap_day_reason where organisation_id = $1 and reason = $2 and day = $3',
            [organisation, reason, on],
          )
          expect(counted.rows[0]?.count ?? 0, reason).toBe(expected.length)
          // A seed without the fault would prove nothing.
          if (reason !== 'owner_away' || on === testDay)
            expect(expected.length, reason).toBeGreaterThan(0)
          for (const id of expected) all.add(id)
        }
        const day = await test.owner.query(
          'select open_clients, with_gap from gap_day where organisation_id = $1 and day = $2',
          [organisation, on],
        )
        expect(day.rows).toEqual([{ open_clients: open.length, with_gap: all.size }])
        expect(all.size).toBeLessThan(open.length)
      }
    }
    // The absences are over by then.
    const { rows } = await test.owner.query(
      `select distinct reason from gap union select 'owner_away'`,
    )
    expect(rows.map(({ reason }) => reason).toSorted()).toEqual(Object.keys(gapOracle).toSorted())
  })

  it('keep the day since when, and the number of a day, whenever it is counted again', async () => {
    const on = addDays(testDay, 2)
    const since = await test.owner.query('select min(since) as first, max(since) as last from gap')
    expect(since.rows).toEqual([{ first: testDay, last: on }])
    const before = await test.owner.query('select * from gap_day order by organisation_id, day')
    await test.owner.query(
      `update clientship set next_step = null, next_step_set_by = null, next_step_on = null where state = 'active'`,
    )
    await work(on)
    const after = await test.owner.query('select * from gap_day order by organisation_id, day')
    expect(after.rows).toEqual(before.rows)
  })

  it('are told to who leads the organisation, and as numbers to who looks over the area', async () => {
    await test.owner.query(`delete from gap_day_reason; delete from gap_day; delete from gap`)
    await work(testDay)
    const told = await figures()
    expect(told).toMatchObject({ countedOn: testDay, mayList: true, days: [{ day: testDay }] })
    expect(told.withGap).toBe(told.days[0]?.withGap)
    const { body: first } = await clients(staff.manager, 'no_next_step')
    const total = told.reasons.find(({ reason }) => reason === 'no_next_step')?.count ?? 0
    expect(total).toBeGreaterThan(50)
    expect(first.rows.length).toBe(50)
    const second = await clients(staff.manager, 'no_next_step', koske, first.after ?? '')
    const both = [...first.rows, ...second.body.rows].map((row: GapRow) => row.clientshipId)
    expect(new Set(both).size).toBe(Math.min(total, 100))

    const overview = await area<GapOverview>('GET /api/gaps')
    expect(overview.body.map((one) => one.organisation.organisationId)).toEqual(
      expect.arrayContaining([koske, oske]),
    )
    const numbers = await area<GapFigures>(`GET /api/gaps/${koske}`)
    expect(numbers.body).toMatchObject({ withGap: told.withGap, mayList: false })
    expect((await area(`GET /api/gaps/${koske}/clients?reason=no_date`)).status).toBe(403)
    expect((await clients(staff.ofOske, 'no_date')).status).toBe(404)
    expect((await test.as(staff.ofOske.email)(`GET /api/gaps/${koske}`)).status).toBe(404)
    expect((await test.as(staff.expert.email)(`GET /api/gaps/${koske}`)).status).toBe(403)
    const own = await test.as(staff.ofOske.email)<GapOverview>('GET /api/gaps')
    expect(own.body.map((one) => one.organisation.organisationId)).toEqual([oske])
  })

  it('leave the number at once when they are mended, down to zero', async () => {
    const before = await figures()
    const [row] = (await clients(staff.manager, 'no_next_step')).body.rows
    const { version } = (
      await test.owner.query('select version from clientship where clientship_id = $1', [
        row?.clientshipId,
      ])
    ).rows[0]
    const manager = test.as(staff.manager.email)
    const done = await manager(`POST /api/clientships/${row?.clientshipId}/next-step`, {
      ...{ text: 'Soitto', on: addDays(testDay, 3), version },
    })
    expect(done.status).toBe(200)
    const after = await figures()
    const countOf = (all: GapFigures) =>
      all.reasons.find(({ reason }) => reason === 'no_next_step')?.count ?? 0
    expect(countOf(after)).toBe(countOf(before) - 1)
    expect((await clients(staff.manager, 'no_next_step')).body.rows[0]?.clientshipId).not.toBe(
      row?.clientshipId,
    )

    await test.owner.query(
      `update clientship set next_step = 'Soitto', next_step_set_by = 'person', next_step_on = $1, last_contact_on = $1,
              responsible_id = $2, changed_at = now(), paused_until = case when state = 'paused' then $1::date end
        where state <> 'ended'`,
      [addDays(testDay, 1), staff.expert.staffId],
    )
    await test.owner.query(`update handover set due_on = $1`, [addDays(testDay, 1)])
    await test.owner.query(`update plan set review_on = $1, changed_at = now()`, [
      addDays(testDay, 1),
    ])
    expect(await figures()).toMatchObject({ withGap: 0, reasons: [] })
    await work(addDays(testDay, 1))
    expect((await figures()).days.at(-1)).toMatchObject({ withGap: 0 })
    expect(
      (await test.owner.query('select count(*) from gap where organisation_id = $1', [koske])).rows,
    ).toEqual([{ count: 0 }])
  })

  it('count contact by the rule of the organisation, which only who leads it sets', async () => {
    const rule = (who: TestStaff, noContactDays: number, version: number) =>
      test.as(who.email)(`PUT /api/gaps/${koske}/rule`, { noContactDays, version })
    expect(await rule(staff.manager, 90, 0)).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await rule(staff.manager, 30, 0)).toMatchObject({
      ...{ status: 409, body: { errorCode: 'versionConflict' } },
    })
    expect(await rule(staff.manager, 30, 1)).toMatchObject({
      body: { noContactDays: 30, version: 2 },
    })
    expect((await rule(staff.ofOske, 30, 2)).status).toBe(404)
  })
})
