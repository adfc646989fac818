import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { testFilesFolder, testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { doJobs } from '../../test/lists/bring-list.ts'
import { researcher } from '../../test/studies/bring-study.ts'
import { hetuSchema } from '../clients/model.hetu.ts'
import type { StudyId } from '../impact/model.study.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { toDay } from '../platform/shared/days.ts'
import type { StudyExports } from './model.study-export.ts'

const koske = organisationOf(espoo, 'koske')
type Row = Readonly<Record<string, string>>

describe('the register of a centre in a study', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  let own: TestStaff
  let client: TestClient
  let shielded: TestClient
  const asOwn = () => test.as(own.email)
  const order = { decision: 'HEL 2026-001', dates: 'month', startedFrom: null, startedTo: null }

  beforeAll(async () => {
    own = await make.staff(espoo, [{ role: 'researcher', organisationId: koske }])
    const responsible = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const given = { areaId: espoo, organisations: [koske] }
    client = await make.client({
      ...given,
      ...{ familyName: 'Xylvander', givenNames: 'Qwenzhi', hetu: hetuSchema.parse('010516B903X') },
      birthDate: toDay('1990-02-17'),
    })
    shielded = await make.client({
      ...given,
      protection: { validFrom: toDay('2026-01-01'), validTo: null },
    })
    for (const { clientId } of [client, shielded])
      await start({
        ...{ clientId, organisationId: koske, responsible, startedOn: toDay('2025-12-10') },
      })
  })

  const ask = async (studyId: StudyId, more: object = {}) =>
    (
      await asOwn()<{ studyExportId: string; errorCode: string }>(
        `POST /api/studies/${studyId}/exports`,
        { ...order, ...more },
      )
    ).body
  const read = async (studyId: StudyId) =>
    (await asOwn()<StudyExports>(`GET /api/studies/${studyId}/exports`)).body
  const folderOf = (studyId: string, part: string) =>
    part === 'codes'
      ? join(testFilesFolder, 'studies', espoo, 'codes', studyId)
      : join(testFilesFolder, 'studies', espoo, studyId, part)
  const logged = async () =>
    (
      await test.owner.query<{ event: string; outcome: string; reason: string; people: string[] }>(
        `select l.event, l.outcome, l.reason, array_remove(array_agg(c.client_id), null) as people
           from access_log l left join access_log_client c using (area_id, log_id)
          where l.staff_id = $1 and l.event = 'StudyExport' group by l.log_id, l.at, l.event, l.outcome, l.reason
          order by l.at desc`,
        [own.staffId],
      )
    ).rows

  it('becomes files of the study by pseudonym, and everybody who left stands in the access log', async () => {
    const r = researcher(asOwn())
    const studyId = await r.create('Rekisteri')
    await ask(studyId)
    expect((await ask(studyId)).errorCode).toBe('exportAtWork')
    expect((await read(studyId)).exports[0]).toMatchObject({ state: 'queued', share: 0 })
    await doJobs(test)
    expect(await read(studyId)).toMatchObject({
      hasRegister: true,
      exports: [
        {
          ...{ state: 'done', share: 1000, fault: null, dates: 'month', decision: 'HEL 2026-001' },
          counts: { persons: 1, clientships: 1, outcomes: 0, protectedPersons: 1 },
        },
      ],
    })
    const { files } = await r.read(studyId)
    expect(files.map(({ name, origin, rowCount }) => [name, origin, rowCount])).toEqual([
      ['register-clientships.csv', 'export', 1],
      ['register-outcomes.csv', 'export', 0],
      ['register-persons.csv', 'export', 1],
    ])
    const folder = folderOf(studyId, 'files')
    const persons: Row[] = parse(await readFile(join(folder, 'register-persons.csv'), 'utf8'), {
      columns: true,
    })
    expect(persons[0]).toMatchObject({ born: '1990' })
    const [entry] = await logged()
    expect(entry).toMatchObject({ outcome: 'done', reason: `${studyId}: HEL 2026-001` })
    expect(entry?.people).toEqual([client.clientId])
    // The table of codes lies elsewhere and is sealed; what a study reaches tells nobody.
    for (const name of await readdir(folder)) {
      const text = (await readFile(join(folder, name), 'utf8')).toLowerCase()
      for (const trace of ['xylvander', 'qwenzhi', '010516', client.clientId])
        expect(text, name).not.toContain(trace)
    }
    const [sealed = ''] = await readdir(folderOf(studyId, 'codes'))
    const bytes = await readFile(join(folderOf(studyId, 'codes'), sealed))
    const opened: Row[] = parse(createSealer(testSecrets.sealing).open(bytes), { columns: true })
    expect(opened).toEqual([
      { person: persons[0]?.person, client_number: String(client.clientNumber) },
    ])
    expect(bytes.includes(persons[0]?.person ?? '-')).toBe(false)
    const paths = [`../codes/${studyId}/${sealed}`, sealed, `../../codes/${studyId}/${sealed}`]
    for (const path of paths) {
      await r.save(studyId, `title: t\ndata: { units: "${path}", id: person, treatment: born }\n`)
      expect((await r.ask(studyId)).body.errorCode).toBe('specificationFaulty')
    }
    expect((await ask(studyId)).errorCode).toBe('exportNamesTaken')
  })

  it('has pseudonyms of its own in each study, and days in the form that was decided', async () => {
    const tables = await Promise.all(
      (['shift', 'keep'] as const).map(async (dates) => {
        const studyId = await researcher(asOwn()).create(dates)
        await ask(studyId, { dates })
        return studyId
      }),
    )
    await doJobs(test)
    const rows = await Promise.all(
      tables.map(async (studyId): Promise<Row> => {
        const path = join(folderOf(studyId, 'files'), 'register-clientships.csv')
        const [row = {}] = parse<Row>(await readFile(path, 'utf8'), { columns: true })
        return row
      }),
    )
    expect(rows[1]?.started_on).toBe('2025-12-10')
    expect(rows[0]?.started_on).not.toBe('2025-12-10')
    expect(rows[0]?.person).not.toBe(rows[1]?.person)
  })

  it('ends with a word when nothing is within its limits, or the right has gone meanwhile', async () => {
    const r = researcher(asOwn())
    const none = await r.create('Tyhjä')
    await ask(none, { startedFrom: '2020-01-01', startedTo: '2020-02-01' })
    const late = await r.create('Oikeus')
    await ask(late)
    await doJobs(test)
    expect((await read(none)).exports[0]).toMatchObject({ state: 'failed', fault: 'exportEmpty' })
    const later = await r.create('Poissa')
    await ask(later)
    await test.owner.query(
      `update role_assignment set role = 'centre_manager' where staff_id = $1`,
      [own.staffId],
    )
    await doJobs(test)
    await test.owner.query(`update role_assignment set role = 'researcher' where staff_id = $1`, [
      own.staffId,
    ])
    expect((await read(later)).exports[0]).toMatchObject({ fault: 'exportNoRight', counts: null })
    expect(existsSync(folderOf(later, 'files'))).toBe(false)
    expect((await logged())[0]).toMatchObject({ outcome: 'refused', people: [] })
    const reversed = await ask(later, { startedFrom: '2026-02-01', startedTo: '2026-01-01' })
    expect(reversed.errorCode).toBe('inputInvalid')
  })

  it('is not of who works elsewhere, and of no organisation without clients', async () => {
    const mine = await researcher(asOwn()).create('Kosken oma')
    // Of the employment service alone: of the researcher's other organisations nothing is taken over.
    const employmentService = organisationOf(espoo, 'employment-service')
    const { email } = await make.staff(espoo, [
      { role: 'researcher', organisationId: employmentService },
    ])
    const city = test.as(email)
    for (const route of [
      `GET /api/studies/${mine}/exports`,
      `POST /api/studies/${mine}/exports`,
    ] as const)
      expect((await city(route, route.startsWith('POST') ? order : undefined)).status).toBe(404)
    const theirs = await researcher(city).create('Kaupungin oma')
    const { body } = await city<StudyExports>(`GET /api/studies/${theirs}/exports`)
    expect(body).toEqual({ exports: [], hasRegister: false })
    const refused = await city<{ errorCode: string }>(`POST /api/studies/${theirs}/exports`, order)
    expect([refused.status, refused.body.errorCode]).toEqual([409, 'exportNoCentre'])
  })
})
