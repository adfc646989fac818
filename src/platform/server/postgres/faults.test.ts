import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import {
  isAlive,
  keepingLog,
  listServers,
  query,
  Sandbox,
  serverPid,
  waitUntil,
} from '../../../../test/postgres/harness.ts'
import type { PostgresExit } from './watch.ts'

const sandbox = new Sandbox()
afterAll(() => sandbox.clear())

/** Starts here after an application was killed, and checks that the data are whole. */
async function expectCleanStart(dataDir: string): Promise<readonly string[]> {
  const log = keepingLog()
  const postgres = await sandbox.start(dataDir, { log })
  expect(await query(postgres.url, 'select id from kept order by id')).toEqual([
    { id: 1 },
    { id: 2 },
  ])
  await postgres.stop()
  return log.said
}

describe('a killed application', { timeout: 30_000 }, () => {
  test('leaves a server that the next start ends before its own', async () => {
    const dataDir = await sandbox.withCluster()
    const application = sandbox.application(dataDir)
    await query(await application.url(), 'insert into kept values (2)')
    const orphan = serverPid(dataDir)
    await application.kill('SIGKILL')
    expect(isAlive(orphan)).toBe(true)
    expect(await expectCleanStart(dataDir)).toEqual([
      `The PostgreSQL of an earlier run (process ${orphan}) was still there; stopping it.`,
    ])
    expect(isAlive(orphan)).toBe(false)
  })

  test('together with its server, as in a power cut, loses nothing', async () => {
    const dataDir = await sandbox.withCluster()
    const application = sandbox.application(dataDir)
    await query(await application.url(), 'insert into kept values (2)')
    const pids = listServers(dataDir)
    await application.kill('SIGKILL')
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    await waitUntil(() => !pids.some(isAlive), 'the server is gone')
    expect(await expectCleanStart(dataDir)).toEqual([
      `An earlier run left a stale postmaster.pid in ${join(dataDir, 'postgres')}; it was removed.`,
    ])
  })

  test('during its first start leaves no half database', async () => {
    const dataDir = await sandbox.empty()
    await mkdir(join(dataDir, 'postgres.new-0a1b2c3d'))
    writeFileSync(join(dataDir, 'postgres.new-0a1b2c3d', 'PG_VERSION'), '18\n')
    const application = sandbox.application(dataDir)
    const begun = async (): Promise<boolean> =>
      (await readdir(dataDir)).some(
        (name) => name.startsWith('postgres.new-') && name !== 'postgres.new-0a1b2c3d',
      )
    while (!(await begun())) await sleep(5)
    await application.kill('SIGKILL')
    const postgres = await sandbox.start(dataDir)
    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
    expect((await readdir(dataDir)).sort()).toEqual(['keys', 'postgres'])
  })
})

describe('a stale postmaster.pid', { timeout: 30_000 }, () => {
  async function startOver(pid: number): Promise<void> {
    const dataDir = await sandbox.withCluster()
    const cluster = join(dataDir, 'postgres')
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${pid}\n${cluster}\n1795284000\n5432\n\n127.0.0.1\n  12345         7\nready   \n`,
    )
    const log = keepingLog()
    const postgres = await sandbox.start(dataDir, { log })
    expect(log.said).toEqual([
      `An earlier run left a stale postmaster.pid in ${cluster}; it was removed.`,
    ])
    await postgres.stop()
  }

  test('naming a process of another program is removed, the program left alone', async () => {
    const other = spawn('sleep', ['60'])
    await startOver(other.pid ?? 0)
    expect(isAlive(other.pid ?? 0)).toBe(true)
    other.kill()
  })

  test('naming a zombie is removed', async () => {
    // The second sleep never asks about its child, which stays a zombie after its end.
    const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'])
    const [printed] = await once(parent.stdout, 'data')
    const zombie = Number(String(printed))
    const state = (): string => readFileSync(`/proc/${zombie}/status`, 'utf8')
    await waitUntil(() => /^State:\s+Z/m.test(state()), 'the process is a zombie')
    await startOver(zombie)
    parent.kill()
  })
})

describe('a killed PostgreSQL', { timeout: 30_000 }, () => {
  test('is started again at the same address, also when a busy backend outlives it', async () => {
    const dataDir = await sandbox.withCluster()
    const postgres = await sandbox.start(dataDir)
    const exits: PostgresExit[] = []
    postgres.onExit((exit) => exits.push(exit))
    const busy = new pg.Client({ connectionString: postgres.url })
    busy.on('error', () => {})
    await busy.connect()
    busy.query('do $$ begin loop end loop; end $$').catch(() => {})
    await query(postgres.url, 'insert into kept values (2)')
    process.kill(serverPid(dataDir), 'SIGKILL')
    await waitUntil(() => exits.length === 1, 'the end is told')
    expect(exits).toEqual([{ reason: 'signal SIGKILL', failure: undefined }])
    expect(await query(postgres.url, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }])
    await postgres.stop()
    expect(listServers(dataDir)).toEqual([])
  })

  test('is not started for ever', async () => {
    const dataDir = await sandbox.withCluster()
    const postgres = await sandbox.start(dataDir)
    const exits: PostgresExit[] = []
    postgres.onExit((exit) => exits.push(exit))
    for (let kills = 1; kills <= 6; kills += 1) {
      process.kill(serverPid(dataDir), 'SIGKILL')
      await waitUntil(() => exits.length === kills, `end ${kills} is told`)
    }
    expect(exits.map(({ failure }) => failure?.message)).toEqual([
      ...Array.from({ length: 5 }, () => undefined),
      'PostgreSQL ended more than 5 times within 10 minutes (last: signal SIGKILL) and is not started again. Look for the cause in the log, then start Taitopolku again.',
    ])
    await postgres.stop()
    await (await sandbox.start(dataDir)).stop()
  })

  test('while it is being stopped stays stopped', async () => {
    const dataDir = await sandbox.withCluster()
    const postgres = await sandbox.start(dataDir)
    process.kill(serverPid(dataDir), 'SIGKILL')
    await postgres.stop()
    expect(listServers(dataDir)).toEqual([])
    await (await sandbox.start(dataDir)).stop()
  })
})

describe('an application that is asked to end', { timeout: 30_000 }, () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves no server', async (signal) => {
    const dataDir = await sandbox.withCluster()
    const application = sandbox.application(dataDir)
    await application.url()
    const server = serverPid(dataDir)
    await application.kill(signal)
    expect(application.child.exitCode).toBe(0)
    expect(isAlive(server)).toBe(false)
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  test('during its first start leaves no server and no half database', async () => {
    const dataDir = await sandbox.empty()
    const application = sandbox.application(dataDir)
    await waitUntil(() => existsSync(join(dataDir, 'keys', 'postgres.password')), 'it has begun')
    await application.kill('SIGTERM')
    await (await sandbox.start(dataDir)).stop()
    expect((await readdir(dataDir)).sort()).toEqual(['keys', 'postgres'])
  })

  test.each(['SIGTERM', 'SIGKILL'] as const)('by %s to npm leaves no server', async (signal) => {
    const dataDir = await sandbox.withCluster()
    const application = sandbox.applicationUnderNpm(dataDir)
    await application.url()
    const server = serverPid(dataDir)
    expect(isAlive(server)).toBe(true)
    await application.kill(signal)
    await (await sandbox.start(dataDir)).stop() // at once: it waits for the ending one
    expect(isAlive(server)).toBe(false)
  })

  test('by Ctrl+C in the terminal of npm leaves no server', async () => {
    const dataDir = await sandbox.withCluster()
    const application = sandbox.applicationUnderNpm(dataDir)
    await application.url()
    const server = serverPid(dataDir)
    const gone = once(application.child, 'exit')
    process.kill(-(application.child.pid ?? 0), 'SIGINT')
    await gone
    expect(isAlive(server)).toBe(false)
  })
})
