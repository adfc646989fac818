import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { testFilesFolder, useTestApp } from '../../test/database/test-app.ts'
import { doJobs } from '../../test/lists/bring-list.ts'
import { personsCsv, researcher, specification } from '../../test/studies/bring-study.ts'
import { studyFolders } from './folder.ts'
import type { StudyId } from './model.study.ts'
import type { Release, ReleaseHead } from './model.study-release.ts'

interface Refusal {
  readonly errorCode: string
}

describe('a release of the outputs of a study', { timeout: 120_000 }, () => {
  const test = useTestApp()
  const as = test.as('researcher@demo.test')
  const officer = test.as('dpo@demo.test')
  const r = researcher(as)
  let studyId: StudyId
  let koske = ''

  beforeAll(async () => {
    studyId = await r.prepare('Tulot', 600)
    const { rows } = await test.owner.query<{ organisation_id: string }>(
      `select organisation_id from centre where code = 'koske'`,
    )
    koske = rows[0]?.organisation_id ?? ''
  })

  const run = async (id: StudyId): Promise<string> => {
    const { body } = await r.ask(id)
    await doJobs(test)
    return body.studyRunId
  }
  const ask = (studyRunId: string, shownTo: string[] = []) =>
    as<{ releaseId: string } & Refusal>(`POST /api/study-runs/${studyRunId}/releases`, {
      ...{ purpose: 'Ohjausryhmälle', shownTo },
    })
  const decide = (id: string, decision: string, version = 1) =>
    officer<Refusal>(`POST /api/releases/${id}/decision`, { decision, reason: 'Peruste', version })
  const seen = async (email: string) =>
    (await test.as(email)<ReleaseHead[]>('GET /api/releases')).body

  it('is declined with a reason, asked for again, and seen by managers once it is released', async () => {
    const studyRunId = await run(studyId)
    const first = (await ask(studyRunId, [koske])).body.releaseId
    expect((await ask(studyRunId)).body.errorCode).toBe('releaseAsked')
    const { body: request } = await officer<Release>(`GET /api/releases/${first}`)
    expect(request).toMatchObject({ state: 'asked', mayDecide: true, isInvolved: true })
    expect(request.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['report.html', 'report.pdf']),
    )
    expect(await seen('manager.koske@demo.test')).toEqual([])
    expect((await decide(first, 'declined')).status).toBe(200)
    expect((await decide(first, 'released')).body.errorCode).toBe('versionConflict')
    const second = (await ask(studyRunId, [koske])).body.releaseId
    expect((await decide(second, 'released')).status).toBe(200)
    for (const email of ['manager.koske@demo.test', 'area@demo.test'])
      expect((await seen(email)).map(({ releaseId }) => releaseId)).toEqual([second])
    expect(await seen('manager.oske@demo.test')).toEqual([])
    const reader = test.as('manager.koske@demo.test')
    const { body: report } = await reader<Release>(`GET /api/releases/${second}`)
    expect(report).toMatchObject({ findings: [], steps: [], isInvolved: false, mayDecide: false })
    const page = await reader<Buffer>(
      `GET /api/releases/${second}/file?name=report.html&shown=true`,
    )
    expect(page.body.toString()).toMatch(/^<!doctype html>/)
    const { rows } = await test.owner.query(
      'select kind, reason from release_step where release_id = $1 order by position',
      [first],
    )
    expect(rows).toEqual([
      { kind: 'asked', reason: 'Ohjausryhmälle' },
      { kind: 'declined', reason: 'Peruste' },
    ])
  })

  it('is nothing to who is neither given it nor involved', async () => {
    const [released] = await seen('area@demo.test')
    const file = `/api/releases/${released?.releaseId}`
    const states = async (email: string) => [
      (await test.as(email)(`GET ${file}`)).status,
      (await test.as(email)(`GET ${file}/file?name=report.html`)).status,
    ]
    expect(await states('manager.oske@demo.test')).toEqual([404, 404])
    expect(await states('manager.stadi@demo.test')).toEqual([404, 404])
    expect(await states('hepa.koske@demo.test')).toEqual([403, 403])
    expect(await states('admin@demo.test')).toEqual([403, 403])
  })

  it('serves just the files of its list', async () => {
    const [released] = await seen('area@demo.test')
    const reader = test.as('area@demo.test')
    const folder = studyFolders(testFilesFolder, '01').release(released?.releaseId ?? '')
    await writeFile(join(folder, 'more.csv'), 'x')
    for (const name of ['more.csv', '../protocols', '../../../../etc/passwd', 'REPORT.HTML'])
      expect(
        (
          await reader(
            `GET /api/releases/${released?.releaseId}/file?name=${encodeURIComponent(name)}`,
          )
        ).status,
      ).toBe(404)
  })

  it('is refused when its files were changed after they were asked for', async () => {
    const id = await r.create('Muutettu')
    await r.bring(id, 'persons.csv', personsCsv(500, 7))
    await r.save(id, specification('Muutettu'))
    const { releaseId } = (await ask(await run(id))).body
    const folder = studyFolders(testFilesFolder, '01').release(releaseId)
    await writeFile(join(folder, 'report.html'), 'changed')
    expect((await decide(releaseId, 'released')).body.errorCode).toBe('releaseFilesChanged')
  })

  it('is refused when few persons are between it and an earlier release of the same data', async () => {
    // A caliper by which five of the clients who were analysed before find no pair: the difference would tell them.
    await r.save(studyId, specification('Tulot').replace('ratio: 1', 'ratio: 1, caliper: 0.1'))
    const { releaseId } = (await ask(await run(studyId))).body
    const { body } = await officer<Release>(`GET /api/releases/${releaseId}`)
    expect(body.conflicts.map(({ cell }) => cell)).toContain('after/treated')
    expect((await decide(releaseId, 'released')).body.errorCode).toBe('releaseTellsApart')
    expect((await decide(releaseId, 'declined')).status).toBe(200)
  })

  it('is held against what was released while it waited, and of a file that differs by a row', async () => {
    const id = await r.create('Kaksi odottaa')
    const rows = personsCsv(400, 13).trimEnd().split('\n')
    await r.bring(id, 'persons.csv', `${rows.join('\n')}\n`)
    await r.save(id, specification('Kaksi odottaa'))
    const first = (await ask(await run(id))).body.releaseId
    // A client less in the file: what the two tell differs by that person.
    const other = await r.create('Rivi pois')
    const client = rows.findIndex((row) => row.split(',')[1] === '1')
    await r.bring(other, 'persons.csv', `${rows.toSpliced(client, 1).join('\n')}\n`)
    await r.save(other, specification('Rivi pois'))
    const second = (await ask(await run(other))).body.releaseId
    const conflictsOf = async (releaseId: string) =>
      (await officer<Release>(`GET /api/releases/${releaseId}`)).body.conflicts
    expect([await conflictsOf(first), await conflictsOf(second)]).toEqual([[], []])
    expect((await decide(first, 'released')).status).toBe(200)
    expect(await conflictsOf(second)).not.toEqual([])
    expect((await decide(second, 'released')).body.errorCode).toBe('releaseTellsApart')
  })

  it('is withdrawn by the officer with a reason that its readers see, and read by nobody any more', async () => {
    const id = await r.create('Peruttava')
    await r.bring(id, 'persons.csv', personsCsv(500, 11))
    await r.save(id, specification('Peruttava'))
    const studyRunId = await run(id)
    const { releaseId } = (await ask(studyRunId, [koske])).body
    const path = `/api/releases/${releaseId}`
    const withdraw = (as: typeof officer, version: number) =>
      as<Refusal>(`POST ${path}/withdrawal`, { reason: 'Virhe aineistossa', version })
    // What waits is declined, not withdrawn.
    expect((await withdraw(officer, 1)).body.errorCode).toBe('versionConflict')
    await decide(releaseId, 'released')
    const reader = test.as('manager.koske@demo.test')
    expect((await reader<Release>(`GET ${path}`)).body.mayWithdraw).toBe(false)
    for (const email of ['manager.koske@demo.test', 'researcher@demo.test'])
      expect((await withdraw(test.as(email), 2)).status).toBe(403)
    expect((await officer<Release>(`GET ${path}`)).body.mayWithdraw).toBe(true)
    expect((await withdraw(officer, 2)).status).toBe(200)
    expect((await withdraw(officer, 3)).body.errorCode).toBe('versionConflict')
    const line = (await seen('manager.koske@demo.test')).find((one) => one.releaseId === releaseId)
    expect(line).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Virhe aineistossa' })
    for (const as of [reader, officer, test.as('researcher@demo.test')])
      expect((await as<Refusal>(`GET ${path}/file?name=report.html`)).body.errorCode).toBe(
        'releaseWithdrawn',
      )
    expect(await seen('manager.oske@demo.test')).toEqual([])
    const { rows } = await test.owner.query(
      'select kind, reason from release_step where release_id = $1 order by position offset 2',
      [releaseId],
    )
    expect(rows).toEqual([{ kind: 'withdrawn', reason: 'Virhe aineistossa' }])
    // The run may be asked for anew; what was read is still held against it.
    const again = (await ask(studyRunId)).body.releaseId
    expect((await officer<Release>(`GET /api/releases/${again}`)).body.conflicts).toEqual([])
  })
})
