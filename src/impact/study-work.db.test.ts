import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { testFilesFolder, useTestApp } from '../../test/database/test-app.ts'
import { doJobs } from '../../test/lists/bring-list.ts'
import { personsCsv, researcher } from '../../test/studies/bring-study.ts'
import { jobKinds } from '../jobs.ts'
import { openDb } from '../platform/server/db.ts'
import { type JobKind, openJobs } from '../platform/server/jobs.ts'
import { studyFolders } from './folder.ts'
import { forgetStudies, resumeStudies } from './jobs.ts'
import { partBytes, type Study, type StudyId } from './model.study.ts'
import type { StudyRun } from './model.study-run.ts'

/** The processes of runs that this one has started. */
function childrenAtWork(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return Number(parent) === process.pid && words.includes('run.child.ts')
      } catch {
        return false
      }
    })
}

describe('the work on studies', { timeout: 120_000 }, () => {
  const test = useTestApp()
  const as = test.as('researcher@demo.test')
  const r = researcher(as)
  const folders = studyFolders(testFilesFolder, '01')
  const readRun = async (id: string) => (await as<StudyRun>(`GET /api/study-runs/${id}`)).body
  const doJob = async (kind: JobKind<Record<string, never>>) => {
    const db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    const jobs = await openJobs(test.databaseUrl, jobKinds)
    await db.kysely.transaction().execute((tx) => jobs.enqueue(tx, kind, {}))
    await jobs.close()
    await db.close()
    return doJobs(test)
  }
  /** A run whose worker began it and was then heard of no more; half of a result lies there. */
  const lose = async (studyId: StudyId, studyRunId: string) => {
    await test.owner.query(
      `update study_run set state = 'running', begun_at = now() - interval '2 minutes',
              worked_at = now() - interval '1 minute' where study_run_id = $1`,
      [studyRunId],
    )
    await test.owner.query(
      `insert into study_run_step (area_id, study_run_id, position, kind) values ('01', $1, 2, 'begun')`,
      [studyRunId],
    )
    const folder = folders.run(studyId, studyRunId)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'half.json'), '{')
    return folder
  }

  it('ends a run whose worker died with a word and without remains, and goes on with what waits', async () => {
    const [lost, waiting] = [await r.prepare('Kadonnut', 200), await r.prepare('Odottava', 200)]
    const lostRun = (await r.ask(lost)).body.studyRunId
    const next = (await r.ask(waiting)).body.studyRunId
    const folder = await lose(lost, lostRun)
    await doJob(resumeStudies)
    expect(await readRun(lostRun)).toMatchObject({
      ...{ state: 'failed', faultTold: { code: 'cut-off', values: {} }, result: null },
      fault: expect.stringMatching(/^The work was cut off/),
    })
    expect(existsSync(folder)).toBe(false)
    expect((await readRun(next)).state).toBe('done')
    // Nobody waits for it: the study may be run again.
    expect((await r.ask(lost)).status).toBe(200)
    await doJobs(test)
  })

  it('cancels a lost run that was asked to end', async () => {
    const studyId = await r.prepare('Peruttu kadonnut', 200)
    const { studyRunId } = (await r.ask(studyId)).body
    await lose(studyId, studyRunId)
    await as(`POST /api/study-runs/${studyRunId}/cancel`)
    await doJob(resumeStudies)
    expect(await readRun(studyRunId)).toMatchObject({ state: 'cancelled', fault: null })
  })

  it('says so when the process of a run is killed', async () => {
    const studyId = await r.prepare('Tapettu', 60_000)
    const { studyRunId } = (await r.ask(studyId)).body
    const work = doJobs(test)
    let killed: number[] = []
    while (killed.length === 0) {
      await sleep(20)
      killed = childrenAtWork()
    }
    for (const pid of killed) process.kill(pid, 'SIGKILL')
    await work
    expect(await readRun(studyRunId)).toMatchObject({
      ...{ state: 'failed', faultTold: { code: 'cut-off' }, files: [] },
    })
    expect(readdirSync(folders.files(studyId))).toEqual(['persons.csv'])
  })

  it('takes a file in parts, in any order and twice, and nothing but the whole', async () => {
    const studyId = await r.create('Osissa')
    const content = Buffer.from(personsCsv(180_000))
    const [first, last] = [content.subarray(0, partBytes), content.subarray(partBytes)]
    expect(last.length).toBeGreaterThan(0)
    expect(last.length).toBeLessThan(partBytes)
    const files = `/api/studies/${studyId}/files`
    const begin = async () =>
      (
        await as<{ studyFileId: string }>(`POST ${files}`, {
          ...{ name: 'persons.csv', bytes: content.length },
        })
      ).body.studyFileId
    const send = async (id: string, part: number, bytes: Buffer) => {
      const { status, body } = await as<{ errorCode: string } | null>(
        `PUT ${files}/${id}/parts/${part}`,
        { content: bytes.toString('base64') },
      )
      return status === 200 ? 'taken' : body?.errorCode
    }
    const complete = (id: string) =>
      as<Study & { errorCode: string }>(`POST ${files}/${id}/complete`)
    const cutOff = await begin()
    expect(await send(cutOff, 0, first)).toBe('taken')
    expect((await complete(cutOff)).body.errorCode).toBe('fileIncomplete')
    // What was cut off begins anew, and nothing of it is left.
    const id = await begin()
    expect((await complete(cutOff)).status).toBe(404)
    expect(await send(id, 1, first)).toBe('filePartInvalid')
    expect(await send(id, 2, first)).toBe('filePartInvalid')
    expect(await send(id, 1, last)).toBe('taken')
    expect(await send(id, 0, first)).toBe('taken')
    expect(await send(id, 1, last)).toBe('taken')
    const { body } = await complete(id)
    expect(body.files).toMatchObject([
      {
        ...{ rowCount: 180_000, bytes: content.length, origin: 'upload' },
        sha256: createHash('sha256').update(content).digest('hex'),
      },
    ])
    expect(await send(id, 0, first)).toBe('fileComplete')
    expect(readFileSync(join(folders.files(studyId), 'persons.csv')).equals(content)).toBe(true)
  })

  it('clears at night what has outlived its day, with its codes, and files of withdrawn releases', async () => {
    const [old, kept] = [await r.prepare('Vanha', 200), await r.prepare('Uusi', 200)]
    const { studyRunId } = (await r.ask(kept)).body
    await doJobs(test)
    const releaseIds = await Promise.all(
      ['released', 'withdrawn'].map(async (state) => {
        const { rows } = await test.owner.query<{ release_id: string }>(
          `insert into release (area_id, study_id, study_run_id, release_id, organisation_id, title, purpose, shown_to, state, files,
                                findings, conflicts, sketches, asked_by, decided_by, decided_at, reason, withdrawn_by, withdrawn_at, withdrawn_reason)
           select s.area_id, s.study_id, $2, gen_random_uuid(), s.organisation_id, 'Koe', 'x', '{}', $3, '[]', '[]', '[]', '[]', s.created_by,
                  m.staff_id, now(), 'x', case when $3 = 'withdrawn' then m.staff_id end,
                  case when $3 = 'withdrawn' then now() end, case when $3 = 'withdrawn' then 'x' end
             from study s join staff_member m on m.area_id = s.area_id and m.email = 'dpo@demo.test'
            where s.study_id = $1 returning release_id`,
          [kept, studyRunId, state],
        )
        return rows[0]?.release_id ?? ''
      }),
    )
    const [released = '', withdrawn = ''] = releaseIds.map((id) => folders.release(id))
    for (const folder of [released, withdrawn, folders.codes(old), folders.codes(kept)]) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'some'), 'x')
    }
    await test.owner.query(`update study set keep_until = '2026-11-20' where study_id = $1`, [old])
    await doJob(forgetStudies)
    await doJob(forgetStudies)
    expect([folders.study(old), folders.codes(old), withdrawn].filter(existsSync)).toEqual([])
    const stays = [folders.study(kept), folders.codes(kept), released]
    expect(stays.filter((folder) => !existsSync(folder))).toEqual([])
    expect((await readRun(studyRunId)).result).not.toBeNull()
    expect(await r.read(old)).toMatchObject({ isForgotten: true, files: [] })
  })
})
