import { z } from 'zod'
import { type OrganisationId, organisationIdSchema } from '../areas/model.setting.ts'
import { anyStaff, officePermission } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import { goalChangeSchema, goalsSchema } from './model.goal.ts'
import { readGoals, setGoal } from './operations.goal.ts'

const params = z.strictObject({ organisationId: organisationIdSchema })

/** What counts as reaching a centre's goal: data with a period and a source, never code. */
export const goalRoutes = [
  route({
    method: 'GET',
    path: '/api/centres/:organisationId/goal',
    summary: 'With which end reasons a centre reaches its goal, now and before',
    params,
    response: goalsSchema,
    permission: anyStaff('goalRead'),
    audit: 'GoalRead',
    handle: (context) => readGoals(context, context.input.params.organisationId),
  }),
  route({
    method: 'PUT',
    path: '/api/centres/:organisationId/goal',
    summary: 'Set the goal of a centre from a day on',
    params,
    body: goalChangeSchema,
    response: goalsSchema,
    permission: officePermission<{ readonly params: { readonly organisationId: OrganisationId } }>(
      'goalWrite',
      'settings_of_centre',
      'write',
      (input) => input.params.organisationId,
    ),
    audit: 'GoalUpdate',
    handle: (context) => setGoal(context, context.input.params.organisationId, context.input.body),
  }),
] as const
