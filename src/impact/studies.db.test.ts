import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testFilesFolder, useTestApp } from '../../test/database/test-app.ts'
import { doJobs } from '../../test/lists/bring-list.ts'
import { personsCsv, researcher, specification } from '../../test/studies/bring-study.ts'
import { jobKinds } from '../jobs.ts'
import { openDb } from '../platform/server/db.ts'
import { openJobs } from '../platform/server/jobs.ts'
import { studyFolders } from './folder.ts'
import { forgetStudies } from './jobs.ts'
import type { SpecCheck, Study, StudyHead, StudyId } from './model.study.ts'
import type { StudyRun } from './model.study-run.ts'

describe('a study in the application', { timeout: 120_000 }, () => {
  const test = useTestApp()
  const as = test.as('researcher@demo.test')
  const r = researcher(as)
  const readRun = async (id: string) => (await as<StudyRun>(`GET /api/study-runs/${id}`)).body

  it('goes from a file to closed results, in a process of its own', async () => {
    const studyId = await r.prepare('Tulot')
    const study = await r.read(studyId)
    expect(study.files).toMatchObject([
      {
        name: 'persons.csv',
        rowCount: 400,
        columns: ['id', 'client', 'age', 'sex', 'before', 'income'],
      },
    ])
    expect(study.specifications).toBe(2)
    const { body } = await r.ask(studyId)
    expect(await readRun(body.studyRunId)).toMatchObject({ state: 'queued', waitsFor: 0 })
    await doJobs(test)
    const run = await readRun(body.studyRunId)
    expect(run.fault).toBeNull()
    expect(run).toMatchObject({ state: 'done', share: 1000, right: 'write' })
    const [effect] = run.result?.effects ?? []
    expect(effect).toMatchObject({ outcome: 'income', label: 'Tulot', unit: '€/v' })
    // The true effect is 2,000.
    expect(effect?.ci95[0]).toBeLessThan(2000)
    expect(effect?.ci95[1]).toBeGreaterThan(2000)
    expect(run.protocol).toMatchObject({ earlierSpecifications: 0, earlierRuns: 0 })
    expect(run.files.map(({ part, name }) => `${part}/${name}`)).toEqual(
      expect.arrayContaining(['closed/result.json', 'public/report.html', 'public/report.pdf']),
    )
    const { rows } = await test.owner.query(
      'select kind from study_run_step where study_run_id = $1 order by position',
      [body.studyRunId],
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['asked', 'begun', 'done'])
    const [head] = (await as<StudyHead[]>('GET /api/studies')).body
    expect(head?.lastRun?.state).toBe('done')
  })

  it('counts in its protocol what was run on the same data before', async () => {
    const studyId = await r.prepare('Toistuva', 300)
    await r.ask(studyId)
    await doJobs(test)
    await r.save(studyId, specification('Toistuva').replace('ratio: 1', 'ratio: 2'))
    const { body } = await r.ask(studyId)
    await doJobs(test)
    expect((await readRun(body.studyRunId)).protocol).toMatchObject({
      earlierSpecifications: 1,
      deviations: [{ path: 'match.ratio', was: '1', is: '2' }],
    })
  })

  it('begins with a specification in the language of who begins it', async () => {
    const { body } = await as<{ studyId: StudyId }>(
      'POST /api/studies',
      { title: 'Inkomster', purpose: 'Steg inkomsterna?', keepUntil: '2027-11-21' },
      { 'accept-language': 'sv-FI' },
    )
    const { text } = await r.read(body.studyId)
    expect(text).toMatch(/^# En effektstudie\./)
    expect(text).toContain('report: { language: sv }')
  })

  it('tells what is wrong with a specification by line, and what is chosen and defaulted', async () => {
    const studyId = await r.prepare('Virheet')
    const check = async (text: string) =>
      (await as<SpecCheck>(`POST /api/studies/${studyId}/specification/check`, { text })).body
    const fine = specification('Virheet')
    expect((await check(fine)).settings).toContainEqual({
      ...{ path: 'match.ratio', value: '1', origin: 'chosen' },
    })
    expect((await check(fine)).settings).toContainEqual({
      ...{ path: 'estimate.se', value: '"cluster-pair"', origin: 'defaulted' },
    })
    expect((await check(fine.replace('ratio', 'ration'))).faults).toMatchObject([
      { line: 6, column: 27, sentence: expect.stringMatching('perhaps "ratio" is meant') },
    ])
    expect((await check(fine.replace('sex', 'sax'))).faults).toMatchObject([
      { line: 5, sentence: expect.stringMatching(/persons\.csv has no column "sax".*"sex"/) },
    ])
    // All at once: an unknown setting, a column that the file lacks, an outcome among the covariates, an idle option.
    const several = fine
      .replace('question:', 'kysymys:')
      .replace('[age, sex, before]', '[age, sax, income]')
      .replace('ratio: 1', 'ratio: 1, subclasses: 4')
    expect((await check(several)).faults).toMatchObject([
      { line: 2, code: 'unknown-setting', values: { key: 'kysymys' } },
      { line: 5, code: 'column-unknown', values: { column: 'sax', near: 'sex' } },
      { line: 5, code: 'covariate-outcome', values: { column: 'income' } },
      { line: 6, code: 'idle-option', values: { option: 'subclasses' } },
    ])
    expect((await check('title: [a\ndata: }')).faults[0]).toMatchObject({ code: 'yaml' })
  })

  it.each(['../../../etc/passwd', '/etc/passwd', 'other.csv', '../x/persons.csv'])(
    'reaches no file but its own: %s',
    async (path) => {
      const studyId = await r.prepare('Polku')
      await r.save(studyId, specification('Polku').replace('persons.csv', path))
      const { status, body } = await r.ask(studyId)
      expect([status, body.errorCode]).toEqual([409, 'specificationFaulty'])
    },
  )

  it('takes tables only, of a name without folders, and one of each name', async () => {
    const studyId = await r.create('Tiedostot')
    const code = async (name: string, text: string) => {
      const { status, body } = await r.bring(studyId, name, text)
      return status === 200 ? 'taken' : body.errorCode
    }
    expect(await code('../persons.csv', 'id\n1\n')).toBe('inputInvalid')
    expect(await code('persons.parquet', 'PAR1 not really')).toBe('fileUnreadable')
    const codes = 'id,client\n131052-308T,1\n150385-9013,0\n'
    expect(await code('codes.csv', codes)).toBe('fileHoldsIdentityCodes')
    const noCodes = codes.replace('308T', '308U').replace('9013', '9014')
    expect(await code('like.csv', noCodes)).toBe('taken')
    expect(await code('persons.csv', personsCsv(20))).toBe('taken')
    expect(await code('persons.csv', personsCsv(20))).toBe('fileNameTaken')
  })

  it('ends with one sentence that tells no folder of the server', async () => {
    const studyId = await r.create('Rikki')
    await r.bring(studyId, 'persons.csv', personsCsv(50).replace('p7,', 'p6,'))
    await r.save(studyId, specification('Rikki'))
    const { body } = await r.ask(studyId)
    await doJobs(test)
    const run = await readRun(body.studyRunId)
    expect(run).toMatchObject({ state: 'failed', files: [], result: null })
    expect(run.fault).toMatch(/^persons\.csv, line 9, column "id": the identifier "p6"/)
    const { files, run: folder } = studyFolders(testFilesFolder, '01')
    expect(existsSync(folder(studyId, body.studyRunId))).toBe(false)
    expect(readdirSync(files(studyId))).toEqual(['persons.csv'])
  })

  it('is cancelled while it waits and while it is run, and leaves nothing', async () => {
    const studyId = await r.prepare('Peruttu', 60_000)
    const waiting = (await r.ask(studyId)).body.studyRunId
    expect((await r.ask(studyId)).body.errorCode).toBe('studyAtWork')
    await as(`POST /api/study-runs/${waiting}/cancel`)
    expect((await readRun(waiting)).state).toBe('cancelled')
    const running = (await r.ask(studyId)).body.studyRunId
    const work = doJobs(test)
    while ((await readRun(running)).state === 'queued')
      await new Promise((go) => setTimeout(go, 20))
    await as(`POST /api/study-runs/${running}/cancel`)
    await work
    expect((await readRun(running)).state).toBe('cancelled')
    const folder = studyFolders(testFilesFolder, '01').run(studyId, running)
    expect(existsSync(folder)).toBe(false)
    const late = await as<{ errorCode: string }>(`POST /api/study-runs/${running}/cancel`)
    expect(late.body.errorCode).toBe('runOver')
  })

  it('is not of another area, nor of another organisation of the area', async () => {
    const studyId = await r.prepare('Oma')
    const done = (await r.ask(studyId)).body.studyRunId
    await doJobs(test)
    const queued = (await r.ask(studyId)).body.studyRunId
    const { version, files } = await r.read(studyId)
    const file = `/api/studies/${studyId}/files/${files[0]?.studyFileId}`
    const kept = async () => {
      const { rows } = await test.owner.query(
        `select state from study_run where study_id = $1
        union all select 'file ' || name from study_file where study_id = $1 and deleted_at is null
        union all select 'release' from release where study_id = $1 order by 1`,
        [studyId],
      )
      return rows.map(({ state }) => state)
    }
    await test.owner.query(
      `update study set organisation_id = (select organisation_id from organisation where kind = 'wellbeing_county') where study_id = $1`,
      [studyId],
    )
    const body = { title: 'x', purpose: 'x', keepUntil: '2027-01-01', version }
    for (const [route, sent] of [
      [`GET /api/studies/${studyId}`],
      [`PATCH /api/studies/${studyId}`, body],
      [`PUT /api/studies/${studyId}/specification`, { text: 'x', version }],
      [`POST /api/studies/${studyId}/files`, { name: 'a.csv', bytes: 1 }],
      [`PUT ${file}/parts/0`, { content: 'eA==' }],
      [`POST ${file}/complete`],
      [`DELETE ${file}`],
      [`POST /api/studies/${studyId}/runs`],
      [`GET /api/study-runs/${done}`],
      [`GET /api/study-runs/${done}/file?part=closed&name=result.json`],
      [`POST /api/study-runs/${done}/releases`, { purpose: 'x', shownTo: [] }],
      [`POST /api/study-runs/${queued}/cancel`],
    ] as const)
      expect([route, (await as(route, sent)).status]).toEqual([route, 404])
    expect(await kept()).toEqual(['done', 'file persons.csv', 'queued'])
  })

  it('lets two who change it choose', async () => {
    const studyId = await r.prepare('Yhtä aikaa')
    const { version } = await r.read(studyId)
    const text = specification('Toinen')
    await as(`PUT /api/studies/${studyId}/specification`, { text, version })
    const late = await as<{ errorCode: string; current: Study }>(
      `PUT /api/studies/${studyId}/specification`,
      { text: 'title: x', version },
    )
    expect([late.status, late.body.errorCode, late.body.current.text]).toEqual([
      ...[409, 'versionConflict', text],
    ])
  })

  it('forgets data and closed results after its last day, and not that it was run', async () => {
    const studyId = await r.prepare('Vanha')
    const { body } = await r.ask(studyId)
    await doJobs(test)
    await test.owner.query(`update study set keep_until = '2026-11-20' where study_id = $1`, [
      studyId,
    ])
    const db = openDb(test.databaseUrl, 'taitopolku_app')
    const jobs = await openJobs(test.databaseUrl, jobKinds)
    await db.kysely.transaction().execute((tx) => jobs.enqueue(tx, forgetStudies, {}))
    await jobs.close()
    await db.close()
    await doJobs(test)
    expect(existsSync(studyFolders(testFilesFolder, '01').study(studyId))).toBe(false)
    expect(await r.read(studyId)).toMatchObject({ isForgotten: true, files: [] })
    const run = await readRun(body.studyRunId)
    expect(run.result).toBeNull()
    expect(run.protocol?.dataHash).toMatch(/^[0-9a-f]{64}$/)
    expect((await r.ask(studyId)).body.errorCode).toBe('studyForgotten')
  })
})
