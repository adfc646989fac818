import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { recordPlans, type StatementPlan } from '../../test/database/plans.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { toDay } from '../platform/shared/days.ts'
import { workListQuerySchema } from './model.work-list.ts'
import { readWorkList } from './operations.work-list.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const people = 20_000

/** Each plan is looked at as the application's role, with enough rows for it to matter (docs/decisions/0006). */
describe('the plans of the work list', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let db: Db
  let plans: StatementPlan[]
  let expert: string

  beforeAll(async () => {
    expert = (await make.staff(espoo, [{ role: 'expert', organisationId: koske }])).staffId
    const experts = [expert]
    for (let n = 0; n < 19; n++)
      experts.push((await make.staff(espoo, [{ role: 'expert', organisationId: koske }])).staffId)
    await test.owner.query(
      `with added as (
         insert into client (area_id, client_id, family_name, given_names, search_name, birth_date, service_language,
                             visible_to, created_by)
         select '01', md5(n::text)::uuid, 'N' || n, 'G', 'n' || lpad((n * 7919 % 100000)::text, 6, '0'), '1990-01-01',
                case when n % 50 = 0 then 'so' else 'fi' end, array[$1::uuid], ($2::uuid[])[1 + n % 20]
           from generate_series(1, ${people}) n
         returning area_id, client_id, visible_to, created_by),
       access as (
         insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
         select area_id, client_id, $1::uuid, '[2025-01-01,)', 'test', visible_to from added),
       relation as (
         insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period, visible_to)
         select area_id, gen_random_uuid(), client_id, created_by, $1::uuid, 'own_client', '[2025-01-01,)', visible_to from added)
       insert into clientship (area_id, clientship_id, client_id, organisation_id, state, started_on, responsible_id,
                               next_step, next_step_set_by, next_step_on, last_contact_on, ended_on, end_reason, visible_to)
       select area_id, gen_random_uuid(), client_id, $1::uuid, case when d % 3 = 0 then 'active' else 'ended' end,
              date '2025-01-01' + d, created_by, case when d % 3 = 0 then 'x' end, case when d % 3 = 0 then 'person' end,
              case when d % 3 = 0 and d % 5 > 0 then date '2026-06-01' + d end,
              date '2026-01-01' + d, case when d % 3 > 0 then date '2026-01-01' + d end,
              case when d % 3 > 0 then 'moved' end, visible_to
         from (select *, (hashtext(client_id::text) & 255) as d from added) as added`,
      [koske, experts],
    )
    await test.owner.query('analyze')
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    plans = recordPlans(db)
  }, 120_000)
  afterAll(() => db.close())

  async function plansOf(
    role: 'expert' | 'centre_manager',
    query: object,
    organisations: readonly string[] = [koske],
  ) {
    const actor = {
      ...{ areaId: espoo, staffId: expert, userId: 'u', email: 'e', name: 'n', locale: null },
      density: null,
      assignments: organisations.map((organisationId) => ({ role, organisationId })),
      standsInFor: [],
      glass: { organisations: [], open: [] },
    }
    plans.length = 0
    const list = await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true),
                       set_config('app.organisations', ${`{${koske}}`}, true)`.execute(tx)
      const audit = { subjects: new Set<string>(), reason: undefined }
      const context = { tx, actor, audit, today: toDay('2026-11-21') }
      return readWorkList(context, workListQuerySchema.parse(query))
    })
    return { list, scans: plans.flatMap((plan) => plan.scans) }
  }
  const whole = (scans: readonly string[]) =>
    scans.filter((scan) => /Seq Scan (client|clientship|client_access|client_relation)$/.test(scan))

  it.each([
    ['expert', {}, 'clientship_responsible'],
    ['expert', { overdue: 'true' }, 'clientship_responsible'],
    ['centre_manager', { scope: 'centre' }, 'clientship_due'],
    ['centre_manager', { scope: 'centre', overdue: 'true' }, 'clientship_due'],
    ['centre_manager', { scope: 'centre', direction: 'descending' }, 'clientship_due'],
    ['centre_manager', { scope: 'centre', state: 'ended' }, 'clientship_ended'],
    ['centre_manager', { scope: 'centre', sort: 'started' }, 'clientship_organisation'],
  ] as const)('of %s with %j walk %s and read no table whole', async (role, query, index) => {
    const { list, scans } = await plansOf(role, query)
    expect(list.rows).toHaveLength(50)
    expect(
      scans.some((scan) => scan.endsWith(` ${index}`)),
      scans.join('\n'),
    ).toBe(true)
    expect(whole(scans)).toEqual([])
  })

  it('of two centres walk the order of each', async () => {
    const { list, scans } = await plansOf('centre_manager', { scope: 'centre' }, [koske, oske])
    expect(list.rows).toHaveLength(50)
    expect(scans).toContain('Index Scan clientship clientship_due')
    expect(whole(scans)).toEqual([])
  })

  it.each([
    { scope: 'centre', sort: 'name' },
    { scope: 'centre', sort: 'contact' },
    { scope: 'centre', language: 'so' },
  ])('of %j show a page', async (query) => {
    const { list } = await plansOf('centre_manager', query)
    expect(list.rows).toHaveLength(50)
  })
})
