import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { installJobs } from './jobs.ts'
import { openClient } from './pool.ts'

const directory = new URL('../../../migrations/', import.meta.url)
/** Any number: two processes that migrate at once take turns by it. */
const migrationLock = 720_611

/**
 * Brings the database at `url` to the newest schema, one transaction per file of `migrations/NNNN_name.sql`; then the
 * schema of the job queues to the version of their library.
 * @returns the names of the files that were run now
 * @throws when a file that was run before has changed since, or a file fails (nothing of it stays)
 */
export async function migrate(url: string): Promise<string[]> {
  const client = await openClient(url)
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      `create table if not exists public.migration (
         name text primary key, sha256 text not null, at timestamptz not null default now());
       comment on table public.migration is 'Which files of migrations/ have been run, and what they held'`,
    )
    const done = await readDone(client)
    const run: string[] = []
    for (const name of await listFiles()) {
      const text = await readFile(new URL(name, directory), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      const before = done.get(name)
      if (before === sha256) continue
      if (before !== undefined)
        throw new Error(
          `The migration ${name} was changed after it had been run; write a new one instead.`,
        )
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into public.migration (name, sha256) values ($1, $2)', [
          name,
          sha256,
        ])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`The migration ${name} failed: ${String(error)}`, { cause: error })
      }
      run.push(name)
    }
    // A bulk load that was cut off has left its indexes to be built.
    await client.query('call maintenance.build_postponed()')
    await installJobs(url)
    return run
  } finally {
    await client.end()
  }
}

async function listFiles(): Promise<string[]> {
  return (await readdir(directory)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort()
}

async function readDone(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from public.migration',
  )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

/** How the schema of a database stands to this version of the program. */
export async function compareSchema(url: string): Promise<'fits' | 'older' | 'newer'> {
  const client = await openClient(url)
  try {
    const { rows } = await client.query(`select to_regclass('public.migration') as found`)
    if (rows[0]?.found === null) return 'older'
    const [done, files] = [await readDone(client), await listFiles()]
    if (files.some((name) => !done.has(name))) return 'older'
    return [...done.keys()].some((name) => !files.includes(name)) ? 'newer' : 'fits'
  } finally {
    await client.end()
  }
}
