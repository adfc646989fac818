import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, useFactories } from '../../test/database/factories.ts'
import { recordPlans, type StatementPlan } from '../../test/database/plans.ts'
import { employment } from '../../test/database/referrals.ts'
import { testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { toDay } from '../platform/shared/days.ts'
import { mostImportRows, type ReferralImportId } from './model.import.ts'
import { readRows } from './operations.import.rows.ts'
import type { ImportContext } from './operations.import.ts'
import { listWaiting } from './queries.import.rows.ts'

const lists = 6

/** Each plan is looked at as the application's role, with as many lists of the greatest length as a busy unit keeps. */
describe('the plans of the rows of a list', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let db: Db
  let plans: StatementPlan[]
  let sender: string
  let listed: ReferralImportId

  beforeAll(async () => {
    sender = (await make.demoStaff('referrer@demo.test')).staffId
    await test.owner.query(
      `with added as (
         insert into client (area_id, client_id, family_name, given_names, search_name, visible_to, created_by)
         select $1, md5('c' || n)::uuid, 'N' || n, 'G', md5('name' || n), array[$2::uuid], $3
           from generate_series(1, ${mostImportRows}) n
         returning area_id, client_id, visible_to)
       insert into handover (area_id, handover_id, kind, client_id, from_organisation_id, from_staff_id,
                             referring_organisation_id, origin, state, visible_to)
       select area_id, client_id, 'referral', client_id, $2, $3, $2, 'authority', 'draft', visible_to from added`,
      [espoo, employment, sender],
    )
    await test.owner.query(
      `insert into referral_import (area_id, referral_import_id, organisation_id, staff_id, state, file_name, file_hash,
                                    row_count, visible_to)
       select $1, md5('list' || l)::uuid, $2, $3, 'preview', 'l.xlsx', decode(md5(l::text), 'hex'), ${mostImportRows},
              array[$2::uuid]
         from generate_series(1, ${lists}) l`,
      [espoo, employment, sender],
    )
    const row = JSON.stringify({ person: {}, candidates: [], verdicts: [], problems: [] })
    await test.owner.query(
      `insert into referral_import_row (area_id, referral_import_id, row_number, sealed, state, handover_id, visible_to)
       select $1, md5('list' || l)::uuid, n, case when n % 4 > 0 then $3::bytea end,
              (array['sent', 'ready', 'faulty', 'waiting'])[1 + n % 4],
              case when n % 4 = 0 then md5('c' || n)::uuid end, array[$2::uuid]
         from generate_series(1, ${lists}) l, generate_series(1, ${mostImportRows}) n`,
      [espoo, employment, createSealer(testSecrets.sealing).seal(row)],
    )
    await test.owner.query('analyze')
    const { rows } = await test.owner.query(`select md5('list3')::uuid as id`)
    listed = rows[0].id
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    plans = recordPlans(db)
  }, 120_000)
  afterAll(() => db.close())

  /** What the bringer asks, and how the database reads for it. */
  async function plansOf<T>(work: (context: ImportContext) => Promise<T>) {
    plans.length = 0
    const result = await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true),
                       set_config('app.organisations', ${`{${employment}}`}, true)`.execute(tx)
      const nobody = {
        userId: 'u',
        email: 'e',
        name: 'n',
        locale: null,
        density: null,
        standsInFor: [],
        glass: { organisations: [], open: [] },
      }
      const assignments = [{ role: 'referrer' as const, organisationId: employment }]
      const actor = { ...nobody, areaId: espoo, staffId: sender, assignments }
      const audit = { subjects: new Set<string>(), reason: undefined }
      const sealer = createSealer(testSecrets.sealing)
      const enqueue = () => Promise.reject(new Error('Reading plans no work'))
      return work({ tx, actor, audit, sealer, enqueue, today: toDay('2026-11-21') })
    })
    return { result, scans: plans.flatMap((plan) => plan.scans) }
  }
  const whole = (scans: readonly string[]) =>
    scans.filter((scan) => /Seq Scan (referral_import_row|handover|client)$/.test(scan))
  const walksList = /(Index|Bitmap).* referral_import_row_(pkey|waiting)$/

  it.each([{}, { after: 9000 }, { state: 'faulty' }, { state: 'sent', after: 5000 }] as const)(
    'of %j walk the list by its key and read no table whole',
    async (query) => {
      const { result, scans } = await plansOf((context) => readRows(context, listed, query))
      expect(result.rows).toHaveLength(50)
      expect(scans.filter((scan) => walksList.test(scan)).length).toBeGreaterThanOrEqual(2)
      expect(whole(scans)).toEqual([])
    },
  )

  it('that wait to be sent are found by their own index', async () => {
    const { result, scans } = await plansOf(({ tx }) => listWaiting(tx, espoo, listed))
    expect(result).toHaveLength(mostImportRows / 4)
    expect(scans.some((scan) => scan.endsWith(' referral_import_row_waiting'))).toBe(true)
    expect(whole(scans)).toEqual([])
  })
})
