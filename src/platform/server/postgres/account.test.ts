import { chmodSync, chownSync, statSync } from 'node:fs'
import { cp, mkdir, readdir } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { keepingLog, query, Sandbox, serverPid } from '../../../../test/postgres/harness.ts'
import { canEnter, chooseAccount, isRoot } from './account.ts'
import { getBinaries, program, reachableBinaries } from './binaries.ts'
import { StartFailure } from './failure.ts'

const sandbox = new Sandbox()
afterAll(() => sandbox.clear())

async function ownerOfServer(dataDir: string): Promise<number> {
  const postgres = await sandbox.start(dataDir)
  const { uid } = statSync(`/proc/${serverPid(dataDir)}`)
  expect(await query(postgres.url, 'select id from kept')).toEqual([{ id: 1 }])
  await postgres.stop()
  return uid
}

if (!isRoot()) {
  describe('an ordinary user', { timeout: 30_000 }, () => {
    test('runs PostgreSQL as itself', async () => {
      expect(await ownerOfServer(await sandbox.withCluster())).toBe(userInfo().uid)
    })

    test.each(['postgres', 'keys'])('is told when it may not read %s', async (name) => {
      const dataDir = await sandbox.withCluster()
      chmodSync(join(dataDir, name), 0)
      await expect(sandbox.start(dataDir)).rejects.toMatchObject({
        code: 'unreadable',
        message: expect.stringContaining(`PostgreSQL runs as ${userInfo().username}`),
      })
      chmodSync(join(dataDir, name), 0o700)
      await (await sandbox.start(dataDir)).stop()
    })
  })
} else {
  describe('root', { timeout: 30_000 }, () => {
    test('runs PostgreSQL as the owner of the data, who stays the same', async () => {
      const dataDir = await sandbox.withCluster()
      const first = chooseAccount(join(dataDir, 'postgres'))
      expect(first?.uid).toBeGreaterThan(0)
      expect(await ownerOfServer(dataDir)).toBe(first?.uid)
      const other = 54321 // not in /etc/passwd: only initdb needs that
      const cluster = join(dataDir, 'postgres')
      for (const name of ['', ...(await readdir(cluster, { recursive: true }))]) {
        chownSync(join(cluster, name), other, other)
      }
      expect(await ownerOfServer(dataDir)).toBe(other)
    })

    test('gives a cluster that root restored back to the account', async () => {
      const dataDir = await sandbox.withCluster()
      const restored = await sandbox.empty()
      await cp(dataDir, restored, { recursive: true }) // root owns the copy, as after a restore
      expect(statSync(join(restored, 'postgres', 'base')).uid).toBe(0)
      expect(await ownerOfServer(restored)).toBe(chooseAccount(join(dataDir, 'postgres'))?.uid)
    })

    test('is told when the account may not read a file of the data', async () => {
      const dataDir = await sandbox.withCluster()
      chownSync(join(dataDir, 'postgres', 'global', 'pg_control'), 0, 0)
      const failure: unknown = await sandbox.start(dataDir).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(StartFailure)
      expect(failure).toMatchObject({
        code: 'unreadable',
        message: expect.stringMatching(/may not use its files in .*pg_control.*chown -R/),
      })
    })

    test('keeps the data in DATA_DIR also where only root may enter', async () => {
      const hidden = join(await sandbox.empty(), 'clone')
      const dataDir = join(hidden, 'data')
      await mkdir(dataDir, { recursive: true })
      chmodSync(hidden, 0o700)
      const postgres = await sandbox.start(dataDir)
      const cluster = join(dataDir, 'postgres')
      expect(canEnter(chooseAccount(cluster), cluster)).toBe(false)
      await query(postgres.url, 'create table kept (id int); insert into kept values (1)')
      await query(postgres.url, 'create extension pg_trgm; checkpoint')
      await postgres.stop()
      expect(await ownerOfServer(dataDir)).toBe(chooseAccount(cluster)?.uid)
    })

    test('copies programs that the account may not reach, once, and says so', async () => {
      const account = chooseAccount('/nonexistent')
      const hidden = await sandbox.empty()
      const binaries = getBinaries()
      const unreachable = { ...binaries, dir: join(hidden, 'native') }
      await cp(binaries.dir, unreachable.dir, { recursive: true, verbatimSymlinks: true })
      chmodSync(hidden, 0o700)
      const places = [join(hidden, 'cache'), join(await sandbox.empty(), 'cache')]
      const log = keepingLog()
      const copied = await reachableBinaries(unreachable, account, log, places)
      expect(copied.dir).toBe(
        join(places[1] ?? '', `postgresql-${binaries.version}-${process.arch}`),
      )
      expect(log.said).toEqual([
        `PostgreSQL runs as ${account?.name}, who may not enter ${unreachable.dir}: its programs were copied to ${copied.dir}.`,
      ])
      expect(statSync(program(copied, 'postgres')).uid).toBe(0)
      const again = keepingLog()
      expect(await reachableBinaries(unreachable, account, again, places)).toEqual(copied)
      expect(again.said).toEqual([])
    })

    test('does not use a copy in a folder that others may write to', async () => {
      const hidden = await sandbox.empty()
      const binaries = { ...getBinaries(), dir: join(hidden, 'native') }
      const open = await sandbox.empty()
      chmodSync(open, 0o777)
      const tried = reachableBinaries(binaries, chooseAccount('/nonexistent'), keepingLog(), [open])
      await expect(tried).rejects.toMatchObject({
        code: 'noBinaries',
        message: expect.stringContaining('others may write to it'),
      })
    })
  })
}
