import pg from 'pg'

/**
 * A pool of connections that outlives its server: a connection that ends, idle or in use, is replaced on next use, and
 * the statement that was under way is rejected to its caller. Without the listeners either would end the process.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  const ignore = (): void => {}
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

/**
 * A single connection, to be closed by whoever asked for it. When its server ends, the statement under way is rejected to
 * its caller; without the listener it would end the process as well.
 */
export async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}
