import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  newSupportMeasureSchema,
  supportMeasureEndSchema,
  supportMeasureIdSchema,
  supportMeasuresSchema,
} from './model.support.ts'
import { agreeSupportMeasure, endMeasure, readSupportMeasures } from './operations.support.ts'

const params = z.strictObject({ clientId: clientIdSchema })

/** Agreed support measures of clients, by codes alone. */
export const supportRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/support-measures',
    summary: 'The support measures that were agreed with a client, and who follows each',
    params,
    response: supportMeasuresSchema,
    permission: thisClient('supportMeasureList', 'support_needs', 'read'),
    audit: 'SupportMeasureList',
    handle: (context) => readSupportMeasures(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/support-measures',
    summary: 'Record a support measure that was agreed',
    params,
    body: newSupportMeasureSchema,
    response: supportMeasuresSchema,
    permission: thisClient('supportMeasureAgree', 'support_needs', 'write'),
    audit: 'SupportMeasureAgree',
    handle: (context) =>
      agreeSupportMeasure(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/support-measures/:supportMeasureId/end',
    summary: 'End a support measure',
    params: z.strictObject({ clientId: clientIdSchema, supportMeasureId: supportMeasureIdSchema }),
    body: supportMeasureEndSchema,
    response: supportMeasuresSchema,
    permission: thisClient('supportMeasureEnd', 'support_needs', 'write'),
    audit: 'SupportMeasureEnd',
    handle(context) {
      const { clientId, supportMeasureId } = context.input.params
      return endMeasure(context, clientId, supportMeasureId, context.input.body)
    },
  }),
] as const
