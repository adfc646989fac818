import type pg from 'pg'
import { type Db as BossDatabase, fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Clock } from './clock.ts'
import { libraryTypes, type Read, type Tx } from './db.ts'
import type { Mailer } from './mail.ts'
import { openPool } from './pool.ts'
import type { Sealer } from './sealing.ts'
import type { Texter } from './sms.ts'

/** Plans a job within a transaction: it is there when the transaction commits, and only then. */
export type Enqueue = <Data>(tx: Tx, kind: JobKind<Data>, data: Data) => Promise<void>

/** What a job works with. */
export interface JobContext {
  /** As the application, which sees only what the transaction's settings let it. */
  readonly app: Read
  /** As the role of retention, which sees all rows of the area that `app.area_id` names, and may delete. */
  readonly retention: Read
  readonly clock: Clock
  readonly sealer: Sealer
  /** The folder of files too large for the database; all processes of an installation share it. */
  readonly filesFolder: string
  /** How mail is sent; undefined where no mail server is set. */
  readonly mailer: Mailer | undefined
  /** How text messages are sent; undefined where no gateway is set. */
  readonly texter: Texter | undefined
  readonly log: Logger
  readonly enqueue: Enqueue
}

/**
 * A kind of work outside requests. It may be run twice (a worker may die after the work and before saying so), so
 * doing it again changes nothing. Its data are ids and codes, never anything about a person: they stay in the queue.
 */
export interface JobKind<Data> {
  /** In lower case with hyphens: the name of its queue. */
  readonly name: string
  readonly data: z.ZodType<Data>
  /** How often it is tried again after a failure, each time later; 5 when left out. */
  readonly retries?: number
  /** Somebody looks at its progress while it waits: a worker looks for it twice a second. */
  readonly isAwaited?: boolean
  /** When it is run by itself with `data`: a cron expression in the time of Finland. */
  readonly schedule?: { readonly cron: string; readonly data: Data }
  /** With which data it is run whenever a worker starts: to go on with what a worker that died had begun. */
  readonly atStart?: Data
  /** Of several with this key one waits at most. */
  key?(data: Data): string
  run(context: JobContext, data: Data): Promise<void>
}

/** A kind as a list holds it: of its data no more is known than that its schema takes them. */
export interface AnyJobKind {
  readonly name: string
  readonly retries: number
  /** Whether one of several alike is enough. */
  readonly isSingle: boolean
  readonly isAwaited: boolean
  readonly schedule: { readonly cron: string; readonly data: object } | undefined
  readonly atStart: object | undefined
  /** @throws ZodError when the data are not of this kind */
  run(context: JobContext, data: unknown): Promise<void>
}

/** Puts a kind into a list. */
export function jobKind<Data extends object>(kind: JobKind<Data>): AnyJobKind {
  return {
    name: kind.name,
    retries: kind.retries ?? 5,
    isSingle: kind.key !== undefined,
    isAwaited: kind.isAwaited ?? false,
    schedule: kind.schedule,
    atStart: kind.atStart,
    run: async (context, data) => kind.run(context, kind.data.parse(data)),
  }
}

const schema = 'pgboss'

/** Gives the library a pool of ours, whose values come as the library expects them. */
export const asBossDatabase = (pool: pg.Pool): BossDatabase => ({
  executeSql: (text, values) => pool.query(text, values as unknown[]),
})

/** A connection pool for the job library, as the owner of the database or as the application. */
export function openJobPool(url: string, as: 'owner' | 'taitopolku_app', size: number): pg.Pool {
  const pool = openPool({
    connectionString: url,
    max: size,
    application_name: `taitopolku jobs ${as}`,
    types: libraryTypes(),
    ...(as === 'owner' ? {} : { options: `-c role=${as}` }),
  })
  return pool
}

const installing = { schema, supervise: false, schedule: false }
/** Settings of an instance that finds the schema as it should be. */
export const installed = { schema, migrate: false, createSchema: false }

async function withOwner<T>(
  url: string,
  use: (boss: PgBoss, pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const pool = openJobPool(url, 'owner', 2)
  const boss = new PgBoss({ ...installing, db: asBossDatabase(pool) })
  boss.on('error', () => {})
  try {
    await boss.start()
    return await use(boss, pool)
  } finally {
    await boss.stop({ graceful: false })
    await pool.end()
  }
}

/** Brings the schema of the queues to the version of the library; part of migrating. */
export async function installJobs(url: string): Promise<void> {
  await withOwner(url, async (_boss, pool) => {
    // Whoever serves requests may plan jobs and know the queues, but neither read nor change what is planned.
    await pool.query(`
      grant usage on schema ${schema} to taitopolku_app, taitopolku_retention;
      grant select on ${schema}.queue, ${schema}.version to taitopolku_app, taitopolku_retention;
      grant insert, select (id) on ${schema}.job_common to taitopolku_app, taitopolku_retention`)
  })
}

/** Makes the queues of the kinds that have none yet. */
export async function prepareQueues(url: string, kinds: readonly AnyJobKind[]): Promise<void> {
  await withOwner(url, async (boss) => {
    for (const kind of kinds)
      await boss.createQueue(kind.name, {
        policy: kind.isSingle ? 'short' : 'standard',
        retryLimit: kind.retries,
        retryDelay: 30,
        retryBackoff: true,
        expireInSeconds: 3600,
        deleteAfterSeconds: 14 * 24 * 3600,
      })
  })
}

export interface Jobs {
  readonly enqueue: Enqueue
  close(): Promise<void>
}

/**
 * Opens the way to plan jobs of these kinds, making their queues when they are missing.
 * @throws when the schema of the queues is missing or old: the database has not been migrated
 */
export async function openJobs(url: string, kinds: readonly AnyJobKind[]): Promise<Jobs> {
  const pool = openJobPool(url, 'taitopolku_app', 1)
  try {
    const { rows } = await pool.query<{ name: string }>(`select name from ${schema}.queue`)
    const known = new Set(rows.map((row) => row.name))
    if (kinds.some((kind) => !known.has(kind.name))) await prepareQueues(url, kinds)
    const boss = new PgBoss({
      ...{ ...installed, supervise: false, schedule: false },
      db: asBossDatabase(pool),
    })
    boss.on('error', () => {})
    await boss.start()
    return {
      enqueue: (tx, kind, data) => send(boss, tx, kind, data),
      async close() {
        await boss.stop({ graceful: false })
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** Sends a job in the transaction; one that already waits under its key is enough. */
export async function send<Data>(
  boss: PgBoss,
  tx: Tx,
  kind: JobKind<Data>,
  data: Data,
): Promise<void> {
  const key = kind.key?.(data)
  await boss.send(kind.name, kind.data.parse(data) as object, {
    db: fromKysely(tx),
    ...(key === undefined ? {} : { singletonKey: key }),
  })
}
