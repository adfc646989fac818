import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import { doorsSchema } from './model.judged.ts'
import { judgeClient } from './operations.judge.ts'

/** A client before the doors of the centres. */
export const judgeRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/eligibility',
    summary: 'Which centres fit a client and why: the trace of every centre of the area',
    params: z.strictObject({ clientId: clientIdSchema }),
    response: doorsSchema,
    permission: thisClient('eligibilityRead', 'eligibility_trace', 'read'),
    audit: 'EligibilityRead',
    plans: 'general',
    handle: (context) => judgeClient(context, context.input.params.clientId),
  }),
] as const
