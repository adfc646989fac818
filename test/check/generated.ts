import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../src/platform/server/migrate.ts'
import { startPostgres } from '../../src/platform/server/postgres/start.ts'
import { dumpSchema } from '../../src/platform/server/schema-dump.ts'
import { memoryFolder } from '../database/memory-folder.ts'
import type { Check } from './check.ts'
import { renderDatabaseTypes } from './database-types.ts'
import { readText, root } from './files.ts'
import { renderNotices } from './notices.ts'

/** A file that is made from others and committed, so that a change of it is seen in review. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** Runs something on a newly migrated database of a server of its own, which is gone afterwards. */
async function onMigratedDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(memoryFolder(), 'taitopolku-check-'))
  try {
    const quiet = { info() {}, warn() {}, debug() {} }
    const server = await startPostgres({ dataDir, durable: false, log: quiet })
    try {
      await migrate(server.url)
      return await use(server.url)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function renderSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await dumpSchema(client)
  } finally {
    await client.end()
  }
}

/** All generated files as they are to be. */
export async function renderGenerated(): Promise<GeneratedFile[]> {
  const fromDatabase = await onMigratedDatabase(async (url) => [
    { path: 'migrations/schema.sql', text: await renderSchema(url) },
    { path: 'src/platform/server/database.types.ts', text: renderDatabaseTypes(url) },
  ])
  return [...fromDatabase, { path: 'THIRD_PARTY_NOTICES.md', text: await renderNotices() }]
}

export const generatedCheck: Check = {
  name: 'generated files',
  async run() {
    const files = await renderGenerated()
    return {
      summary: files.map((file) => file.path).join(', '),
      problems: files
        .filter(({ path, text }) => !existsSync(`${root}${path}`) || readText(path) !== text)
        .map(({ path }) => `${path} is out of date: npm run generate makes it anew`),
    }
  },
}
