import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { canMount, query, Sandbox, waitUntil } from '../../../../test/postgres/harness.ts'
import type { PostgresExit } from './watch.ts'

const sandbox = new Sandbox()
afterAll(() => sandbox.clear())

/** Fills the rest of the disk that holds the folder; gives the file to delete. */
function fillDisk(folder: string): string {
  const file = join(folder, 'filler')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(file, Buffer.alloc(bavail * bsize))
  return file
}

function isFull(dataDir: string): object {
  return {
    code: 'diskFull',
    message: `The disk that holds ${dataDir}/postgres is full. Free some space and start again; nothing that was saved is lost.`,
  }
}

describe('a full disk', { timeout: 30_000 }, () => {
  test('as a limit on what this user may write ends in a sentence', async () => {
    const dataDir = await sandbox.empty()
    const application = sandbox.application(dataDir, 'ulimit -f 2000') // blocks of 512 bytes
    await expect(application.url()).rejects.toThrow(/^The disk that holds \S+ is full\. Free some/)
    expect(await readdir(dataDir)).toEqual(['keys'])
  })

  // Only root outside a container may mount a small disk; elsewhere the test above stands for these.
  if (!canMount()) return

  test.each([1, 12, 20, 30])('of %i MB at the first start leaves nothing behind', async (size) => {
    const dataDir = await sandbox.onSmallDisk(size)
    await expect(sandbox.start(dataDir)).rejects.toMatchObject(isFull(dataDir))
    expect(await readdir(dataDir)).toEqual(['keys'])
  })

  test('at a later start ends in a sentence, and with space again all is there', async () => {
    const dataDir = await sandbox.onSmallDisk(64)
    await (await sandbox.start(dataDir)).stop()
    const filler = fillDisk(dataDir)
    await expect(sandbox.start(dataDir)).rejects.toMatchObject(isFull(dataDir))
    rmSync(filler)
    const postgres = await sandbox.start(dataDir)
    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
  })

  test('while the server runs refuses writes, then ends it; what was saved stays', async () => {
    const dataDir = await sandbox.onSmallDisk(64)
    const postgres = await sandbox.start(dataDir, { durable: true })
    const exits: PostgresExit[] = []
    postgres.onExit((exit) => exits.push(exit))
    await query(postgres.url, 'create table kept (id int); insert into kept values (1)')
    const filler = fillDisk(dataDir)
    const much = 'create table more as select generate_series(1, 10000) as id'
    await expect(query(postgres.url, much)).rejects.toMatchObject({ code: '53100' })
    expect(await query(postgres.url, 'select id from kept')).toEqual([{ id: 1 }])
    const newLog = 'update kept set id = 2; select pg_switch_wal()'
    await expect(query(postgres.url, newLog)).rejects.toThrow('No space left on device')
    await waitUntil(() => exits.length === 1, 'the end is told')
    expect(exits[0]?.failure).toMatchObject(isFull(dataDir))
    await postgres.stop()
    rmSync(filler)
    const again = await sandbox.start(dataDir, { durable: true })
    expect(await query(again.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1 }])
    await again.stop()
  })
})
