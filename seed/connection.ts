import type pg from 'pg'
import type { Clock } from '../src/platform/server/clock.ts'
import { openClient } from '../src/platform/server/pool.ts'

/** Where the demo is, and what time it is there. */
export interface DemoTime {
  readonly databaseUrl: string
  readonly clock: Clock
}

/** Gives work a connection of its own as the owner, and closes it. */
export async function withConnection<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await openClient(databaseUrl)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
