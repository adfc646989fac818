import { readFileSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { onServer, withDatabase } from '../../../test/database/template.ts'
import { dumpSchema } from './schema-dump.ts'

const committed = readFileSync(new URL('../../../migrations/schema.sql', import.meta.url), 'utf8')

/** Runs something on a new database, an empty one or a copy of another, which is gone afterwards. */
async function onNewDatabase<T>(
  template: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const serverUrl = inject('serverUrl')
  const name = `dump_${process.pid}_${Math.floor(performance.now() * 1000)}`
  await onServer(serverUrl, `create database "${name}" template "${template}" strategy file_copy`)
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, name) })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
    await onServer(serverUrl, `drop database "${name}"`)
  }
}

describe('the dump of the schema', () => {
  it('is what is committed, on every PostgreSQL that we promise', async () => {
    expect(await onNewDatabase(inject('template'), dumpSchema)).toBe(committed)
  })

  it('makes the same schema in an empty database', async () => {
    const again = await onNewDatabase('template0', async (client) => {
      await client.query(committed)
      return dumpSchema(client)
    })
    expect(again).toBe(committed)
  })

  it.each([
    ['view', 'create view public.names as select 1 as one', 'the relation public.names'],
    ['enum', `create type public.colour as enum ('red')`, 'the type public.colour'],
    [
      'generated column',
      'alter table public.office add twice int generated always as (position * 2) stored',
      'the identity or generated column twice',
    ],
  ])('is refused where there is a %s, of which it would be silent', async (_kind, sql, named) => {
    await onNewDatabase(inject('template'), async (client) => {
      await client.query(sql)
      await expect(dumpSchema(client)).rejects.toThrow(`The dump cannot write down ${named}.`)
    })
  })
})
