import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { useTestApp } from '../database/test-app.ts'
import { type Convention, conventions, exemptions, referenceTables } from './conventions.ts'

async function offenders(db: pg.Pool | pg.PoolClient, convention: Convention): Promise<string[]> {
  const { rows } = await db.query<{ offender: string }>(convention.sql)
  return rows.map((row) => row.offender).sort()
}

const exempt = ({ name }: Convention) => Object.keys(exemptions[name] ?? {}).sort()

describe('the schema', () => {
  const test = useTestApp()

  it.each(conventions)('$name', async (convention) => {
    expect(await offenders(test.owner, convention)).toEqual(exempt(convention))
  })

  it.each(conventions)('is seen to break: $name', async (convention) => {
    const [sql, offender] = convention.planted
    const client = await test.owner.connect()
    try {
      await client.query('begin')
      await client.query(sql)
      expect(await offenders(client, convention)).toEqual([...exempt(convention), offender].sort())
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  it('has every reference table that is listed', async () => {
    const { rows } = await test.owner.query<{ name: string }>(
      `select relname as name from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname = any($1)`,
      [Object.keys(referenceTables)],
    )
    expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(referenceTables).sort())
  })
})

/** What PostgreSQL learned after version 15, as it would be written. */
const newer =
  /\b(uuidv[47]|uuid_extract_\w+|any_value|json_(table|exists|query|value|scalar|serialize|array(agg)?|object(agg)?)|array_(sample|shuffle|sort|reverse)|random_normal|casefold|pg_input_is_valid|date_(add|subtract)|erfc?|to_(bin|oct))\s*\(|\bwithout overlaps\b|\bnot enforced\b|\bis json\b|\bstorage\s+virtual\b|\bgenerated always as [^;]* virtual\b/i

it('the schema asks nothing that is newer than PostgreSQL 15', () => {
  const folder = new URL('../../migrations/', import.meta.url)
  const found = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => newer.test(line))
      .map((line) => `${file}: ${line}`),
  )
  expect(found).toEqual([])
  expect(newer.test('select uuidv7()')).toBe(true)
})
