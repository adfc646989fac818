import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import { nobody } from './model.owned-tables.ts'

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

/** Works in an area in the sight of all its organisations: what works so is nobody, and what it reads is told to nobody. */
export async function setWholeArea(tx: Tx, areaId: string): Promise<void> {
  await sql`select set_config('app.area_id', ${areaId}, true)`.execute(tx)
  await sql`select set_config('app.organisations',
    (array(select organisation_id from organisation where area_id = ${areaId}) || ${[nobody]}::uuid[])::text, true)`.execute(
    tx,
  )
}
