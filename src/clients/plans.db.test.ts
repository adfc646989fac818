import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { recordPlans, type StatementPlan } from '../../test/database/plans.ts'
import { testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { toDay } from '../platform/shared/days.ts'
import { clientListQuerySchema } from './model.list.ts'
import { listDuplicates } from './operations.duplicates.ts'
import type { ClientContext } from './operations.identity.ts'
import { listClientsOf } from './operations.list.ts'
import { searchClients } from './operations.search.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const clients = 30_000

/** The made-up name of a number, as the statement below makes it too. */
const nameOf = (kind: string, n: number, length: number) =>
  createHash('md5')
    .update(`${kind}${n}`)
    .digest('hex')
    .slice(0, length)
    .replace(/\d/g, (digit) => 'aeiouklmns'.charAt(Number(digit)))
const family = nameOf('family', 17, 8)
const given = nameOf('given', 17, 7)
const mistyped = (name: string) =>
  name.slice(0, 2) + name.charAt(3) + name.charAt(2) + name.slice(4)

/**
 * Under row-level security an index serves a condition only through a leakproof operator, and the planner sees no
 * statistics of the others: each plan is looked at as the application's role, with enough rows for it to matter.
 */
describe('the plans of lists and searches', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let db: Db
  let plans: StatementPlan[]

  beforeAll(async () => {
    await test.owner.query(
      `with added as (
         insert into client (area_id, client_id, family_name, given_names, search_name, birth_date, mother_tongue,
                             service_language, visible_to, created_at, created_by)
         select '01', md5(n::text)::uuid, family, given, family || ' ' || given,
                date '1960-01-01' + n % 15000, case when n % 700 = 0 then 'ti' else 'so' end, 'fi',
                case n % 3 when 0 then array[$1::uuid] when 1 then array[$2::uuid] else array[$1, $2::uuid] end,
                timestamptz '2025-01-01' + n * interval '1 minute', m.staff_id
           from generate_series(1, ${clients}) n,
                translate(left(md5('family' || n % 3000), 8), '0123456789', 'aeiouklmns') family,
                translate(left(md5('given' || n % 500), 7), '0123456789', 'aeiouklmns') given,
                (select staff_id from staff_member where area_id = '01' limit 1) m
         returning area_id, client_id, family_name, given_names, visible_to, created_by),
       contact as (
         insert into client_contact (area_id, client_id, visible_to) select area_id, client_id, visible_to from added),
       relation as (
         insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period, visible_to)
         select area_id, gen_random_uuid(), client_id, created_by, visible_to[1], 'own_client', '[2025-01-01,)', visible_to
           from added),
       access as (
         insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
         select area_id, client_id, o, '[2025-01-01,)', 'test', visible_to from added, unnest(visible_to) o),
       word as (
         insert into name_token select distinct lower(w) from added, unnest(array[family_name, given_names]) w)
       insert into client_token (area_id, client_id, token, visible_to)
       select area_id, client_id, lower(w), visible_to from added, unnest(array[family_name, given_names]) w`,
      [koske, oske],
    )
    // As many words as the names of a large city have.
    await test.owner.query(
      `insert into name_token select translate(md5(n::text), '0123456789', 'aeiouklmns') from generate_series(1, 40000) n`,
    )
    await test.owner.query('analyze')
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    plans = recordPlans(db)
  }, 60_000)
  afterAll(() => db.close())

  /** The plans of what a user of one role asks. */
  async function plansOf(
    role: 'expert' | 'centre_manager',
    work: (context: ClientContext) => Promise<unknown>,
  ): Promise<StatementPlan[]> {
    const { staffId } = await make.staff(espoo, [{ role, organisationId: koske }])
    plans.length = 0
    await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true),
                       set_config('app.organisations', ${`{${koske}}`}, true)`.execute(tx)
      const actor = {
        ...{
          areaId: espoo,
          staffId,
          userId: 'u',
          email: 'e',
          name: 'n',
          locale: null,
          density: null,
        },
        assignments: [{ role, organisationId: koske }],
        standsInFor: [],
        glass: { organisations: [], open: [] },
      }
      const audit = { subjects: new Set<string>(), reason: undefined }
      const sealer = createSealer(testSecrets.sealing)
      await work({ tx, actor, audit, sealer, today: toDay('2026-11-21') })
    })
    return plans.filter((plan) => plan.scans.length > 0)
  }
  const scans = (found: readonly StatementPlan[]) => found.flatMap((plan) => plan.scans)
  /** The statements that read a table with a row or more per client from end to end. */
  const wholeReads = (found: readonly StatementPlan[]) =>
    found.flatMap(({ text, scans: own }) => {
      const whole = own.filter((scan) =>
        /^(Parallel )?Seq Scan client(_access|_token|_contact|_relation)?$/.test(scan),
      )
      return whole.length > 0 ? [{ text, whole }] : []
    })

  it.each([
    ['expert', {}, 'client_search_name'],
    ['centre_manager', {}, 'client_search_name'],
    ['expert', { direction: 'descending' }, 'client_search_name'],
    ['expert', { sort: 'created', scope: 'all' }, 'client_created'],
    ['expert', { sort: 'number' }, 'client_area_id_client_number_key'],
    ['expert', { motherTongue: 'ti' }, 'client_mother_tongue'],
    ['expert', { serviceLanguage: 'fi' }, 'client_service_language'],
  ] as const)('a list of %s %j walks an index', async (role, query, index) => {
    const found = await plansOf(role, (context) =>
      listClientsOf(context, clientListQuerySchema.parse(query)),
    )
    const page = found.find((plan) => plan.text.includes('page as ('))
    expect(page?.scans.some((scan) => scan.endsWith(index))).toBe(true)
    expect(wholeReads(page === undefined ? [] : [page])).toEqual([])
  })

  it.each([
    [family],
    [given],
    [`${given} ${family}`],
    [`${mistyped(given)} ${mistyped(family)}`],
    [given.slice(0, 2)],
    ['1.2.1990'],
    ['100500'],
  ])('a search for %j reads no table from end to end', async (text) => {
    for (const role of ['expert', 'centre_manager'] as const) {
      const found = await plansOf(role, (context) => searchClients(context, text))
      expect(found.length).toBeGreaterThan(0)
      expect(wholeReads(found)).toEqual([])
    }
  })

  it('words like another are found by their trigrams', async () => {
    const { rows } = await test.owner.query(
      `select prosrc from pg_proc where proname = 'similar_words'`,
    )
    const body = rows[0].prosrc.replaceAll('asked', `array['${family}']`)
    const client = await test.owner.connect()
    await client.query('set enable_seqscan = off')
    const { rows: lines } = await client.query(`explain ${body}`)
    await client.query('reset enable_seqscan')
    client.release()
    const plan = lines.map((line) => line['QUERY PLAN']).join('\n')
    expect(plan).toContain('name_token_trigram')
    expect(plan).toContain('name_token_pkey')
    expect(plan).not.toContain('Seq Scan')
  })

  it('the bearers of words are found by index', async () => {
    const { rows } = await test.owner.query(
      `select prosrc from pg_proc where proname = 'named_clients'`,
    )
    const body = rows[0].prosrc
      .replaceAll('unnest(words)', `unnest(array[0, 1])`)
      .replace('words, tokens, nears', `array[0, 1], array['${given}', '${family}'], array[0, 0.5]`)
      .replace('after limit most', '0 limit 100')
    const client = await test.owner.connect()
    await client.query(`set app.area_id = '${espoo}'; set app.organisations = '{${koske}}'`)
    const { rows: lines } = await client.query(`explain ${body}`)
    await client.query('reset app.area_id; reset app.organisations')
    client.release()
    const plan = lines.map((line) => line['QUERY PLAN']).join('\n')
    expect(plan).toContain('client_token_pkey')
    expect(plan).not.toContain('Seq Scan')
  })

  it('duplicates are found by index', async () => {
    const found = await plansOf('expert', (context) =>
      listDuplicates(context, {
        familyName: family,
        givenNames: given,
        birthDate: toDay('1990-02-01'),
        hetu: null,
        clientId: null,
      }),
    )
    expect(wholeReads(found)).toEqual([])
    expect(scans(found)).toEqual(
      expect.arrayContaining([expect.stringContaining('client_birth_date')]),
    )
  })
})
