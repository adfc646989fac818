import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  testClock,
  testFilesFolder,
  testSecrets,
  useTestApp,
} from '../../../test/database/test-app.ts'
import { type Db, openDb } from './db.ts'
import { type JobKind, type Jobs, jobKind, openJobs } from './jobs.ts'
import { createLog } from './log.ts'
import { createSealer } from './sealing.ts'
import { runWaitingJobs, startWorker, type WorkerOptions } from './worker.ts'

const done: string[] = []
const data = z.strictObject({ id: z.string().regex(/^[a-z]+$/) })

const greet: JobKind<{ id: string }> = {
  name: 'test-greet',
  data,
  run: async (_context, { id }) => {
    await sleep(id === 'slow' ? 500 : 0)
    done.push(`greet ${id}`)
  },
}
const single: JobKind<{ id: string }> = {
  name: 'test-single',
  data,
  key: ({ id }) => id,
  run: async (_context, { id }) => void done.push(`single ${id}`),
}
const parent: JobKind<{ id: string }> = {
  name: 'test-parent',
  data,
  run: ({ app, enqueue }, { id }) =>
    app.transaction().execute(async (tx) => {
      await enqueue(tx, greet, { id })
      await enqueue(tx, single, { id })
    }),
}
const broken: JobKind<{ id: string }> = {
  name: 'test-broken',
  data,
  retries: 3,
  run: async () => {
    throw new RangeError('Maija Meikäläinen was not found')
  },
}
const kinds = [jobKind(parent), jobKind(greet), jobKind(single), jobKind(broken)]

describe('a job', () => {
  const test = useTestApp()
  let db: Db
  let jobs: Jobs
  let options: WorkerOptions

  beforeAll(async () => {
    db = openDb(test.databaseUrl, 'taitopolku_app')
    jobs = await openJobs(test.databaseUrl, kinds)
    options = {
      ...{
        databaseUrl: test.databaseUrl,
        kinds,
        clock: testClock,
        filesFolder: testFilesFolder,
        log: createLog('silent'),
      },
      sealer: createSealer(testSecrets.sealing),
    }
  })
  afterAll(async () => {
    await jobs.close()
    await db.close()
  })

  const plan = <Data>(kind: JobKind<Data>, ...each: Data[]) =>
    db.kysely.transaction().execute(async (tx) => {
      for (const one of each) await jobs.enqueue(tx, kind, one)
    })
  const runAll = async () => {
    done.length = 0
    return runWaitingJobs(options)
  }
  const states = async (name: string) =>
    (await test.owner.query('select state, output from pgboss.job where name = $1', [name])).rows

  it('is there when its transaction commits', async () => {
    await plan(greet, { id: 'one' }, { id: 'two' })
    expect(await runAll()).toEqual(['test-greet', 'test-greet'])
    expect(done.sort()).toEqual(['greet one', 'greet two'])
    expect(await runAll()).toEqual([])
  })

  it('is not there when its transaction rolls back', async () => {
    const failing = db.kysely.transaction().execute(async (tx) => {
      await jobs.enqueue(tx, greet, { id: 'never' })
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await runAll()).toEqual([])
  })

  it('plans others', async () => {
    await plan(parent, { id: 'child' })
    expect(await runAll()).toEqual(['test-parent', 'test-greet', 'test-single'])
  })

  it('waits once under its key', async () => {
    await plan(single, { id: 'a' }, { id: 'a' }, { id: 'b' })
    await plan(single, { id: 'a' })
    await runAll()
    expect(done.sort()).toEqual(['single a', 'single b'])
  })

  it('with data of another kind is refused before it is planned', async () => {
    await expect(plan(greet, { id: 'Maija Meikäläinen' })).rejects.toThrow()
    expect(await runAll()).toEqual([])
  })

  it('is hidden from the application, which may only plan it', async () => {
    await expect(db.pool.query('select data from pgboss.job_common')).rejects.toThrow(
      'permission denied',
    )
    await expect(db.pool.query('delete from pgboss.job_common')).rejects.toThrow(
      'permission denied',
    )
  })

  it('is done by a standing worker, which lets it end before it stops itself', async () => {
    done.length = 0
    const worker = await startWorker(options)
    await plan(greet, { id: 'slow' })
    while ((await states('test-greet')).every((job) => job.state !== 'active')) await sleep(20)
    expect(done).toEqual([])
    await worker.stop()
    expect(done).toEqual(['greet slow'])
    expect((await states('test-greet')).map((job) => job.state)).not.toContain('active')
  })

  it('that fails is tried again later, and its words are kept nowhere', async () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line: string) => lines.push(line) })
    const worker = await startWorker({ ...options, log })
    await plan(broken, { id: 'one' })
    while ((await states('test-broken')).every((job) => job.state !== 'retry')) await sleep(20)
    await worker.stop()
    expect(lines.join('')).toContain('job failed')
    expect(lines.join('') + JSON.stringify(await states('test-broken'))).not.toContain('Maija')
  })
})
