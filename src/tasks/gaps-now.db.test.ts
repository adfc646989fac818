import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
import type { ClientshipId } from '../clientships/model.clientship.ts'
import { setLastContact } from '../clientships/queries.contact-days.ts'
import type { PlanId } from '../plans/model.plan.ts'
import { updatePlan } from '../plans/queries.plan.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { addDays } from '../platform/shared/days.ts'
import { gapsDaily, taskJobs } from './jobs.ts'
import type { GapFigures, GapReason } from './model.gap.ts'

const koske = organisationOf(espoo, 'koske')

/**
 * The number of the day asks again only what has changed since the morning. Here nothing has, until a command is given
 * in the product's own way: a command that forgot to say so would leave the number behind the oracle's.
 */
describe('the number of gaps now', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let manager: TestStaff
  let gone: TestStaff
  let away: TestStaff
  let sound: TestStaff
  let db: Db

  beforeAll(async () => {
    const expert = () => make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    manager = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
    sound = await expert()
    gone = await expert()
    away = await expert()
    await test.owner.query(
      `update role_assignment set valid = daterange(lower(valid), $2) where staff_id = $1`,
      [gone.staffId, testDay],
    )
    await test.owner.query(
      `insert into absence (area_id, absence_id, staff_id, organisation_id, period, deputy_id, named_by, named_at)
       values ($1, $2, $2, $3, daterange($4, $4::date + 2), null, $2, now())`,
      [espoo, away.staffId, koske, testDay],
    )
    const owners = [sound, sound, gone, away].map((one) => one.staffId)
    await seedFaults(test, 2026, 300, [koske], owners, [sound.staffId])
    await runJobs(test, taskJobs, gapsDaily, testDay)
    for (const table of ['clientship', 'plan'])
      await test.owner.query(`update ${table} set changed_at = '2026-01-01'`)
    db = openDb(test.databaseUrl, 'owner', 1)
  }, 30_000)
  afterAll(() => db.close())

  const figures = async () =>
    (await test.as(manager.email)<GapFigures>(`GET /api/gaps/${koske}`)).body

  /** Of what the morning found, what an independent count still finds, a set of clientships for each reason. */
  async function stillSo(): Promise<Map<string, string[]>> {
    const { rows } = await test.owner.query<{ id: string; reason: string }>(
      'select clientship_id as id, reason from gap where organisation_id = $1',
      [koske],
    )
    const still = new Map<string, string[]>()
    for (const [reason, statement] of Object.entries(gapOracle)) {
      const now = new Set(await findGaps(test, statement, koske, testDay))
      const found = rows.filter((row) => row.reason === reason && now.has(row.id))
      if (found.length > 0) still.set(reason, found.map(({ id }) => id).toSorted())
    }
    return still
  }
  async function expectTheSame(): Promise<Map<string, string[]>> {
    const still = await stillSo()
    const told = await figures()
    expect(new Map(told.reasons.map(({ reason, count }) => [reason as string, count]))).toEqual(
      new Map([...still].map(([reason, ids]) => [reason, ids.length])),
    )
    expect(told.withGap).toBe(new Set([...still.values()].flat()).size)
    expect(told.open).toBe(
      (await findGaps(test, 'select clientship_id from open', koske, testDay)).length,
    )
    return still
  }
  /** A clientship with a gap of a reason, with its version. */
  async function someone(reason: GapReason, state?: string) {
    const { rows } = await test.owner.query<{
      id: ClientshipId
      client_id: string
      version: number
    }>(
      `select s.clientship_id as id, s.client_id, s.version from gap g join clientship s using (area_id, clientship_id)
        where g.reason = $1 and s.state = coalesce($2, s.state) and s.state <> 'ended' and s.responsible_id = $3
          and g.organisation_id = $4 and s.changed_at < '2026-02-01' order by 1 limit 1`,
      [reason, state, reason === 'owner_gone' ? gone.staffId : sound.staffId, koske],
    )
    const [row] = rows
    if (row === undefined) throw new Error(`nobody with ${reason}`)
    return row
  }
  const command = async (name: string, id: string, body: object) => {
    const { status } = await test.as(manager.email)(`POST /api/clientships/${id}/${name}`, body)
    expect(status, name).toBe(200)
  }
  const inTransaction = (work: Parameters<ReturnType<Db['kysely']['transaction']>['execute']>[0]) =>
    db.kysely.transaction().execute(work)

  it('is that of the morning while nothing has changed', async () => {
    const still = await expectTheSame()
    expect([...still.keys()].toSorted()).toEqual(Object.keys(gapOracle).toSorted())
    const told = await figures()
    expect(told.withGap).toBe(told.days[0]?.withGap)
  })

  it.each<[string, GapReason, string | undefined, (version: number) => object]>([
    [
      'next-step',
      'no_next_step',
      undefined,
      (version) => ({ text: 'Soitto', on: addDays(testDay, 3), version }),
    ],
    [
      'next-step',
      'step_overdue',
      undefined,
      (version) => ({ text: 'Soitto', on: addDays(testDay, 3), version }),
    ],
    ['next-step-done', 'step_overdue', undefined, (version) => ({ version })],
    [
      'pause',
      'no_contact',
      'active',
      (version) => ({ reason: 'study', until: addDays(testDay, 9), version }),
    ],
    ['resume', 'pause_over', 'paused', (version) => ({ version })],
    ['assign', 'owner_gone', undefined, (version) => ({ responsibleId: sound.staffId, version })],
    [
      'end',
      'no_date',
      undefined,
      (version) => ({ endedOn: testDay, reason: 'moved', openStep: 'done', version }),
    ],
  ])('follows %s with somebody of %s', async (name, reason, state, body) => {
    const { id, version } = await someone(reason, state)
    await command(name, id, body(version))
    const still = await expectTheSame()
    expect(still.get(reason) ?? []).not.toContain(id)
  })

  it('follows a contact, another group, the review of a plan, a handover, a role, a deputy and the rule', async () => {
    const { id } = await someone('no_contact', 'active')
    await test.owner.query('update clientship set activated_on = $2 where clientship_id = $1', [
      id,
      testDay,
    ])
    await inTransaction((tx) => setLastContact(tx, espoo, id, ['meeting']))
    expect((await expectTheSame()).get('no_contact')).not.toContain(id)

    const { client_id, id: left } = await someone('group_ended')
    await test.owner.query(
      `insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, visible_to)
       select area_id, gen_random_uuid(), offering_id, $1, 'queued', now(), array[organisation_id] from offering
        where ends_on > $2 limit 1`,
      [client_id, testDay],
    )
    expect((await expectTheSame()).get('group_ended')).not.toContain(left)

    const { id: reviewed } = await someone('review_overdue')
    // The seed gives a plan the id of its clientship.
    await inTransaction((tx) =>
      updatePlan(tx, espoo, reviewed as unknown as PlanId, { reviewOn: addDays(testDay, 90) }),
    )
    expect((await expectTheSame()).get('review_overdue')).not.toContain(reviewed)

    await test.owner.query(`update handover set due_on = $1`, [addDays(testDay, 1)])
    expect((await expectTheSame()).has('handover_waiting')).toBe(false)
    await test.owner.query(
      `update role_assignment set valid = daterange(lower(valid), null) where staff_id = $1`,
      [gone.staffId],
    )
    expect((await expectTheSame()).has('owner_gone')).toBe(false)
    await test.owner.query('update absence set deputy_id = $2 where staff_id = $1', [
      away.staffId,
      sound.staffId,
    ])
    expect((await expectTheSame()).has('owner_away')).toBe(false)

    const before = (await figures()).rule.version
    const set = await test.as(manager.email)(`PUT /api/gaps/${koske}/rule`, {
      ...{ noContactDays: 365, version: before },
    })
    expect(set.status).toBe(200)
    expect((await expectTheSame()).has('no_contact')).toBe(false)
  })

  it('does not count whom an erasure took away', async () => {
    await test.owner.query(
      'delete from gap where clientship_id = (select clientship_id from gap order by 1 limit 1)',
    )
    await expectTheSame()
  })
})
