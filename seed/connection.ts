import pg from 'pg'
import type { Clock } from '../src/platform/server/clock.ts'

/** Where the demo is, and what time it is there. */
export interface DemoTime {
  readonly databaseUrl: string
  readonly clock: Clock
}

/**
 * Gives work a connection of its own as the owner, and closes it. When the server ends, the statement under way is rejected;
 * without the listener it would end the process as well.
 */
export async function withConnection<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
