import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import {
  broughtDocumentSchema,
  clientDocumentsSchema,
  documentIdSchema,
  mostDocumentBytes,
  newDocumentSchema,
} from './model.document.ts'
import {
  bringDocument,
  readContent,
  readDocuments,
  removeDocument,
} from './operations.documents.ts'
import { documentsOfClient, newDocument, thisDocument } from './permissions.ts'

const ofClient = z.strictObject({ clientId: clientIdSchema })
const params = z.strictObject({ documentId: documentIdSchema })

/** Documents that clients bring: diplomas, certificates, contracts. */
export const documentRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/documents',
    summary: 'The documents of a client',
    params: ofClient,
    response: clientDocumentsSchema,
    permission: documentsOfClient('documentList'),
    audit: 'DocumentList',
    handle: (context) => readDocuments(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/documents',
    summary: 'Keep a document that a client brought',
    params: ofClient,
    body: newDocumentSchema,
    bodyLimit: Math.ceil(mostDocumentBytes * 1.4),
    response: broughtDocumentSchema,
    permission: newDocument('documentBring'),
    audit: 'DocumentBring',
    handle: (context) => bringDocument(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/documents/:documentId/content',
    summary: 'The file of a document, to be saved or to be shown within a page',
    params,
    query: z.strictObject({ show: z.literal('true').optional() }),
    response: fileSchema,
    permission: thisDocument('documentRead', 'read'),
    audit: 'DocumentRead',
    handle: (context) => {
      const { params: address, query } = context.input
      return readContent(context, address.documentId, query.show === 'true')
    },
  }),
  route({
    method: 'POST',
    path: '/api/documents/:documentId/removal',
    summary: 'Remove a document that should not be there',
    params,
    response: broughtDocumentSchema,
    permission: thisDocument('documentRemove', 'write'),
    audit: 'DocumentRemove',
    handle: (context) => removeDocument(context, context.input.params.documentId),
  }),
] as const
