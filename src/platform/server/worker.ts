import type pg from 'pg'
import { type Job, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import { openDb } from './db.ts'
import {
  type AnyJobKind,
  asBossDatabase,
  installed,
  type JobContext,
  openJobPool,
  prepareQueues,
  send,
} from './jobs.ts'
import type { Mailer } from './mail.ts'
import type { Metrics } from './metrics.ts'
import type { Sealer } from './sealing.ts'
import type { Texter } from './sms.ts'

export interface WorkerOptions {
  readonly databaseUrl: string
  readonly kinds: readonly AnyJobKind[]
  readonly clock: Clock
  readonly sealer: Sealer
  readonly filesFolder: string
  readonly mailer?: Mailer | undefined
  readonly texter?: Texter | undefined
  readonly log: Logger
  readonly metrics?: Metrics
}

export interface Worker {
  /** Lets the work that has begun end, at most half a minute. */
  stop(): Promise<void>
}

interface Bench {
  readonly boss: PgBoss
  readonly pool: pg.Pool
  readonly context: JobContext
  close(): Promise<void>
}

async function open(options: WorkerOptions, isStanding: boolean): Promise<Bench> {
  const { databaseUrl, kinds, clock, sealer, filesFolder, log, mailer, texter } = options
  await prepareQueues(databaseUrl, kinds)
  const pool = openJobPool(databaseUrl, 'owner', 4)
  const boss = new PgBoss({
    ...{ ...installed, supervise: isStanding, schedule: isStanding },
    db: asBossDatabase(pool),
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue failed'))
  const app = openDb(databaseUrl, 'taitopolku_app', 4)
  const retention = openDb(databaseUrl, 'taitopolku_retention', 4)
  const close = async () => {
    await Promise.all([app.close(), retention.close(), pool.end()])
  }
  const context: JobContext = {
    ...{
      app: app.kysely,
      retention: retention.kysely,
      clock,
      sealer,
      log,
      filesFolder,
      mailer,
      texter,
    },
    enqueue: (tx, kind, data) => send(boss, tx, kind, data),
  }
  try {
    await boss.start()
  } catch (error) {
    await close()
    throw error
  }
  return { boss, pool, context, close }
}

/** Runs one job; the log tells its kind and time, not what it was about. */
async function run(
  kind: AnyJobKind,
  context: JobContext,
  job: Job<unknown>,
  metrics: Metrics | undefined,
): Promise<void> {
  const begin = performance.now()
  const told = (outcome: 'done' | 'failed', more: object = {}) => {
    const ms = Math.round(performance.now() - begin)
    metrics?.onJob(kind.name, outcome, ms / 1000)
    return { job: kind.name, ms, ...more }
  }
  try {
    await kind.run(context, job.data)
    context.log.info(told('done'), 'job done')
  } catch (error) {
    context.log.error(told('failed', { err: error }), 'job failed')
    // What is thrown is kept in the queue: the error without its words.
    throw new Error(error instanceof Error ? error.name : 'job failed')
  }
}

/** What comes by the clock may begin some seconds later: each look at a queue costs the database as much as a page's statement. */
const secondsBetweenLooks = ({ isAwaited, schedule }: AnyJobKind): number =>
  isAwaited ? 0.5 : schedule === undefined ? 2 : 10

/** Starts working on the queues and keeps the schedules of the kinds; several workers share the work. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { boss, context, close } = await open(options, true)
  const end = async (isGraceful: boolean) => {
    await boss.stop({ graceful: isGraceful, timeout: 30_000 })
    await close()
  }
  try {
    await keepSchedules(boss, options.kinds)
    for (const kind of options.kinds)
      await boss.work(
        kind.name,
        { pollingIntervalSeconds: secondsBetweenLooks(kind) },
        async (jobs: Job<unknown>[]) => {
          for (const job of jobs) await run(kind, context, job, options.metrics)
        },
      )
  } catch (error) {
    await end(false)
    throw error
  }
  return { stop: () => end(true) }
}

/** Plans what comes by the clock and at a start, and forgets what no kind asks for any more. */
async function keepSchedules(boss: PgBoss, kinds: readonly AnyJobKind[]): Promise<void> {
  const names = new Set(kinds.map((kind) => kind.name))
  for (const { name } of await boss.getSchedules())
    if (!names.has(name)) await boss.unschedule(name)
  for (const kind of kinds) {
    if (kind.schedule === undefined) await boss.unschedule(kind.name)
    else
      await boss.schedule(kind.name, kind.schedule.cron, kind.schedule.data, {
        tz: 'Europe/Helsinki',
        // A machine that was off at night does the night's work in the morning.
        missed: 'once',
      })
    if (kind.atStart !== undefined) await boss.send(kind.name, kind.atStart)
  }
}

/**
 * Runs every job that waits, and those that they plan, one after another; for tests and for `npm start`'s end.
 * @returns the names of the kinds in the order in which they were run
 * @throws what a job throws
 */
export async function runWaitingJobs(options: WorkerOptions): Promise<string[]> {
  const { boss, context, close } = await open(options, false)
  const done: string[] = []
  try {
    for (let before = -1; before < done.length; ) {
      before = done.length
      for (const kind of options.kinds)
        for (const job of await boss.fetch<unknown>(kind.name, { batchSize: 100 })) {
          try {
            await kind.run(context, job.data)
          } catch (error) {
            await boss.fail(kind.name, job.id)
            throw error
          }
          await boss.complete(kind.name, job.id)
          done.push(kind.name)
        }
    }
    return done
  } finally {
    await boss.stop({ graceful: false })
    await close()
  }
}
