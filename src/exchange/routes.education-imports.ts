import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  broughtEducationSchema,
  documentSchema,
  educationImportsSchema,
  educationPreviewSchema,
  mostDocumentBytes,
} from './model.education-import.ts'
import {
  bringEducation,
  previewEducation,
  readEducationImports,
} from './operations.education-imports.ts'

const params = z.strictObject({ clientId: clientIdSchema })
/** The document as text, and what stands around it. */
const bodyLimit = Math.ceil(mostDocumentBytes * 1.4)

/** Education from the document that a client exported from Koski or VIRTA: seen first, then brought. */
export const educationImportRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/education-imports',
    summary: 'The documents of studies that were brought, and what of them was not understood',
    params,
    response: educationImportsSchema,
    permission: thisClient('factsRead', 'facts', 'read'),
    audit: 'EducationImportList',
    handle: (context) => readEducationImports(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/education-imports/preview',
    summary: 'What an exported document of studies says, and what bringing it would record',
    params,
    body: documentSchema,
    bodyLimit,
    asks: true,
    response: educationPreviewSchema,
    permission: thisClient('factsRecord', 'facts', 'write'),
    audit: 'EducationImportPreview',
    handle: (context) =>
      previewEducation(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/education-imports',
    summary: 'Record what an exported document of studies says',
    params,
    body: documentSchema,
    bodyLimit,
    response: broughtEducationSchema,
    permission: thisClient('factsRecord', 'facts', 'write'),
    audit: 'EducationImportBring',
    handle: (context) => bringEducation(context, context.input.params.clientId, context.input.body),
  }),
] as const
