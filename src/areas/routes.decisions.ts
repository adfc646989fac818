import { z } from 'zod'
import { badRequest } from '../platform/server/errors.ts'
import { route } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import {
  areaDecisionContentSchema,
  areaDecisionIdSchema,
  areaDecisionSchema,
} from './model.decision.ts'
import { versionSchema } from './model.setting.ts'
import { officePermission } from './permissions.ts'
import { endDecision, insertDecision, listDecisions } from './queries.decisions.ts'

/** A decision is recorded when it has been made. */
function refuseFuture(decidedOn: Day, today: Day): void {
  if (decidedOn > today)
    throw badRequest('inputInvalid', [{ path: 'decidedOn', code: 'dayInFuture' }])
}

/** Decisions of the area that something may be shown. */
export const decisionRoutes = [
  route({
    method: 'GET',
    path: '/api/area/decisions',
    summary: 'The decisions of the area that something may be shown',
    response: z.array(areaDecisionSchema),
    permission: officePermission('areaDecisionsRead', 'settings_of_area', 'write'),
    audit: 'AreaDecisionList',
    handle: ({ tx, actor }) => listDecisions(tx, actor.areaId),
  }),
  route({
    method: 'POST',
    path: '/api/area/decisions',
    summary: 'Record a decision of the area',
    body: areaDecisionContentSchema,
    response: areaDecisionSchema,
    permission: officePermission('areaDecisionAdd', 'settings_of_area', 'write'),
    audit: 'AreaDecisionAdd',
    handle: ({ tx, actor, input, today }) => {
      refuseFuture(input.body.decidedOn, today)
      return insertDecision(tx, actor, input.body)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/area/decisions/:areaDecisionId/end',
    summary: 'End a decision from today on',
    params: z.strictObject({ areaDecisionId: areaDecisionIdSchema }),
    body: z.strictObject({ version: versionSchema }),
    response: areaDecisionSchema,
    permission: officePermission('areaDecisionEnd', 'settings_of_area', 'write'),
    audit: 'AreaDecisionEnd',
    handle: ({ tx, actor, input, today }) =>
      endDecision(tx, actor.areaId, input.params.areaDecisionId, {
        endedOn: today,
        version: input.body.version,
      }),
  }),
] as const
