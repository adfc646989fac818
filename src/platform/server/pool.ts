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
