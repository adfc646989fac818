import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { testClock, useTestApp } from '../../test/database/test-app.ts'
import { runCommand } from '../../test/run-command.ts'
import { hetuSchema } from '../clients/model.hetu.ts'
import { daysBetween, toDay } from '../platform/shared/days.ts'
import { exportCommand } from './command.export.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
type Row = Readonly<Record<string, string>>

describe('the export of a study', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  let folder: string
  let researcher: TestStaff
  let expert: TestStaff
  const clients: Record<'ordinary' | 'other' | 'shielded' | 'merged' | 'kept', TestClient> =
    {} as never
  let runs = 0

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taitopolku-export-'))
    researcher = await make.staff(espoo, [{ role: 'researcher', organisationId: koske }])
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const ofOske = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
    const client = (given: object = {}) =>
      make.client({ areaId: espoo, organisations: [koske, oske], ...given })
    clients.ordinary = await client({
      familyName: 'Xylvander',
      givenNames: 'Qwenzhi',
      hetu: hetuSchema.parse('010516B903X'),
      birthDate: toDay('1990-02-17'),
      motherTongue: 'so',
    })
    clients.other = await client()
    clients.shielded = await client({
      protection: { validFrom: toDay('2026-01-01'), validTo: null },
    })
    clients.kept = await client()
    clients.merged = await client()
    const begin = (who: TestClient, organisationId: string, responsible: TestStaff, day: string) =>
      start({ clientId: who.clientId, organisationId, responsible, startedOn: toDay(day) })
    const id = await begin(clients.ordinary, koske, expert, '2025-12-10')
    await begin(clients.other, oske, ofOske, '2025-12-10')
    await begin(clients.shielded, koske, expert, '2026-01-05')
    await begin(clients.kept, koske, expert, '2026-01-12')
    await begin(clients.merged, koske, expert, '2026-02-01')
    await test.owner.query(
      `update clientship set ended_on = '2026-09-01', state = 'ended', end_reason = 'health', next_step = null, next_step_on = null,
         next_step_set_by = null,
              caseworker_name = 'zyxworker' where clientship_id = $1`,
      [id],
    )
    await test.owner.query(
      `insert into client_merge (area_id, client_merge_id, client_id, merged_client_id, reason, merged_by, visible_to)
       values ($1, gen_random_uuid(), $2, $3, 'zyxsame', $4, $5)`,
      [espoo, clients.kept.clientId, clients.merged.clientId, expert.staffId, [koske]],
    )
    for (const [kind, isWrong] of [
      ['employed_open', false],
      ['degree_study', true],
    ] as const)
      await test.owner.query(
        `insert into outcome (area_id, outcome_id, client_id, clientship_id, organisation_id, kind, began_on, own_field,
                              own_field_judged_by, evidence, recorded_by, rectified_at, rectified_by, rectification, visible_to)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, '2026-08-15', 'yes', $6, 'document', $6,
                 case when $7 then now() end, case when $7 then $6::uuid end, case when $7 then 'zyxwrong' end, $8)`,
        [espoo, clients.ordinary.clientId, id, koske, kind, expert.staffId, isWrong, [koske]],
      )
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Runs the command as a shell would; each run into a folder of its own. */
  async function take(protocol: object, by: string, more: readonly string[] = []) {
    const name = join(folder, `run-${++runs}`)
    await writeFile(
      `${name}.yaml`,
      JSON.stringify({ project: 'koske-2026', decision: 'HEL 2026-001', ...protocol }),
    )
    const key = join(folder, 'project.key')
    const isNew = (await readdir(folder)).includes('project.key') ? [] : ['--new-key']
    const args = [
      ...[`${name}.yaml`, '--area', espoo, '--by', by, '--key', key, ...isNew],
      ...['--codes', `${name}.codes.csv`, '--out', name, '--json', ...more],
    ]
    const before = process.env.DATABASE_URL
    process.env.DATABASE_URL = test.databaseUrl
    const told = await runCommand(exportCommand(testClock), args)
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    const read = async (file: string): Promise<Row[]> =>
      parse(await readFile(file, 'utf8'), { columns: true })
    return {
      ...told,
      name,
      table: (table: string) => read(join(name, `${table}.csv`)),
      codes: () => read(`${name}.codes.csv`),
    }
  }

  const logged = async () =>
    (
      await test.owner.query<{
        outcome: string
        reason: string
        staff: string
        subjects: string[]
      }>(
        `select l.outcome, l.reason, l.staff_id as staff, array_remove(array_agg(c.client_id order by c.client_id), null) as subjects
           from access_log l left join access_log_client c using (area_id, log_id)
          where l.event = 'StudyExport' group by l.log_id, l.at, l.outcome, l.reason, l.staff_id order by l.at desc`,
      )
    ).rows

  it('holds the clientships of the own organisation by pseudonym, and writes who left into the access log', async () => {
    const run = await take({ dates: 'keep' }, researcher.email)
    expect(run.stderr).toBe('')
    expect(run.code).toBe(0)
    expect(JSON.parse(run.stdout)).toEqual({
      persons: 2,
      clientships: 3,
      outcomes: 1,
      protectedPersons: 1,
    })
    const [codes, persons, clientships, outcomes] = await Promise.all([
      run.codes(),
      run.table('persons'),
      run.table('clientships'),
      run.table('outcomes'),
    ])
    const pseudonym = (client: TestClient) =>
      codes.find((row) => row.client_number === String(client.clientNumber))?.person
    expect(persons.find((row) => row.person === pseudonym(clients.ordinary))).toMatchObject({
      born: '1990-02',
      mother_tongue: 'so',
    })
    expect(clientships.find((row) => row.person === pseudonym(clients.ordinary))).toMatchObject({
      centre: 'koske',
      started_on: '2025-12-10',
      ended_on: '2026-09-01',
      end_reason: 'other',
    })
    expect(outcomes).toMatchObject([
      { kind: 'employed_open', began_on: '2026-08-15', own_field: 'yes' },
    ])
    // Merged records are one person, under the number of the one that is kept.
    expect(clientships.filter((row) => row.person === pseudonym(clients.kept))).toHaveLength(2)
    expect(pseudonym(clients.merged)).toBeUndefined()
    const [entry] = await logged()
    expect(entry).toMatchObject({
      outcome: 'done',
      reason: 'koske-2026: HEL 2026-001',
      staff: researcher.staffId,
    })
    expect(entry?.subjects).toEqual(
      [clients.ordinary, clients.kept, clients.merged].map(({ clientId }) => clientId).sort(),
    )
  })

  it('holds no name, no identity code, no free text and no id of the database', async () => {
    const run = await take({ dates: 'keep' }, researcher.email)
    const { rows } = await test.owner.query<{ id: string }>(
      'select client_id::text as id from client union select clientship_id::text from clientship union select client_number::text from client',
    )
    for (const file of await readdir(run.name)) {
      const text = (await readFile(join(run.name, file), 'utf8')).toLowerCase()
      for (const trace of ['xylvander', 'qwenzhi', '010516', 'b903x', 'zyx', 'health'])
        expect(text, file).not.toContain(trace)
      for (const { id } of rows) if (id.length > 8) expect(text, file).not.toContain(id)
    }
  })

  it('is the same again, and has nothing in common with another project', async () => {
    const [first, again, other] = [
      await take({ dates: 'keep' }, researcher.email),
      await take({ dates: 'keep' }, researcher.email),
      await take({ dates: 'keep', project: 'other-2026' }, researcher.email),
    ]
    expect(await again.table('clientships')).toEqual(await first.table('clientships'))
    const ids = new Set((await first.table('persons')).map((row) => row.person))
    for (const row of await other.table('persons')) expect(ids.has(row.person)).toBe(false)
  })

  it('shifts all days by one constant, or tells months alone, as the protocol says', async () => {
    const kept = await (await take({ dates: 'keep' }, researcher.email)).table('clientships')
    const shifted = await (await take({ dates: 'shift' }, researcher.email)).table('clientships')
    const months = await take({ dates: 'month' }, researcher.email)
    const shifts = new Set(
      kept.map((row) => {
        const same = shifted.find((one) => one.clientship === row.clientship)
        return daysBetween(toDay(row.started_on ?? ''), toDay(same?.started_on ?? ''))
      }),
    )
    expect(shifts.size).toBe(1)
    const [shift = 0] = shifts
    expect(Math.abs(shift)).toBeGreaterThan(0)
    expect(Math.abs(shift)).toBeLessThanOrEqual(182)
    for (const row of await months.table('clientships'))
      expect(row.started_on).toMatch(/^\d{4}-\d\d$/)
    for (const row of await months.table('persons')) expect(row.born).toMatch(/^\d{4}$/)
  })

  it('keeps to the days of the protocol', async () => {
    const run = await take(
      { dates: 'keep', startedFrom: '2025-12-01', startedTo: '2025-12-31' },
      researcher.email,
    )
    expect(JSON.parse(run.stdout)).toMatchObject({
      persons: 1,
      clientships: 1,
      protectedPersons: 0,
    })
  })

  it('is refused to every other role, and the refusal stands in the access log', async () => {
    const before = (await logged()).length
    const managers = await make.staff(espoo, [
      { role: 'centre_manager', organisationId: koske },
      { role: 'data_protection_officer', organisationId: koske },
    ])
    for (const who of [expert, managers]) {
      const run = await take({ dates: 'keep' }, who.email)
      expect(run.code).toBe(1)
      expect(run.stderr).toBe(
        `${who.email} has no role that may take data out for a study; that was noted in the access log.\n`,
      )
      expect(await readdir(folder)).not.toContain(run.name.split('/').at(-1))
    }
    const entries = await logged()
    expect(entries).toHaveLength(before + 2)
    expect(entries[0]).toMatchObject({ outcome: 'refused', subjects: [] })
  })

  it('knows nobody of another area', async () => {
    const stranger = await make
      .staff('02', [{ role: 'researcher', organisationId: organisationOf('02', 'stadin') }])
      .catch(() => undefined)
    const run = await take({ dates: 'keep' }, stranger?.email ?? 'nobody@test.example')
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('does not work in the area today.')
  })

  it('keeps key and codes apart, and replaces nothing', async () => {
    const run = await take({ dates: 'keep' }, researcher.email)
    expect((await stat(`${run.name}.codes.csv`)).mode & 0o077).toBe(0)
    expect((await stat(join(folder, 'project.key'))).mode & 0o077).toBe(0)
    const again = await take({ dates: 'keep' }, researcher.email, ['--out', run.name])
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') })
    const inside = await take({ dates: 'keep' }, researcher.email, [
      ...['--out', join(folder, 'inside'), '--codes', join(folder, 'inside', 'codes.csv')],
    ])
    expect(inside).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--codes lies in --out'),
    })
  })

  it('says in one sentence what is wrong with a protocol or a key', async () => {
    const mode = await take({ dates: 'weeks' }, researcher.email)
    expect(mode).toMatchObject({ code: 1, stderr: expect.stringContaining('dates: ') })
    const unknown = await take({ dates: 'keep', names: true }, researcher.email)
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('"names"') })
    const key = join(folder, 'not-a.key')
    const missing = await take({ dates: 'keep' }, researcher.email, ['--key', key])
    expect(missing.stderr).toBe(`There is no key ${key}: make one with --new-key.\n`)
    await writeFile(key, 'short')
    const short = await take({ dates: 'keep' }, researcher.email, ['--key', key])
    expect(short.stderr).toBe(`${key} holds no key of 64 hexadecimal digits.\n`)
  })
})
