import type { z } from 'zod'
import type { OrganisationId } from '../areas/model.setting.ts'
import { mayOffice } from '../areas/permissions.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import type { GoalChange, goalsSchema } from './model.goal.ts'
import { endGoal, insertGoal, isCentre, listGoals, lockCentre, updateGoal } from './queries.goal.ts'

type GoalContext = Pick<Context<unknown>, 'tx' | 'actor'>

/**
 * With which end reasons a centre reaches its goal, now and before.
 * @throws ApiError 404 when there is no such centre in the area
 */
export async function readGoals(
  { tx, actor }: GoalContext,
  organisationId: OrganisationId,
): Promise<z.output<typeof goalsSchema>> {
  if (!(await isCentre(tx, actor.areaId, organisationId))) throw notFound()
  const goals = await listGoals(tx, actor.areaId, organisationId)
  return {
    goals: goals.map(({ goalDefinitionId: _goalDefinitionId, ...goal }) => goal),
    mayChange: mayOffice(actor, 'settings_of_centre', 'write', organisationId),
  }
}

/**
 * Sets the goal of a centre from a day on. The one before ends the day before, so that each year is counted by the goal
 * that it had; one that begins on the same day is replaced.
 * @throws ApiError 404 when there is no such centre, 409 with the definitions when another was set meanwhile, 400
 *   `goalBeforeLatest` for a day before the latest definition began
 */
export async function setGoal(
  context: GoalContext,
  organisationId: OrganisationId,
  { validFrom, version, ...content }: GoalChange,
): Promise<z.output<typeof goalsSchema>> {
  const { tx, actor } = context
  const { areaId } = actor
  if (!(await lockCentre(tx, areaId, organisationId))) throw notFound()
  const [latest] = await listGoals(tx, areaId, organisationId)
  if ((latest?.version ?? 0) !== version)
    throw conflict('versionConflict', await readGoals(context, organisationId))
  if (latest !== undefined && validFrom < latest.validFrom)
    throw badRequest('inputInvalid', [{ path: 'validFrom', code: 'goalBeforeLatest' }])
  const goal = { ...content, version: version + 1 }
  if (latest?.validFrom === validFrom) await updateGoal(tx, areaId, latest.goalDefinitionId, goal)
  else {
    if (latest !== undefined) await endGoal(tx, areaId, latest.goalDefinitionId, validFrom)
    await insertGoal(tx, areaId, organisationId, validFrom, goal)
  }
  return readGoals(context, organisationId)
}
