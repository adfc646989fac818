import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import {
  makeSession,
  testClock,
  testFilesFolder,
  testSecrets,
  useTestApp,
} from '../../test/database/test-app.ts'
import { runCommand } from '../../test/run-command.ts'
import { createApp } from '../app.ts'
import { openDb } from '../platform/server/db.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { toDay } from '../platform/shared/days.ts'
import { eraseCommand } from './command.erase.ts'
import { applyRetention } from './operations.retention.ts'

const koske = organisationOf(espoo, 'koske')

/** Values that nobody else in the database has, each found by one piece of text. */
const person = {
  familyName: 'Xylvander',
  givenNames: 'Qwenzhi Brythoniel',
  usedName: 'Qwenny',
  hetu: '010516B903X',
  contact: {
    streetAddress: 'Vuorenpeikontie 77 Z 9',
    postOffice: 'Kolperola',
    phone: '+358457312988',
    email: 'qwenny.xylvander@kolperola.example',
  },
}
const traces = [
  ...['xylvander', 'qwenzhi', 'brythoniel', 'qwenny', 'vuorenpeikontie', 'kolperola', '457312988'],
  ...['010516b903x', '903x', 'zibbledon', 'item-trace-5521'],
  createSealer(testSecrets.sealing).hash('010516B903X').toString('hex'),
]

describe('erasing a person', () => {
  const test = useTestApp()
  const make = useFactories(test)

  /** Every table of the database, with the rows in which one of the texts stands in any column. */
  async function tablesWith(texts: readonly string[]): Promise<string[]> {
    const { rows: tables } = await test.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    expect(tables.length).toBeGreaterThan(30)
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await test.owner.query(
        `select from ${name} as r where lower(r::text) like any ($1) limit 1`,
        [texts.map((text) => `%${text}%`)],
      )
      if (rows.length > 0) found.push(name)
    }
    return found
  }

  /** Runs the command as a shell would. */
  async function erase(...args: string[]) {
    const before = process.env.DATABASE_URL
    process.env.DATABASE_URL = test.databaseUrl
    const told = await runCommand(eraseCommand(testClock), args)
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    return told
  }

  it('leaves no value of the person in any table, nor in the log of the process', async () => {
    // An application whose log is kept, to look into it.
    let log = ''
    const app = await createApp({
      databaseUrl: test.databaseUrl,
      secrets: testSecrets,
      publicUrl: 'http://localhost:3000',
      clock: testClock,
      filesFolder: testFilesFolder,
      log: pino(
        { level: 'trace' },
        new Writable({
          write(chunk, _encoding, done) {
            log += String(chunk)
            done()
          },
        }),
      ),
    })
    const cookie = await makeSession(test.owner, 'hepa.koske@demo.test')
    let keys = 0
    const as = async (route: string, payload?: object) => {
      const [method = '', url = ''] = route.split(' ')
      const answer = await app.inject({
        method: method as 'POST',
        url,
        headers: {
          cookie,
          'idempotency-key': `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`,
        },
        ...(payload === undefined ? {} : { payload }),
      })
      expect([route, answer.statusCode]).toEqual([route, 200])
      return answer.json()
    }

    const { clientId, clientNumber } = await as('POST /api/clients', person)
    const { clientId: twin } = await as('POST /api/clients', { ...person, givenNames: 'Zibbledon' })
    const { clientId: stranger } = await as('POST /api/clients', {
      familyName: 'Qwenzhi',
      givenNames: 'Other',
      birthDate: '1990-01-01',
    })
    const path = `/api/clients/${clientId}`
    await as(`PATCH ${path}`, { version: 1, hetu: null, usedName: 'Zibbledon' })
    const facts = await as(`POST ${path}/facts`, {
      observations: [
        { key: 'literate', value: 'yes', observedOn: '2026-11-01', source: 'test' },
        {
          key: 'degree',
          value: { item: 'item-trace-5521', facts: { degree_level: 'master' } },
          observedOn: '2026-11-01',
          source: 'document',
        },
      ],
    })
    await as(`POST ${path}/facts/${facts.factIds[0]}/rectification`, { reason: 'wrong_value' })
    await as(`POST ${path}/support-facts`, {
      observations: [
        { key: 'health_allows', value: 'no', observedOn: '2026-11-01', source: 'self_rated' },
      ],
    })
    await as(`POST ${path}/merges`, { mergedClientId: twin, reason: 'same_hetu' })
    await as(`POST ${path}/distinct`, { otherClientId: stranger })
    await as(`POST ${path}/protection`, {
      version: 2,
      protection: { validFrom: '2026-11-01', validTo: null },
    })
    await as('GET /api/clients/search?q=xylvander')
    await as('GET /api/clients?text=xylvander')
    await as('POST /api/clients/search', { q: person.hetu })
    await as('POST /api/clients/duplicates', { ...person, contact: undefined, usedName: undefined })
    await as('POST /api/clients/possibly-known', {
      familyName: person.familyName,
      givenNames: person.givenNames,
      hetu: person.hetu,
    })
    await app.close()
    expect(await tablesWith(traces)).toEqual(
      expect.arrayContaining(['public.client', 'public.client_token', 'public.name_token']),
    )

    const done = await erase(
      ...['--area', espoo, '--client', String(clientNumber), '--by', 'admin@demo.test'],
      ...['--reason', 'decision 17/2026', '--json'],
    )
    expect(done).toEqual({ code: 0, stdout: '{"erasedRecords":2}\n', stderr: '' })

    // A word that somebody else bears stays, as theirs.
    const others = await test.owner.query('select token from name_token where token = any($1)', [
      traces,
    ])
    expect(others.rows).toEqual([{ token: 'qwenzhi' }])
    await test.owner.query(`delete from client_token where client_id = $1`, [stranger])
    await test.owner.query(
      `update client set family_name = 'A', search_name = 'a' where client_id = $1`,
      [stranger],
    )
    await test.owner.query(`delete from name_token where token = 'qwenzhi'`)
    expect(await tablesWith(traces)).toEqual([])
    expect(traces.filter((trace) => log.toLowerCase().includes(trace))).toEqual([])

    // Only the log still knows the ids: what was done with the person's data, and that they were erased.
    expect(await tablesWith([clientId, twin])).toEqual(['public.access_log_client'])
    const { rows } = await test.owner.query(
      `select l.event, l.reason, m.email, count(*)::int as records
         from access_log l join access_log_client c using (area_id, log_id) join staff_member m using (area_id, staff_id)
        where l.event = 'ClientErase' group by 1, 2, 3`,
    )
    expect(rows).toEqual([
      { event: 'ClientErase', reason: 'decision 17/2026', email: 'admin@demo.test', records: 2 },
    ])
  })

  it('is refused with one sentence when it cannot be done', async () => {
    const { clientNumber } = await make.client({ areaId: espoo, organisations: [koske] })
    const number = String(clientNumber)
    const all = (by: string, client: string, area: string = espoo) =>
      erase('--area', area, '--client', client, '--by', by, '--reason', 'x')
    expect(await all('manager.koske@demo.test', number)).toMatchObject({
      code: 1,
      stderr: 'manager.koske@demo.test is not an administrator of the area today.\n',
    })
    expect(await all('admin@demo.test', '1')).toMatchObject({
      code: 1,
      stderr: '1 is not a client of the area.\n',
    })
    expect((await all('admin@demo.test', number, '08')).code).toBe(1)
    expect((await erase('--client', number)).code).toBe(2)
    expect((await erase('--everything')).code).toBe(2)
    expect((await erase('--help')).code).toBe(0)
    const { rowCount } = await test.owner.query('select from client where client_number = $1', [
      number,
    ])
    expect(rowCount).toBe(1)
  })
})

describe('retention', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const today = toDay('2026-11-21')

  async function apply() {
    const db = openDb(test.databaseUrl, 'taitopolku_retention', 1)
    try {
      return await db.kysely.transaction().execute((tx) => applyRetention(tx, espoo, today))
    } finally {
      await db.close()
    }
  }

  it('deletes by kind and period what the area no longer keeps, and nothing else', async () => {
    const months = (kind: string, count: number | null) =>
      test.owner.query('update retention_rule set months = $2 where area_id = $3 and kind = $1', [
        kind,
        count,
        espoo,
      ])
    const client = async (endedOn: string | null) => {
      const { clientId } = await make.client({ areaId: espoo, organisations: [koske] })
      await test.owner.query(`update client set created_at = '2020-01-01' where client_id = $1`, [
        clientId,
      ])
      await test.owner.query(
        `update client_access set period = daterange('2020-01-01', $2::date) where client_id = $1`,
        [clientId, endedOn],
      )
      await test.owner.query(
        `insert into client_fact (area_id, fact_id, client_id, key, value, observed_on, source, recorded_by, visible_to)
         select area_id, gen_random_uuid(), client_id, 'literate', '"yes"', '2020-01-01', 'test', created_by, visible_to
           from client where client_id = $1`,
        [clientId],
      )
      return clientId
    }
    const current = await client(null)
    const longAgo = await client('2023-11-20')
    const lately = await client('2023-11-22')
    const parts = async (clientId: string) => {
      const { rows } = await test.owner.query(
        `select (select count(*)::int from client where client_id = $1) as people,
                (select count(*)::int from client_fact where client_id = $1) as facts`,
        [clientId],
      )
      return [rows[0].people, rows[0].facts]
    }

    const nothing = {
      ...{ client: 0, facts: 0, break_glass: 0, record_request: 0, access_log: 0, idempotency: 0 },
    }
    for (const kind of Object.keys(nothing)) await months(kind, null)
    expect(await apply()).toEqual(nothing)

    await months('client', 36)
    await months('facts', 30)
    expect(await apply()).toMatchObject({ client: 1 })
    expect(await parts(current)).toEqual([1, 1])
    expect(await parts(longAgo)).toEqual([0, 0])
    expect(await parts(lately)).toEqual([1, 0])
    expect(await apply()).toMatchObject({ client: 0, facts: 0 })

    await months('access_log', 60)
    await months('idempotency', 1)
    await test.owner.query(
      `insert into access_log (area_id, log_id, at, user_id, staff_id, event, route, outcome)
       select '01', gen_random_uuid(), at, 'u', gen_random_uuid(), 'Old', 'r', 'done'
         from unnest(array['2021-11-20', '2021-11-22']::timestamptz[]) at`,
    )
    await test.owner.query(
      `insert into idempotency (area_id, user_id, key, route, body_hash, at)
       select '01', 'u', gen_random_uuid(), 'r', '', at
         from unnest(array['2026-10-20', '2026-10-22']::timestamptz[]) at`,
    )
    expect(await apply()).toMatchObject({ access_log: 1, idempotency: 1 })
  })

  it('deletes why a record was opened or asked for, once what that opened is long over', async () => {
    const { clientId } = await make.client({ areaId: espoo, organisations: [koske] })
    const reason = 'Asiakas tarvitsee apua heti'
    await test.owner.query(
      `insert into break_glass (area_id, break_glass_id, client_id, organisation_id, staff_id, role, reason, opened_at, until,
                                visible_to)
       select area_id, gen_random_uuid(), client_id, $2, created_by, 'hepa', $3, ends - interval '3 hours', ends, visible_to
         from client, unnest(array['2025-11-20', '2025-11-22']::timestamptz[]) ends where client_id = $1`,
      [clientId, koske, reason],
    )
    // Lapsed long ago and reached nobody; refused; granted for longer; lapsed lately.
    const requests = [
      { lapsesOn: '2025-11-20', state: null, until: null },
      { lapsesOn: '2025-11-20', state: 'refused', until: null },
      { lapsesOn: '2025-11-20', state: 'granted', until: '2025-11-22' },
      { lapsesOn: '2025-11-22', state: 'open', until: null },
    ]
    for (const { lapsesOn, state, until } of requests)
      await test.owner.query(
        `with request as (
           insert into record_request (area_id, record_request_id, asked_by, organisation_id, role, asked_at, lapses_on)
           select area_id, gen_random_uuid(), created_by, $2, 'hepa', $3::date - 14, $3 from client where client_id = $1
           returning area_id, record_request_id, asked_by)
         insert into record_demand (area_id, record_demand_id, record_request_id, client_id, organisation_id, reason, state,
                                    basis, parts, until, words, decided_by, decided_at, visible_to)
         select area_id, gen_random_uuid(), record_request_id, $1, $2, $4, $5, case when $6::timestamptz is not null then 'law' end,
                case when $6::timestamptz is null then '{}'::text[] else array['facts'] end, $6,
                case when $5 = 'refused' then 'Ei perustetta' end,
                case when $5 <> 'open' then asked_by end, case when $5 <> 'open' then now() end, array[$2::uuid]
           from request where $5::text is not null`,
        [clientId, koske, lapsesOn, reason, state, until],
      )
    await test.owner.query(
      `update retention_rule set months = 12 where area_id = $1 and kind in ('break_glass', 'record_request')`,
      [espoo],
    )
    expect(await apply()).toMatchObject({ break_glass: 1, record_request: 2 })
    const { rows } = await test.owner.query(
      `select (select count(*)::int from break_glass) as openings, count(r.*)::int as requests,
              array_agg(d.state order by d.state) as states
         from record_request r left join record_demand d on d.record_request_id = r.record_request_id`,
    )
    expect(rows[0]).toEqual({ openings: 1, requests: 2, states: ['granted', 'open'] })
    expect(await apply()).toMatchObject({ break_glass: 0, record_request: 0 })
  })

  it('keeps a merged person as long as any of the records is needed', async () => {
    const records = []
    for (let i = 0; i < 2; i++)
      records.push((await make.client({ areaId: espoo, organisations: [koske] })).clientId)
    const [kept, merged] = records
    await test.owner.query(
      `insert into client_merge (area_id, client_merge_id, client_id, merged_client_id, reason, merged_by, visible_to)
       select area_id, gen_random_uuid(), client_id, $2, 'same_hetu', created_by, visible_to from client where client_id = $1`,
      [kept, merged],
    )
    await test.owner.query(
      `update client set created_at = '2000-01-01' where client_id = any($1)`,
      [records],
    )
    await test.owner.query(
      `update client_access set period = '[2000-01-01,2001-01-01)' where client_id = $1`,
      [kept],
    )
    expect(await apply()).toMatchObject({ client: 0 })
    await test.owner.query(
      `update client_access set period = '[2000-01-01,2001-01-01)' where client_id = $1`,
      [merged],
    )
    expect(await apply()).toMatchObject({ client: 2 })
  })
})
