import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { recordPlans, type StatementPlan } from '../../test/database/plans.ts'
import { testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { toDay } from '../platform/shared/days.ts'
import { readMeetings } from './operations.appointment.ts'

const koske = organisationOf(espoo, 'koske')
const experts = 20

/** Each plan is looked at as the application's role, with 20,000 appointments of 20 experts in half a year. */
describe("the plans of an expert's week", () => {
  const test = useTestApp()
  const make = useFactories(test)
  let db: Db
  let plans: StatementPlan[]
  let expert = ''

  beforeAll(async () => {
    const staff: string[] = []
    for (let n = 0; n < experts; n++)
      staff.push((await make.staff(espoo, [{ role: 'expert', organisationId: koske }])).staffId)
    expert = staff[0] ?? ''
    // Eight appointments a day, from nine o'clock by the wall, each of a client of its own.
    await test.owner.query(
      `with added as (
         insert into client (area_id, client_id, family_name, given_names, search_name, birth_date, visible_to, created_by)
         select '01', md5(n::text)::uuid, 'N' || n, 'G', 'n' || n, '1990-01-01', array[$1::uuid], ($2::uuid[])[1 + n % ${experts}]
           from generate_series(0, 19999) n
         returning area_id, client_id, family_name, visible_to, created_by),
       access as (
         insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
         select area_id, client_id, $1::uuid, '[2025-01-01,)', 'test', visible_to from added),
       relation as (
         insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period, visible_to)
         select area_id, gen_random_uuid(), client_id, created_by, $1::uuid, 'own_client', '[2025-01-01,)', visible_to from added),
       met as (
         insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id,
                                  visible_to)
         select area_id, client_id, client_id, $1, 'known', t, t + interval '30 minutes', 'phone', created_by, visible_to
           from (select *, timestamptz '2026-09-01 07:00Z' + interval '1 day' * (k / 8) + interval '1 hour' * (k % 8) as t
                   from (select *, substr(family_name, 2)::int / ${experts} as k from added) as counted) as timed
         returning area_id, appointment_id, staff_id, starts_at, ends_at)
       insert into booking (area_id, booking_id, appointment_id, staff_id, starts_at, ends_at)
       select area_id, gen_random_uuid(), appointment_id, staff_id, starts_at, ends_at from met`,
      [koske, staff],
    )
    await test.owner.query('analyze')
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    plans = recordPlans(db)
  }, 120_000)
  afterAll(() => db.close())

  it('look the bookings of the week up by the person, and read no table whole', async () => {
    const actor = {
      ...{ areaId: espoo, staffId: expert, userId: 'u', email: 'e', name: 'n', locale: null },
      density: null,
      assignments: [{ role: 'expert' as const, organisationId: koske }],
      standsInFor: [],
      glass: { organisations: [], open: [] },
    }
    const { meetings } = await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true),
                       set_config('app.organisations', ${`{${koske}}`}, true)`.execute(tx)
      const audit = { subjects: new Set<string>(), reason: undefined }
      const sealer = createSealer(testSecrets.sealing)
      const context = { tx, actor, audit, sealer, today: toDay('2026-11-23') }
      return readMeetings(context, toDay('2026-11-23'), toDay('2026-11-29'))
    })
    expect(meetings.length).toBe(56)
    expect(meetings.every(({ clientName }) => clientName !== null)).toBe(true)
    const scans = plans.flatMap((plan) => plan.scans)
    const whole = /Seq Scan (booking|appointment|client|client_relation|client_access)$/
    expect(scans.filter((scan) => whole.test(scan))).toEqual([])
    expect(
      scans.some((scan) => /Scan booking booking_staff/.test(scan)),
      scans.join('\n'),
    ).toBe(true)
    expect(plans.filter(({ text }) => /from appointment /.test(text)).length).toBe(1)
  })
})
