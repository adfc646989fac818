import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  confirmationSchema,
  newOutcomeSchema,
  outcomeEndSchema,
  outcomeIdSchema,
  outcomeRectificationSchema,
  outcomesSchema,
  recordedOutcomeSchema,
} from './model.outcome.ts'
import {
  confirmBusiness,
  endOutcome,
  readOutcomes,
  recordOutcome,
  rectifyOutcome,
} from './operations.outcomes.ts'

const params = z.strictObject({ clientId: clientIdSchema })
const ofOutcome = {
  method: 'POST' as const,
  params: params.extend({ outcomeId: outcomeIdSchema }),
  response: recordedOutcomeSchema,
  permission: thisClient('outcomeWrite', 'employment', 'write'),
}

/** What clients reach: work, business, study, tryout, each with its evidence. */
export const outcomeRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/outcomes',
    summary: 'What a client reached, the latest first',
    params,
    response: outcomesSchema,
    permission: thisClient('outcomesRead', 'employment', 'read'),
    audit: 'OutcomesRead',
    plans: 'general',
    handle: (context) => readOutcomes(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/outcomes',
    summary: 'Record what a client reached',
    params,
    body: newOutcomeSchema,
    response: recordedOutcomeSchema,
    permission: thisClient('outcomeRecord', 'employment', 'write'),
    audit: 'OutcomeRecord',
    handle: (context) => recordOutcome(context, context.input.params.clientId, context.input.body),
  }),
  route({
    ...ofOutcome,
    path: '/api/clients/:clientId/outcomes/:outcomeId/rectify',
    summary: 'Mark an outcome as wrong',
    body: outcomeRectificationSchema,
    audit: 'OutcomeRectify',
    handle: (context) => {
      const { clientId, outcomeId } = context.input.params
      return rectifyOutcome(context, clientId, outcomeId, context.input.body.reason)
    },
  }),
  route({
    ...ofOutcome,
    path: '/api/clients/:clientId/outcomes/:outcomeId/end',
    summary: 'Say on which day an outcome ended',
    body: outcomeEndSchema,
    audit: 'OutcomeEnd',
    handle: (context) => {
      const { clientId, outcomeId } = context.input.params
      return endOutcome(context, clientId, outcomeId, context.input.body.endedOn)
    },
  }),
  route({
    ...ofOutcome,
    path: '/api/clients/:clientId/outcomes/:outcomeId/confirm',
    summary: 'Say that a business was seen to be active',
    body: confirmationSchema,
    audit: 'OutcomeConfirm',
    handle: (context) => {
      const { clientId, outcomeId } = context.input.params
      return confirmBusiness(context, clientId, outcomeId, context.input.body.confirmedOn)
    },
  }),
] as const
