import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import { newId } from '../platform/server/new-id.ts'
import type { AccessEntry } from '../platform/server/ports.ts'
import type { Actor, Opening } from '../platform/server/route.ts'

interface By extends Pick<Actor, 'areaId' | 'userId' | 'staffId'> {
  /** What they have open outside their access. */
  readonly openings: readonly Opening[]
}

/** Writes one row of the request, with the opening that it was made under, and one per client, in a single statement. */
export async function insertAccess(tx: Tx, by: By, entry: AccessEntry): Promise<void> {
  const logId = newId<'AccessLog'>()
  const subjects = [...entry.subjects]
  const opening = by.openings.find((one) => entry.subjects.has(one.clientId))
  await sql`
    with request as (
      insert into access_log (area_id, log_id, user_id, staff_id, event, route, outcome, reason, break_glass_id)
      values (${by.areaId}, ${logId}, ${by.userId}, ${by.staffId}, ${entry.event}, ${entry.route},
              ${entry.outcome}, ${entry.reason ?? null}, ${opening?.breakGlassId ?? null})
    )
    insert into access_log_client (area_id, client_id, at, log_id)
    select ${by.areaId}, client_id, now(), ${logId} from unnest(${subjects}::uuid[]) as subject(client_id) ${keptPlan}`.execute(
    tx,
  )
}
