import pg from 'pg'
import { seedDemoAreas } from '../../seed/load-areas.ts'
import { migrate } from '../../src/platform/server/migrate.ts'
import { toDay } from '../../src/platform/shared/days.ts'

/** The day of the fixed clock of all tests. */
export const testDay = toDay('2026-11-21')

/** Replaces the database of an address. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

/** Makes a migrated database with the demo areas, of which every test file gets a copy; gives its name. */
export async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `template_${process.pid}_${Math.floor(performance.now())}`
  await onServer(serverUrl, `create database "${name}" encoding 'UTF8' template template0`)
  await migrate(withDatabase(serverUrl, name))
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, name) })
  await client.connect()
  await seedDemoAreas(client, { on: testDay })
  await client.end()
  return name
}

/** Runs one statement on the server's maintenance database. */
export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
