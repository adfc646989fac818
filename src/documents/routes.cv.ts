import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import { cvQuerySchema, cvSchema } from './model.cv.ts'
import { type CvExtra, printCv, readCv } from './operations.cv.ts'

const params = z.strictObject({ clientId: clientIdSchema })

/**
 * A CV made of what is recorded of a client.
 * @param extras what higher domains add
 */
export const cvRoutes = (extras: readonly CvExtra[]) =>
  [
    route({
      method: 'GET',
      path: '/api/clients/:clientId/cv/content',
      summary: 'What a CV of the client tells, by the chosen sections',
      params,
      query: cvQuerySchema,
      response: cvSchema,
      permission: thisClient('cvRead', 'facts', 'read'),
      audit: 'CvRead',
      handle: (context) =>
        readCv(context, context.input.params.clientId, context.input.query, extras),
    }),
    route({
      method: 'GET',
      path: '/api/clients/:clientId/cv',
      summary: 'A CV of the client as an accessible PDF',
      params,
      query: cvQuerySchema,
      response: fileSchema,
      permission: thisClient('cvPrint', 'facts', 'read'),
      audit: 'CvPrint',
      handle: (context) =>
        printCv(context, context.input.params.clientId, context.input.query, extras),
    }),
  ] as const
