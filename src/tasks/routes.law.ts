import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import { gapParamsSchema } from './model.gap.ts'
import { clientDeadlinesSchema, lateByLawSchema } from './model.law.ts'
import { readClientDeadlines, readLate } from './operations.law.ts'
import { ledOrganisation } from './permissions.ts'

/** Deadlines of the law for employment authorities: of a client, and where they are past. */
export const lawRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/law-deadlines',
    summary: 'By when the law has an employment authority of the reader meet a client',
    params: z.strictObject({ clientId: clientIdSchema }),
    response: clientDeadlinesSchema,
    permission: thisClient('lawDeadlineRead', 'clientship', 'read'),
    audit: 'LawDeadlinesRead',
    handle: (context) => readClientDeadlines(context, context.input.params.clientId),
  }),
  route({
    method: 'GET',
    path: '/api/gaps/:organisationId/late-by-law',
    summary: 'Whom an employment authority has not met in the time of the law, the longest first',
    params: gapParamsSchema,
    response: lateByLawSchema,
    permission: ledOrganisation('lateByLawRead'),
    audit: 'LateByLawRead',
    handle: (context) => readLate(context, context.input.params.organisationId),
  }),
] as const
