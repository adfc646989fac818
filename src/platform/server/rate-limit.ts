import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Tx } from './db.ts'
import { tooManyRequests } from './errors.ts'

/** How often a thing may be asked within a window of time that begins at a full multiple of its length. */
export interface Limit {
  readonly seconds: number
  readonly times: number
}

/**
 * Counts one more time that a subject asks. Those who ask at once wait for each other, so no one slips through; a turn
 * that is refused rolls back with the request and leaves the count at the limit.
 * @param subject what is limited, for whom: `possibly known <staff id>`
 * @throws ApiError 429 when the limit is passed
 */
export async function takeTurn(
  tx: Tx,
  areaId: string,
  subject: string,
  { seconds, times }: Limit,
  clock: Clock,
): Promise<void> {
  const now = Math.floor(clock.now().epochMilliseconds / 1000)
  const { rows } = await sql<{ used: number }>`
    insert into rate_limit as r (area_id, subject, window_start)
    values (${areaId}, ${`${subject} / ${seconds} s`}, to_timestamp(${now - (now % seconds)}))
    on conflict (area_id, subject, window_start) do update set used = r.used + 1
    returning used`.execute(tx)
  if ((rows[0]?.used ?? 0) > times) throw tooManyRequests()
}
