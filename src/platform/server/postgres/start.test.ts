import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { keepingLog, query, Sandbox } from '../../../../test/postgres/harness.ts'

const sandbox = new Sandbox()
afterAll(() => sandbox.clear())

describe('the embedded PostgreSQL', { timeout: 30_000 }, () => {
  test('keeps data, password and port over a restart', async () => {
    const dataDir = await sandbox.empty()
    const first = await sandbox.start(dataDir, { durable: true })
    await query(first.url, "create table note (text text); insert into note values ('ä')")
    await first.stop()
    const second = await sandbox.start(dataDir, { durable: true })
    expect(second.url).toBe(first.url)
    expect(await query(second.url, 'select text from note')).toEqual([{ text: 'ä' }])
    await second.stop()
  })

  test('keeps the password from other users and out of the database folder', async () => {
    const dataDir = await sandbox.withCluster()
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700)
    const keyFile = join(dataDir, 'keys', 'postgres.password')
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    const password = readFileSync(keyFile, 'utf8').trim()
    const postgres = await sandbox.start(dataDir)
    const url = new URL(postgres.url)
    expect(url.password).toBe(password)
    url.password = 'guess'
    await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed')
    await postgres.stop()
  })

  test('is durable unless a test asks for speed', async () => {
    const dataDir = await sandbox.withCluster()
    const shown = `select name, setting from pg_settings
      where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses') order by name`
    const values = async (durable: boolean): Promise<unknown[]> => {
      const postgres = await sandbox.start(dataDir, { durable })
      const rows = await query(postgres.url, shown)
      await postgres.stop()
      return rows.map((row) => Object.values(row ?? {})[1])
    }
    expect(await values(true)).toEqual(['on', 'on', '127.0.0.1', 'on'])
    expect(await values(false)).toEqual(['off', 'off', '127.0.0.1', 'on'])
  })

  test('orders by code point and knows letters beyond ASCII', async () => {
    const postgres = await sandbox.start(await sandbox.withCluster())
    const rows = await query(
      postgres.url,
      `select string_agg(n, '' order by n) as ordered, upper('åäöő') as upper,
        'Ä' ~ '[[:upper:]]' as isupper, pg_encoding_to_char(encoding) as encoding
       from unnest(array['b', 'Z', 'ä', 'a']) n, pg_database where datname = current_database()
       group by encoding`,
    )
    expect(rows).toEqual([{ ordered: 'Zabä', upper: 'ÅÄÖŐ', isupper: true, encoding: 'UTF8' }])
    await postgres.stop()
  })

  test('takes another port when its own is taken, and says so', async () => {
    const dataDir = await sandbox.withCluster()
    const before = await sandbox.start(dataDir)
    await before.stop()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(before.port, '127.0.0.1', resolve))
    const log = keepingLog()
    const after = await sandbox.start(dataDir, { log })
    expect(after.port).not.toBe(before.port)
    expect(log.said).toEqual([
      `Port ${before.port} is taken by another program; PostgreSQL uses ${after.port}.`,
    ])
    expect(await query(after.url, 'select id from kept')).toEqual([{ id: 1 }])
    await after.stop()
    other.close()
  })

  test('refuses a second application on the same data, until the first has ended', async () => {
    const dataDir = await sandbox.withCluster()
    const first = await sandbox.start(dataDir)
    await expect(sandbox.start(dataDir)).rejects.toMatchObject({
      code: 'dataDirInUse',
      message: `Another Taitopolku (process ${process.pid}) already uses the data in ${dataDir}. Stop it first, or set DATA_DIR (and PORT) to run a second one beside it.`,
    })
    expect(await query(first.url, 'select id from kept')).toEqual([{ id: 1 }])
    await first.stop()
    await first.stop()
    await (await sandbox.start(dataDir)).stop()
  })

  test.each([
    ['14', 'older Taitopolku'],
    ['19', 'newer Taitopolku'],
  ])('refuses the data of PostgreSQL %s and leaves them alone', async (version, way) => {
    const dataDir = await sandbox.withCluster()
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), `${version}\n`)
    const before = await readdir(join(dataDir, 'postgres'))
    await expect(sandbox.start(dataDir)).rejects.toMatchObject({
      code: 'version',
      message: expect.stringMatching(
        new RegExp(`made by PostgreSQL ${version}; this Taitopolku brings PostgreSQL 18.*${way}`),
      ),
    })
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(before)
  })

  test('refuses a folder with other files and leaves them alone', async () => {
    const dataDir = await sandbox.empty()
    await mkdir(join(dataDir, 'postgres'))
    writeFileSync(join(dataDir, 'postgres', 'notes.txt'), 'mine')
    await expect(sandbox.start(dataDir)).rejects.toMatchObject({ code: 'foreignFiles' })
    expect(readFileSync(join(dataDir, 'postgres', 'notes.txt'), 'utf8')).toBe('mine')
  })

  test('makes a new password when the key is lost, and names a key that does not fit', async () => {
    const dataDir = await sandbox.withCluster()
    const keyFile = join(dataDir, 'keys', 'postgres.password')
    writeFileSync(keyFile, 'another\n')
    await expect(sandbox.start(dataDir)).rejects.toMatchObject({
      code: 'wrongKey',
      message: expect.stringContaining(`Delete that file and start again`),
    })
    rmSync(keyFile)
    const log = keepingLog()
    const postgres = await sandbox.start(dataDir, { log })
    expect(log.said).toEqual([
      `The database password was missing; a new one was made in ${keyFile}.`,
    ])
    expect(await query(postgres.url, 'select id from kept')).toEqual([{ id: 1 }])
    await postgres.stop()
  })

  test('names a damaged database', async () => {
    const dataDir = await sandbox.withCluster()
    rmSync(join(dataDir, 'postgres', 'global', 'pg_control'))
    await expect(sandbox.start(dataDir)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('restore a backup'),
    })
  })

  test('names a wrong setting of an administrator', async () => {
    const dataDir = await sandbox.withCluster()
    writeFileSync(join(dataDir, 'postgres', 'postgresql.auto.conf'), "shared_buffers = 'much'\n")
    await expect(sandbox.start(dataDir)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('shared_buffers'),
    })
  })
})
