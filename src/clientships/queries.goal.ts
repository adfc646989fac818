import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Goal } from './model.goal.ts'

/** Whether there is such a centre; taken for this transaction, so that one change of its goal follows the other. */
export async function lockCentre(tx: Tx, areaId: string, organisationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from centre where area_id = ${areaId} and organisation_id = ${organisationId}
       for no key update`.execute(tx)
  return rows.length > 0
}

/** Whether an organisation is a centre of the area. */
export async function isCentre(db: Read, areaId: string, organisationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from centre where area_id = ${areaId} and organisation_id = ${organisationId}`.execute(
    db,
  )
  return rows.length > 0
}

/** The definitions of a centre's goal, the latest first. */
export async function listGoals(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<(Goal & { readonly goalDefinitionId: string })[]> {
  const { rows } = await sql<Goal & { goalDefinitionId: string }>`
    select goal_definition_id, lower(valid) as valid_from, upper(valid) - 1 as valid_to, reached_by, in_own_field,
           when_confirmed, cohort_months, source, version
      from goal_definition
     where area_id = ${areaId} and organisation_id = ${organisationId}
     order by lower(valid) desc`.execute(db)
  return rows
}

type GoalContent = Pick<
  Goal,
  'reachedBy' | 'inOwnField' | 'whenConfirmed' | 'cohortMonths' | 'source' | 'version'
>

/** A goal that holds from a day on. */
export async function insertGoal(
  tx: Tx,
  areaId: string,
  organisationId: string,
  from: Day,
  content: GoalContent,
): Promise<void> {
  await tx
    .insertInto('goalDefinition')
    .values({
      areaId,
      organisationId,
      goalDefinitionId: newId<'GoalDefinition'>(),
      valid: sql<string>`daterange(${from}::date, null)`,
      ...content,
    })
    .execute()
}

/** Changes a goal that began on the same day. */
export async function updateGoal(
  tx: Tx,
  areaId: string,
  goalDefinitionId: string,
  content: GoalContent,
): Promise<void> {
  await tx
    .updateTable('goalDefinition')
    .set(content)
    .where('areaId', '=', areaId)
    .where('goalDefinitionId', '=', goalDefinitionId)
    .executeTakeFirstOrThrow()
}

/** Ends a goal on the day before another begins. */
export async function endGoal(
  tx: Tx,
  areaId: string,
  goalDefinitionId: string,
  before: Day,
): Promise<void> {
  await tx
    .updateTable('goalDefinition')
    .set({ valid: sql<string>`daterange(lower(valid), ${before}::date)` })
    .where('areaId', '=', areaId)
    .where('goalDefinitionId', '=', goalDefinitionId)
    .executeTakeFirstOrThrow()
}
