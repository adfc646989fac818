import type pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { migrate } from '../src/platform/server/migrate.ts'
import { useTestApp } from '../test/database/test-app.ts'
import { beginBulk } from './bulk.ts'

describe('a bulk load of many people', () => {
  const test = useTestApp()
  const indexes = async () =>
    (
      await test.owner.query<{ definition: string }>(
        `select indexdef as definition from pg_indexes where schemaname = 'public'
         union all
         select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
          where connamespace = 'public'::regnamespace order by 1`,
      )
    ).rows.map((row) => row.definition)
  const postponed = async () =>
    (await test.owner.query('select from maintenance.postponed_index')).rowCount

  /** Whatever becomes of a test, the next finds free connections. */
  const taken: pg.PoolClient[] = []
  const release = () => taken.splice(0).forEach((client) => void client.release(true))
  afterEach(() => release())

  const begin = async (people: number) => {
    const clients = await Promise.all([test.owner.connect(), test.owner.connect()])
    taken.push(...clients)
    return beginBulk(clients, people)
  }

  it('builds the indexes in the end that it has taken away, each as it was', async () => {
    const before = await indexes()
    const bulk = await begin(20_000)
    expect(bulk.isUnchecked).toBe(true)
    const during = await indexes()
    expect(during.length).toBeLessThan(before.length - 50)
    // Keys stay: by them a row is told apart, and none is there twice.
    for (const definition of before)
      if (/UNIQUE|PRIMARY KEY|FOREIGN KEY|CHECK/.test(definition))
        expect(during).toContain(definition)
    await bulk.end()
    expect(await indexes()).toEqual(before)
    expect(await postponed()).toBe(0)
  })

  it('leaves them to the next start when it is cut off', async () => {
    const before = await indexes()
    await begin(50_000)
    release()
    expect(await postponed()).toBeGreaterThan(50)
    await migrate(test.databaseUrl)
    expect(await indexes()).toEqual(before)
    expect(await postponed()).toBe(0)
  })

  it('waits for who writes meanwhile, and keeps nobody waiting for what it has done', async () => {
    const writer = await test.owner.connect()
    await writer.query('begin; lock table task in row exclusive mode')
    const beginning = begin(20_000)
    const isWaiting = async () =>
      (
        await test.owner.query(
          `select from pg_locks where relation = 'task'::regclass and not granted`,
        )
      ).rowCount === 1
    while (!(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 20))
    for (const table of ['client', 'client_fact', 'clientship', 'handover', 'appointment'])
      await writer.query(`lock table ${table} in row exclusive mode`)
    await writer.query('commit')
    writer.release()
    await (await beginning).end()
    expect(await postponed()).toBe(0)
  })

  it('keeps the indexes where few are added', async () => {
    const before = await indexes()
    const bulk = await begin(5_000)
    expect(await indexes()).toEqual(before)
    await bulk.end()
  })
})
