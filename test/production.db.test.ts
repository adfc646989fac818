import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate } from '../src/platform/server/migrate.ts'
import { findFreePort } from '../src/platform/server/postgres/server.ts'
import { onServer, withDatabase } from './database/template.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const serverUrl = inject('serverUrl')
const name = `production_${process.pid}`
const databaseUrl = withDatabase(serverUrl, name)
const key = () => randomBytes(32).toString('hex')
const fit = { DATABASE_URL: databaseUrl, PUBLIC_URL: 'https://taitopolku.example.fi' }
const keys = { SESSION_KEY: key(), SEALING_KEY: key() }

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts a process of production with these settings alone. */
function start(program: 'server' | 'worker', env: Record<string, string>) {
  const child = spawn(process.execPath, [`src/${program}.ts`], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
  })
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text
    })
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...output }))
  const ready = async () => {
    // A worker may have told of a job before it tells that it works.
    while (!/^Taitopolku .*\n/m.test(output.stdout) && child.exitCode === null)
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
    if (child.exitCode !== null) throw new Error(output.stderr)
  }
  return { child, ended, ready }
}

describe('a process of production', () => {
  beforeAll(async () => {
    await onServer(serverUrl, `create database "${name}" template template0`)
    await migrate(databaseUrl)
  })
  afterAll(() => onServer(serverUrl, `drop database "${name}" with (force)`))

  const demoUrl = withDatabase(serverUrl, inject('template'))
  const emptyUrl = withDatabase(serverUrl, 'postgres')
  it.each([
    ['no settings', {}, 'Set DATABASE_URL to'],
    ['demo users', { ...fit, ...keys, DATABASE_URL: demoUrl }, 'holds demo users'],
    ['an old schema', { ...fit, ...keys, DATABASE_URL: emptyUrl }, 'run "npx taitopolku migrate"'],
    [
      'a database that does not answer',
      { ...fit, ...keys, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' },
      'The database at 127.0.0.1:1 does not answer',
    ],
  ])(
    'does not start with %s, and says so in one sentence',
    async (_what, env, sentence) => {
      for (const program of ['server', 'worker'] as const) {
        const { code, stdout, stderr } = await start(program, env).ended
        expect([code, stdout]).toEqual([1, ''])
        expect(stderr).toContain(sentence)
        expect(stderr.trim().split('\n')).toHaveLength(1)
      }
      // Two processes, each of which reads all sources.
    },
    60_000,
  )

  it('does not start on a database of a newer version', async () => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(`insert into migration (name, sha256) values ('9999_future.sql', '')`)
    const { code, stderr } = await start('worker', { ...fit, ...keys }).ended
    await client.query(`delete from migration where name = '9999_future.sql'`)
    await client.end()
    expect([code, stderr]).toEqual([1, expect.stringContaining('of a newer version')])
  })

  it('does not start in a demo area without demo users either', async () => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(
      `insert into employment_area values ('01', 'Espoo', 'Esbo', 'Espoo');
       insert into area (area_id, name_fi, name_sv, name_en, demo) values ('01', 'Espoo', 'Esbo', 'Espoo', true)`,
    )
    const { code, stderr } = await start('worker', { ...fit, ...keys }).ended
    await client.query('delete from area')
    await client.end()
    expect([code, stderr]).toEqual([1, expect.stringContaining('holds a demo area')])
  })

  it('works, tells figures on a port of their own and ends when it is told to', async () => {
    const port = await findFreePort()
    const worker = start('worker', { ...fit, ...keys, METRICS_PORT: String(port) })
    await worker.ready()
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    expect(metrics).toContain('process_resident_memory_bytes')
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
    worker.child.kill('SIGTERM')
    const { code, stdout, stderr } = await worker.ended
    expect([code, stdout]).toEqual([0, expect.stringContaining('kinds of jobs')])
    expect(stderr).toBe('')
  })
})
