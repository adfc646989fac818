import { describe, expect, it } from 'vitest'
import type { ClientId } from '../src/clients/model.access.ts'
import { readHetu } from '../src/clients/model.hetu.ts'
import { lastingTables, nobody, ownedTables } from '../src/clients/model.owned-tables.ts'
import { refold } from '../src/clients/operations.profile.ts'
import { openDb } from '../src/platform/server/db.ts'
import { createSealer } from '../src/platform/server/sealing.ts'
import { testDay } from '../test/database/template.ts'
import { testSecrets, useTestApp } from '../test/database/test-app.ts'
import { checkReferences } from './bulk.ts'
import { peopledAreas } from './demo-people.ts'
import { loadPeople } from './load-people.ts'

const { sealing } = testSecrets
const espoo = peopledAreas[0]
if (espoo === undefined) throw new Error('No demo area')

/** What a table holds, without what is drawn anew at every sealing, and the numbers and instants that each load gives anew. */
const digest = (table: string) =>
  `select md5(string_agg((to_jsonb(r) - 'hetu_sealed' - 'handover_number' - 'changed_at' #- '{content,number}')::text, '|' order by r::text)) as digest, count(*)::int as n from ${table} r`
/** Rows of a demo's people are in all of them but those that only people write. */
const written: readonly string[] = [
  ...['sensitive_note', 'client_former_hetu', 'handover_content', 'education_import', 'plan_copy'],
  ...['client_document', 'skill_assessment', 'recognition_step', 'break_glass', 'gap', 'task'],
  ...[
    'enrolment',
    'enrolment_step',
    'record_demand',
    'session_notice',
    'group_message',
    'level_test',
    'badge',
  ],
  ...['attendance', 'attendance_mark', 'attendance_alarm'],
  ...['appointment', 'appointment_offer', 'appointment_message'],
]
const tables = [...ownedTables, ...lastingTables].filter((table) => !written.includes(table))

const load =
  (test: ReturnType<typeof useTestApp>, count: number, connections = 1, isBulk = false) =>
  async () => {
    const clients = await Promise.all(
      Array.from({ length: connections }, () => test.owner.connect()),
    )
    try {
      return await loadPeople(clients, {
        ...espoo,
        ...{ count, seed: 7, on: testDay, sealing, variantEvery: 20, isBulk },
      })
    } finally {
      for (const client of clients) client.release()
    }
  }
const digests = async (test: ReturnType<typeof useTestApp>) => {
  const results: Record<string, { digest: string; n: number }> = {}
  for (const table of tables) results[table] = (await test.owner.query(digest(table))).rows[0]
  return results
}

describe('people loaded in bulk', () => {
  const test = useTestApp()
  const other = useTestApp()

  it('are the same in one call or several, by one connection or two, and stay when they are loaded again', async () => {
    expect(await load(test, 300)()).toEqual({ present: 0, added: 300 })
    expect(await load(test, 450)()).toEqual({ present: 300, added: 150 })
    expect(await load(other, 450, 2, true)()).toEqual({ present: 0, added: 450 })
    const once = await digests(test)
    for (const table of tables) expect(once[table]?.n, table).toBeGreaterThan(0)
    expect(once).toEqual(await digests(other))
    expect(await load(test, 450, 2)()).toEqual({ present: 450, added: 0 })
    expect(await digests(test)).toEqual(once)
  }, 60_000)

  it('have referrals that each load numbers in the order of their days, and letters that name these numbers', async () => {
    const { rows } = await other.owner.query<{ number: number; at: string; named: number | null }>(
      `select h.handover_number::int as number, h.drafted_at::text as at, (n.content ->> 'number')::int as named
         from handover h left join client_notice n on n.area_id = h.area_id and n.handover_id = h.handover_id
        where h.area_id = '01' order by h.drafted_at, h.handover_id`,
    )
    const numbers = rows.map(({ number }) => number)
    expect(numbers.length).toBeGreaterThan(400)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(numbers[0]).toBeGreaterThan(0)
    const named = rows.filter((row) => row.named !== null)
    expect(named.length).toBeGreaterThan(0)
    for (const row of named) expect(row.named).toBe(row.number)
  })

  it('are seen by the organisations with access today, what lasts by former ones too', async () => {
    const wrong = await test.owner.query(
      `with sight as (
         select client_id,
                coalesce(array_agg(organisation_id order by organisation_id) filter (where period @> $1::date),
                         array[$2::uuid]) as now,
                array_agg(distinct organisation_id order by organisation_id) as ever
           from client_access group by 1)
       select 'client' from client c left join sight s using (client_id) where c.visible_to is distinct from s.ever
       ${tables
         .filter((table) => table !== 'client')
         .map((table) => {
           const readers = (lastingTables as readonly string[]).includes(table) ? 'ever' : 'now'
           return `union all select '${table}' from ${table} t join sight s using (client_id) where t.visible_to <> s.${readers}`
         })
         .join('\n')}`,
      [testDay, nobody],
    )
    expect(wrong.rows).toEqual([])
    const { rows } = await test.owner.query(
      `select count(*) filter (where upper(period) is not null)::int as ended, count(*)::int as n from client_access`,
    )
    expect(rows[0].ended).toBeGreaterThan(50)
    expect(rows[0].n).toBeGreaterThan(450)
  })

  it('have the profiles that the application would fold of their facts', async () => {
    const before = await digests(test)
    const db = openDb(test.databaseUrl, 'owner', 2)
    try {
      const { rows } = await test.owner.query<{ client_id: ClientId }>(
        'select client_id from client order by client_id limit 150',
      )
      await db.kysely.transaction().execute(async (tx) => {
        for (const { client_id } of rows) await refold(tx, '01', client_id, testDay)
      })
    } finally {
      await db.close()
    }
    const after = await digests(test)
    expect(after.client_profile).toEqual(before.client_profile)
    expect(after.client_support_profile).toEqual(before.client_support_profile)
    const { rows } = await test.owner.query(
      `select count(finnish)::int as finnish, count(degrees)::int as degrees, count(changes_on)::int as changing from client_profile`,
    )
    for (const count of Object.values(rows[0])) expect(count).toBeGreaterThan(100)
  }, 60_000)

  it('have identity codes that the installation’s key opens and finds', async () => {
    const { rows } = await test.owner.query<{
      hetu_sealed: Buffer
      hetu_hash: Buffer
      birth: string
    }>(
      `select hetu_sealed, hetu_hash, birth_date::text as birth from client where hetu_sealed is not null limit 50`,
    )
    expect(rows).toHaveLength(50)
    for (const { hetu_sealed, hetu_hash, birth } of rows) {
      const hetu = createSealer(sealing).open(hetu_sealed)
      expect(readHetu(hetu)).toMatchObject({ ok: true, isArtificial: true, birthDate: birth })
      expect(createSealer(sealing).hash(hetu).equals(hetu_hash)).toBe(true)
    }
  })

  it('are found by the words of their names, all of which are known', async () => {
    const { rows } = await test.owner.query(
      `select c.family_name, c.given_names from client c join client_access a using (area_id, client_id)
         join centre z on z.organisation_id = a.organisation_id and z.code = 'koske'
        where a.period @> $1::date limit 1`,
      [testDay],
    )
    const { family_name, given_names } = rows[0]
    const tokens = await test.owner.query(
      `select token from client_token join client using (area_id, client_id) where family_name = $1 and given_names = $2`,
      [family_name, given_names],
    )
    expect(tokens.rows.length).toBeGreaterThan(1)
    const orphans = await test.owner.query(
      'select token from client_token where token not in (select token from name_token)',
    )
    expect(orphans.rows).toEqual([])
  })

  it('point at rows that are there, and the check of it finds one that does not', async () => {
    const client = await other.owner.connect()
    try {
      await checkReferences([client], '01')
      await client.query('begin')
      // As if it had never been looked up.
      await client.query('alter table case_note drop constraint case_note_area_id_written_by_fkey')
      await client.query(
        `update case_note set written_by = gen_random_uuid()
          where case_note_id = (select case_note_id from case_note limit 1)`,
      )
      await client.query(
        `alter table case_note add constraint case_note_area_id_written_by_fkey
           foreign key (area_id, written_by) references staff_member not valid`,
      )
      await expect(checkReferences([client], '01')).rejects.toThrow(
        /case_note_area_id_written_by_fkey/,
      )
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
