import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import { clientIdSchema } from './model.access.ts'
import {
  factsAnswerSchema,
  newFactsSchema,
  newRectificationSchema,
  recordedFactsSchema,
  rectificationSchema,
} from './model.recorded-facts.ts'
import { readFacts, recordFacts, rectify } from './operations.facts.ts'
import { thisClient } from './permissions.ts'

const params = z.strictObject({ clientId: clientIdSchema })
const factParams = z.strictObject({ clientId: clientIdSchema, factId: z.uuid() })

/** What is known of a client. Support needs are kept, read and recorded apart, because fewer may. */
export const factRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/facts',
    summary: 'The profile of today and the observations behind it',
    params,
    response: factsAnswerSchema,
    permission: thisClient('factsRead', 'facts', 'read'),
    audit: 'FactsRead',
    handle: (context) => readFacts(context, context.input.params.clientId, 'facts'),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/facts',
    summary: 'Record what was observed at one sitting',
    params,
    body: newFactsSchema('facts'),
    response: recordedFactsSchema,
    permission: thisClient('factsRecord', 'facts', 'write'),
    audit: 'FactsRecord',
    handle: (context) =>
      recordFacts(context, context.input.params.clientId, 'facts', context.input.body.observations),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/facts/:factId/rectification',
    summary: 'Mark an observation as wrong',
    params: factParams,
    body: newRectificationSchema,
    response: rectificationSchema,
    permission: thisClient('factRectify', 'facts', 'write'),
    audit: 'FactRectify',
    async handle(context) {
      const {
        params: { clientId, factId },
        body,
      } = context.input
      context.audit.reason = body.reason
      return rectify(context, clientId, 'facts', factId, body.reason)
    },
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/support-facts',
    summary: 'Support needs: fit for full-time, with the observations behind it',
    params,
    response: factsAnswerSchema,
    permission: thisClient('supportFactsRead', 'support_needs', 'read'),
    audit: 'SupportFactsRead',
    handle: (context) => readFacts(context, context.input.params.clientId, 'support_needs'),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/support-facts',
    summary: 'Record what was said of support needs',
    params,
    body: newFactsSchema('support_needs'),
    response: recordedFactsSchema,
    permission: thisClient('supportFactsRecord', 'support_needs', 'write'),
    audit: 'SupportFactsRecord',
    handle: (context) =>
      recordFacts(
        context,
        context.input.params.clientId,
        'support_needs',
        context.input.body.observations,
      ),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/support-facts/:factId/rectification',
    summary: 'Mark what was said of support needs as wrong',
    params: factParams,
    body: newRectificationSchema,
    response: rectificationSchema,
    permission: thisClient('supportFactRectify', 'support_needs', 'write'),
    audit: 'SupportFactRectify',
    async handle(context) {
      const {
        params: { clientId, factId },
        body,
      } = context.input
      context.audit.reason = body.reason
      return rectify(context, clientId, 'support_needs', factId, body.reason)
    },
  }),
] as const
