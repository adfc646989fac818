import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { recordPlans, type StatementPlan } from '../../test/database/plans.ts'
import { testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { toDay } from '../platform/shared/days.ts'
import { listFigurePeople } from './operations.figure-people.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const people = 30_000

/** Each plan is looked at as the application's role, with the years of a centre much larger than any of today. */
describe('the plans of the people behind a figure', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let db: Db
  let plans: StatementPlan[]

  beforeAll(async () => {
    const { staffId } = await make.demoStaff('hepa.koske@demo.test')
    // Ten years of two centres; two thirds have ended, a third of these at work.
    await test.owner.query(
      `with added as (
         insert into client (area_id, client_id, family_name, given_names, search_name, visible_to, created_by)
         select $1, md5(n::text)::uuid, 'N' || n, 'G', 'n' || n,
                array[case when n % 3 = 0 then $2 else $3 end::uuid], $4
           from generate_series(1, ${people}) n
         returning area_id, client_id, visible_to, substr(family_name, 2)::int as n),
       access as (
         insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
         select area_id, client_id, visible_to[1], '[2016-01-01,)', 'test', visible_to from added),
       relation as (
         insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period,
                                      visible_to)
         select area_id, gen_random_uuid(), client_id, $4, visible_to[1], 'own_client', '[2016-01-01,)', visible_to
           from added)
       insert into clientship_figure (area_id, clientship_id, client_id, organisation_id, started_on, ended_on, end_reason,
                                      own_field, work_on, positive_on, phase, age, sex, mother_tongue, visible_to)
       select area_id, client_id, client_id, visible_to[1], began, case when n % 3 < 2 then began + 200 end,
              case when n % 3 = 0 then 'employed_open' when n % 3 = 1 then 'moved' end,
              case when n % 3 = 0 then 'yes' end, case when n % 3 = 0 then began + 190 end,
              case when n % 3 = 0 then began + 190 end, 'past_integration', 20 + n % 40,
              case when n % 2 = 0 then 'female' else 'male' end, (array['ar', 'ru', 'so'])[1 + n % 3], visible_to
         from (select *, date '2016-11-01' + n * 7 % 3650 as began from added) as added`,
      [espoo, koske, oske, staffId],
    )
    await test.owner.query('analyze')
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    plans = recordPlans(db)
  }, 120_000)
  afterAll(() => db.close())

  async function listed(figure: string) {
    const { rows } = await test.owner.query<{ staff_id: string; user_id: string }>(
      'select staff_id, user_id from staff_member where email = $1',
      ['hepa.koske@demo.test'],
    )
    const user = { staffId: rows[0]?.staff_id ?? '', userId: rows[0]?.user_id ?? '' }
    const nobody = {
      email: 'e',
      name: 'n',
      locale: null,
      density: null,
      standsInFor: [],
      glass: { organisations: [], open: [] },
    }
    const assignments = [{ role: 'expert' as const, organisationId: koske }]
    plans.length = 0
    const result = await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true), set_config('app.user_id', ${user.userId}, true),
                       set_config('app.organisations', ${`{${koske}}`}, true)`.execute(tx)
      const actor = { ...nobody, ...user, areaId: espoo, assignments }
      const audit = { subjects: new Set<string>(), reason: undefined }
      const sealer = createSealer(testSecrets.sealing)
      const context = { tx, actor, audit, sealer, today: toDay('2026-11-21') }
      return listFigurePeople(context, koske, { figure, year: 2025 })
    })
    return { result, scans: plans.flatMap((plan) => plan.scans) }
  }
  const whole = (scans: readonly string[]) =>
    scans.filter((scan) =>
      /Seq Scan (client|clientship_figure|client_access|client_relation)$/.test(scan),
    )

  it.each([
    ['new', 'clientship_figure_started'],
    ['new.language.ar', 'clientship_figure_started'],
    ['ended', 'clientship_figure_ended'],
    ['ended.group.work', 'clientship_figure_ended'],
    ['ended.sex.female', 'clientship_figure_ended'],
  ])('%s walk %s and read no table whole', async (figure, index) => {
    const { result, scans } = await listed(figure)
    expect(result.total).toBeGreaterThan(100)
    expect(result.visible).toBe(result.total)
    expect(
      scans.some((scan) => scan.endsWith(` ${index}`)),
      scans.join('\n'),
    ).toBe(true)
    expect(whole(scans)).toEqual([])
  })

  it.each(['served', 'positive', 'change.work'])('%s read no table whole', async (figure) => {
    const { result, scans } = await listed(figure)
    expect(result.visible).toBe(result.total)
    expect(whole(scans)).toEqual([])
  })
})
