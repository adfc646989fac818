import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { PlanRule } from './model.plan-kind.ts'

/** The rules of plans of an area, by kind and period. */
export async function listRules(db: Read, areaId: string): Promise<PlanRule[]> {
  const { rows } = await sql<PlanRule>`
    select kind, lower(valid) as valid_from, upper(valid) - 1 as valid_to, is_offered, max_months, review_months, source
      from plan_rule
     where area_id = ${areaId}
     order by kind, lower(valid)`.execute(db)
  return rows
}
