import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'

/** The staff member of a session and the roles that hold on a day; one statement, because every request begins with it. */
export async function findActor(
  tx: Tx,
  sessionToken: string,
  today: Day,
): Promise<Actor | undefined> {
  const { rows } = await sql<Actor>`
    select user_id, email, area_id, staff_id, name, locale, density, assignments
    from open_request(${sessionToken}, ${today}::date)`.execute(tx)
  return rows[0]
}
