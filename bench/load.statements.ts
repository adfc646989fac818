import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { CommandDatabase } from '../seed/demo-database.ts'
import { createApp } from '../src/app.ts'
import { systemClock } from '../src/platform/server/clock.ts'
import { createLog } from '../src/platform/server/log.ts'
import { newId } from '../src/platform/server/new-id.ts'
import { saveRequest } from './load.assess.ts'
import type { Operation, Plan } from './load.users.ts'

interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Per operation the statements of each of its requests. */
export type Captured = ReadonlyMap<Operation, readonly (readonly Statement[])[]>

/** Asks an application in this process once for each operation and notes what it sends to the database. */
export async function captureStatements(
  database: CommandDatabase,
  plans: readonly Plan[],
): Promise<Captured> {
  let current: Statement[] = []
  const app = await createApp({
    databaseUrl: database.url,
    secrets: database.secrets,
    publicUrl: 'http://localhost',
    clock: systemClock,
    filesFolder: join(tmpdir(), 'taitopolku-bench-files'),
    log: createLog('silent'),
    poolSize: 1,
    onStatement: (text, values) => current.push({ text, values }),
  })
  const captured = new Map<Operation, Statement[][]>()
  try {
    for (const { user, operations } of plans)
      for (const operation of operations) {
        const requests: Statement[][] = []
        if (operation.save !== undefined) {
          const { path, body } = saveRequest(operation.save)
          current = []
          const answer = await app.inject({
            ...{ url: path, method: 'PUT', payload: body, headers: { cookie: user.cookie } },
          })
          if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`)
          operation.save.version = answer.json<{ version: number }>().version
          requests.push(current)
        }
        for (const path of operation.paths) {
          current = []
          const answer = await app.inject({ url: path, headers: { cookie: user.cookie } })
          if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`)
          requests.push(current)
        }
        captured.set(operation, requests)
      }
    return captured
  } finally {
    await app.close()
  }
}

/** Runs captured statements as the application's role, a transaction per request, on as many connections as the application has. */
export function bareRunner(url: string, captured: Captured) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    options: '-c role=taitopolku_app -c max_parallel_workers_per_gather=0',
  })
  const runRequest = async (statements: readonly Statement[]): Promise<void> => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      for (const { text, values } of statements) await client.query(text, fresh(text, values))
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  return {
    run: async (operation: Operation): Promise<void> => {
      await Promise.all((captured.get(operation) ?? []).map(runRequest))
    },
    close: () => pool.end(),
  }
}

/** The row of the access log gets a new id each time, as in the application. */
function fresh(text: string, values: readonly unknown[]): unknown[] {
  if (!text.includes('insert into access_log')) return [...values]
  const logId = values[1]
  const renewed = newId<'AccessLog'>()
  return values.map((value) => (value === logId ? renewed : value))
}
