import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { HandingTimes } from './model.handing-times.ts'

/** The handings of a centre by kind and direction, whoever may see their people; the database checks the right. */
export async function listHandingTimes(
  tx: Tx,
  organisationId: string,
  from: Day,
  today: Day,
): Promise<HandingTimes['rows']> {
  const { rows } = await sql<HandingTimes['rows'][number]>`
    select * from handing_times(${organisationId}, ${from}::date, ${today}::date) order by is_sent desc, kind`.execute(
    tx,
  )
  return rows
}
