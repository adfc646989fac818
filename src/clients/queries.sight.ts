import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'

/**
 * Does work of the system itself in the sight of the given organisations besides the actor's own: a row cannot be
 * updated out of one's own sight. The caller has authorised the command; nothing that is read here is answered.
 * When the work throws the transaction ends, and the wider sight with it.
 */
export async function withSightOf<T>(
  tx: Tx,
  organisations: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{
    before: string
  }>`select current_setting('app.organisations', true) as before`.execute(tx)
  const before = rows[0]?.before || '{}'
  await sql`select set_config('app.organisations',
    (${before}::uuid[] || ${[...organisations]}::uuid[])::text, true)`.execute(tx)
  const result = await work()
  await sql`select set_config('app.organisations', ${before}, true)`.execute(tx)
  return result
}

/** Does work in the sight of the given organisations alone, whoever the actor is: as somebody else would read. */
export async function withSightOnlyOf<T>(
  tx: Tx,
  organisations: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{
    before: string
  }>`select current_setting('app.organisations', true) as before`.execute(tx)
  await sql`select set_config('app.organisations', ${[...organisations]}::uuid[]::text, true)`.execute(
    tx,
  )
  const result = await work()
  await sql`select set_config('app.organisations', ${rows[0]?.before || '{}'}, true)`.execute(tx)
  return result
}
