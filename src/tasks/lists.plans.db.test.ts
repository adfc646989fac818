import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { recordPlans, type StatementPlan } from '../../test/database/plans.ts'
import { testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { type Db, openDb, type Tx } from '../platform/server/db.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { toDay } from '../platform/shared/days.ts'
import { type GapReason, gapReasons } from './model.gap.ts'
import { readGapList } from './operations.gap.ts'
import { readMyDay } from './operations.my-day.ts'
import { insertGapDay, renewGaps } from './queries.gap-count.ts'

const koske = organisationOf(espoo, 'koske')
const people = 20_000
const today = toDay('2026-11-21')

/** Each plan is looked at as the application's role, at a centre with 20,000 open clients of 20 experts. */
describe('the plans of my day and of the lists of gaps', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let db: Db
  let plans: StatementPlan[]
  let expert: string

  beforeAll(async () => {
    const experts: string[] = []
    for (let n = 0; n < 20; n++)
      experts.push((await make.staff(espoo, [{ role: 'expert', organisationId: koske }])).staffId)
    expert = experts[0] ?? ''
    await test.owner.query(
      `with added as (
         insert into client (area_id, client_id, family_name, given_names, search_name, birth_date, visible_to, created_by)
         select '01', md5(n::text)::uuid, 'N' || n, 'G', 'n' || n, '1990-01-01', array[$1::uuid],
                ($2::uuid[])[1 + n % 20]
           from generate_series(1, ${people}) n
         returning area_id, client_id, visible_to, created_by, hashtext(client_id::text) & 255 as d),
       step as (
         insert into clientship_step (area_id, clientship_id, position, client_id, kind, on_day, by_staff_id, detail, visible_to)
         select area_id, client_id, 1, client_id, 'started', '2026-01-01', created_by, '{}', visible_to from added),
       fact as (
         insert into client_fact (area_id, fact_id, client_id, key, value, observed_on, source, recorded_by, recorded_at,
                                  visible_to)
         select area_id, client_id, client_id, 'literate', '"yes"', '2026-01-01', 'document', created_by, '2026-01-01',
                visible_to from added),
       profile as (
         insert into client_profile (area_id, client_id, visible_to) select area_id, client_id, visible_to from added),
       plan as (
         insert into plan (area_id, plan_id, client_id, organisation_id, kind, state, starts_on, review_on,
                           accepted_number, latest_number, made_by, visible_to)
         select area_id, client_id, client_id, $1, 'employment_plan', 'in_force', '2026-01-01', date '2026-08-01' + d, 1, 1,
                created_by, visible_to from added),
       task as (
         insert into task (area_id, task_id, client_id, organisation_id, staff_id, title, due_on, made_by, visible_to)
         select area_id, client_id, client_id, $1, case when d % 2 = 0 then created_by end, 'x', date '2026-08-01' + d,
                created_by, visible_to from added),
       handover as (
         insert into handover (area_id, handover_id, kind, client_id, clientship_id, from_organisation_id, from_staff_id,
                               referring_organisation_id, to_organisation_id, to_staff_id, state, sent_at, sent_on, due_on,
                               shown, visible_to)
         select area_id, client_id, 'assignment', client_id, client_id, $1, created_by, $1, $1, created_by, 'sent', now(),
                '2026-10-01', date '2026-11-01' + d, '{}', visible_to from added where d % 8 = 0),
       -- Groups of twenty, the last of which has ended a month ago.
       offering as (
         insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode,
                               language, capacity)
         select s.area_id, md5('group' || n)::uuid, s.service_id, $1, '2024-01-01', '2024-01-01', date '2026-10-21' - n, 'on_site',
                'fi', 20
           from generate_series(0, ${people / 20 - 1}) n,
                lateral (select area_id, service_id from service where area_id = '01' and n >= 0 limit 1) s
         returning area_id),
       enrolment as (
         insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, visible_to)
         select area_id, client_id, md5('group' || (row_number() over () - 1) / 20)::uuid, client_id, 'completed', '2023-12-01',
                visible_to from added)
       insert into clientship (area_id, clientship_id, client_id, organisation_id, state, started_on, responsible_id,
                               next_step, next_step_set_by, next_step_on, last_contact_on, visible_to)
       select area_id, client_id, client_id, $1, case when d % 9 = 0 then 'waiting' else 'active' end,
              date '2025-01-01' + d, created_by, case when d % 8 > 0 then 'x' end, case when d % 8 > 0 then 'person' end,
              case when d % 5 > 0 and d % 8 > 0 then date '2026-08-01' + d end, date '2026-07-01' + d, visible_to
         from added`,
      [koske, experts],
    )
    await test.owner.query('analyze')
    const owner = openDb(test.databaseUrl, 'owner', 1)
    await owner.kysely.transaction().execute(async (tx) => {
      await insertGapDay(tx, espoo, koske, today)
      await renewGaps(tx, espoo, koske, today)
    })
    await owner.close()
    await test.owner.query('analyze')
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    plans = recordPlans(db)
  }, 120_000)
  afterAll(() => db.close())

  async function scansOf<T>(work: (context: Parameters<typeof readMyDay>[0]) => Promise<T>) {
    const actor = {
      ...{ areaId: espoo, staffId: expert, userId: 'u', email: 'e', name: 'n', locale: null },
      density: null,
      assignments: [{ role: 'expert' as const, organisationId: koske }],
      standsInFor: [],
      glass: { organisations: [], open: [] },
    }
    plans.length = 0
    const answer = await db.kysely.transaction().execute(async (tx: Tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true),
                       set_config('app.organisations', ${`{${koske}}`}, true)`.execute(tx)
      const audit = { subjects: new Set<string>(), reason: undefined }
      return work({ tx, actor, audit, today, sealer: createSealer(testSecrets.sealing) })
    })
    return { answer, scans: plans.flatMap((plan) => plan.scans) }
  }
  const whole = (scans: readonly string[]) =>
    scans.filter((scan) =>
      /Seq Scan (client|clientship|clientship_step|client_fact|enrolment|gap|handover|plan|task)$/.test(
        scan,
      ),
    )
  it('my day starts from the open clients of one expert and reads no table whole', async () => {
    const { answer, scans } = await scansOf(readMyDay)
    expect(answer.due.length).toBeGreaterThan(50)
    expect(
      scans.some((scan) => /clientship_responsible(_all)?$/.test(scan)),
      scans.join('\n'),
    ).toBe(true)
    expect(whole(scans)).toEqual([])
  })

  it.each(
    gapReasons.filter(
      (one) => !['owner_gone', 'owner_away', 'step_by_rule', 'pause_over'].includes(one),
    ),
  )('the list of %s walks its own order and reads no table whole', async (reason: GapReason) => {
    const first = await scansOf((context) =>
      readGapList(context, koske, { reason, after: undefined }),
    )
    expect(first.answer.rows).toHaveLength(50)
    const next = await scansOf((context) =>
      readGapList(context, koske, { reason, after: first.answer.after ?? undefined }),
    )
    expect(next.answer.rows).toHaveLength(50)
    for (const { scans } of [first, next]) {
      expect(
        scans.some((scan) => scan.endsWith(' gap gap_organisation')),
        scans.join('\n'),
      ).toBe(true)
      expect(whole(scans)).toEqual([])
    }
  })
})
