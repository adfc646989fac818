import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { reasonCodes } from './koski/model.reasons.ts'

/** The largest document that is brought through a page. */
export const mostDocumentBytes = 10 * 1024 * 1024

const contentSchema = z
  .base64({ error: 'documentUnreadable' })
  .min(1, { error: 'documentUnreadable' })
  .max(Math.ceil(mostDocumentBytes / 3) * 4, { error: 'documentTooLarge' })

/** A document to be looked at; the day on which the client exported it is the day of what it tells. */
export const documentSchema = z.strictObject({ content: contentSchema, exportedOn: daySchema })
export type BroughtDocument = z.output<typeof documentSchema>

/**
 * What recording a row would do: something new, a value that is recorded the same, one that differs from what is
 * recorded of the same study right or skill, or nothing that a fact can hold.
 */
export const rowStandings = ['new', 'known', 'conflict', 'not_a_fact'] as const
export type RowStanding = (typeof rowStandings)[number]

const rowSchema = z.strictObject({
  institution: z.string().nullable(),
  type: z.string(),
  title: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  state: z.enum(['finished', 'interrupted', 'present']).nullable(),
  confirmedOn: z.string().nullable(),
})
const withStanding = { standing: z.enum(rowStandings) }
const previewRowSchema = rowSchema.extend(withStanding)
export type PreviewRow = z.infer<typeof previewRowSchema>

const skillSchema = z.strictObject({
  skill: z.string(),
  grade: z.string(),
  cefr: z.string().nullable(),
  day: z.string().nullable(),
  ...withStanding,
})
export type PreviewSkill = z.infer<typeof skillSchema>

const unknownSchema = z.array(
  z.strictObject({
    path: z.string(),
    reason: z.enum(reasonCodes),
    detail: z.string().optional(),
    value: z.string(),
  }),
)

/** What a document says, and what bringing it would do. */
export const educationPreviewSchema = z.strictObject({
  clientId: clientIdSchema,
  /** Whether the identity code of the document is the client's; unchecked when one of them has none. */
  identity: z.enum(['same', 'unchecked']),
  /** When the very same document was brought before. */
  broughtAt: instantSchema.nullable(),
  studies: z.array(previewRowSchema),
  degrees: z.array(previewRowSchema),
  languageTests: z.array(
    rowSchema.extend({ language: z.string().nullable(), skills: z.array(skillSchema) }),
  ),
  unknown: unknownSchema,
  /** How many observations would be recorded. */
  observations: z.int(),
})
export type EducationPreview = z.infer<typeof educationPreviewSchema>

export const broughtEducationSchema = z.strictObject({
  clientId: clientIdSchema,
  factIds: z.array(z.uuid()),
  /** Whether the document had been brought before: nothing was recorded. */
  isRepeated: z.boolean(),
})

/** Documents that were brought, the latest first, with what of them was not understood. */
export const educationImportsSchema = z.array(
  z.strictObject({
    educationImportId: z.uuid(),
    origin: z.enum(['koski', 'virta']),
    exportedOn: daySchema,
    broughtAt: instantSchema,
    broughtBy: z.string(),
    factCount: z.int(),
    unknown: unknownSchema,
  }),
)
export type EducationImports = z.infer<typeof educationImportsSchema>
