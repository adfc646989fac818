import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { daySchema } from '../platform/shared/days.ts'
import { type Id, idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { documentMediaTypes } from './model.media-type.ts'

export type DocumentId = Id<'Document'>
export const documentIdSchema = idSchema('Document')

/** What a client brings. */
export const documentKinds = [
  'diploma',
  'certificate',
  'language_test',
  'contract',
  'other',
] as const
export const documentKindSchema = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof documentKindSchema>

/** The kind of data that a document belongs to: contracts of work are read by other people than diplomas. */
export type DocumentData = 'facts' | 'employment'
export const dataOfKind = (kind: DocumentKind): DocumentData =>
  kind === 'contract' ? 'employment' : 'facts'

/** The largest file. */
export const mostDocumentBytes = 10 * 1024 * 1024

/** A document as it is brought. The name of its file is not sent: it may tell more than it should. */
export const newDocumentSchema = z.strictObject({
  kind: documentKindSchema,
  /** What it is, in a few words of who brings it; empty when the kind says enough. */
  title: plainText(100, 0),
  /** The day that stands on it. */
  datedOn: daySchema.nullable(),
  content: z
    .base64({ error: 'documentTypeUnknown' })
    .min(1, { error: 'documentTypeUnknown' })
    .max(Math.ceil(mostDocumentBytes / 3) * 4, { error: 'documentTooLarge' }),
})
export type NewDocument = z.output<typeof newDocumentSchema>

/** A document as lists tell it; a removed one stays as a line for the facts that cite it. */
export const clientDocumentSchema = z.strictObject({
  documentId: documentIdSchema,
  /** The record it stands in: the client's own, or one that is read through it. */
  clientId: clientIdSchema,
  kind: documentKindSchema,
  title: z.string(),
  datedOn: daySchema.nullable(),
  mediaType: z.enum(documentMediaTypes),
  bytes: z.int(),
  scan: z.enum(['clean', 'not_scanned']),
  broughtBy: z.string(),
  broughtAt: instantSchema,
  removedAt: instantSchema.nullable(),
  /** How many observations rest on it. */
  citations: z.int(),
})
export type ClientDocument = z.infer<typeof clientDocumentSchema>
export const clientDocumentsSchema = z.array(clientDocumentSchema)

/** A document that somebody names, and whether it is there for them. */
export const broughtDocumentSchema = z.strictObject({
  clientId: clientIdSchema,
  documentId: documentIdSchema,
})
