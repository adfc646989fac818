import { z } from 'zod'
import { organisationIdSchema, versionSchema } from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { factSourceSchema } from '../clients/model.facts.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainLines, plainText } from '../platform/shared/plain-text.ts'
import { handoverOriginSchema } from './model.handover.ts'
import { importRowSchema, importRowStateSchema } from './model.import.row.ts'

export const referralImportIdSchema = idSchema('ReferralImport')
export type ReferralImportId = z.infer<typeof referralImportIdSchema>

/** The most that one list may have; more is brought in parts. */
export const mostImportRows = 10_000
export const mostImportBytes = 10 * 1024 * 1024
/** Days after which what was not sent of a list is forgotten. */
export const importKeptDays = 14

/** What a column of a list may mean. */
export const importFields = [
  'full_name',
  'family_name',
  'given_names',
  'hetu',
  'birth_date',
  'sex',
  'mother_tongue',
  'service_language',
  'citizenship',
  'phone',
  'email',
  'municipality',
  'street_address',
  'postal_code',
  'post_office',
  'protection',
  'employment_status',
  'finnish',
  'swedish',
  'english',
  'degree_level',
  'field',
  'degree_completed_on',
  'own_field_experience_ended_on',
  'literate',
  'latin_script',
  'can_focus_full_time',
  'seeks_full_time',
  'integration_phase',
  'message',
  'centre',
  'referring_unit',
  'origin',
] as const
export const importFieldSchema = z.enum(importFields)
export type ImportField = z.infer<typeof importFieldSchema>

/** From the file to its end: read and mapped, being read, looked at, being sent, done, thrown away. */
export const importStates = [
  'mapping',
  'reading',
  'preview',
  'sending',
  'done',
  'discarded',
] as const
export const importStateSchema = z.enum(importStates)
export type ImportState = z.infer<typeof importStateSchema>

/** A sheet as it was found: where the headings are, and the first values below them. */
export const sheetOutlineSchema = z.strictObject({
  name: z.string(),
  headingRow: z.int(),
  headings: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  rowCount: z.int(),
})
export type SheetOutline = z.infer<typeof sheetOutlineSchema>

/** To which centre the people of a list go: one for all, as a column says, or the one whose criteria are met. */
export const importCentreSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one'), organisationId: organisationIdSchema }),
  z.strictObject({ kind: z.literal('column') }),
  z.strictObject({ kind: z.literal('fits') }),
])
export type ImportCentre = z.infer<typeof importCentreSchema>

export const importSettingsSchema = z.strictObject({
  centre: importCentreSchema,
  /** How the facts of the list are known, and since when. */
  source: factSourceSchema,
  observedOn: daySchema,
  origin: handoverOriginSchema,
  /** Whose referrals they are, where a centre brings a list of another unit. */
  referringOrganisationId: organisationIdSchema,
  /** Written with every referral whose row says nothing of its own. */
  message: plainLines(2000, 0),
})
export type ImportSettings = z.output<typeof importSettingsSchema>

const columnsSchema = z
  .array(importFieldSchema.nullable())
  .min(1)
  .max(200)
  .refine((columns) => {
    const used = columns.filter((column) => column !== null)
    return new Set(used).size === used.length
  }, 'columnUsedTwice')
  .refine(
    (columns) =>
      columns.includes('full_name') ||
      (columns.includes('family_name') && columns.includes('given_names')),
    'nameColumnMissing',
  )
  .refine(
    (columns) => columns.includes('hetu') || columns.includes('birth_date'),
    'birthColumnMissing',
  )

/** Which sheet is meant and what its columns mean, in the order of the columns; null: a column that is not used. */
export const importMappingSchema = z
  .strictObject({
    sheet: z.string().max(200),
    columns: columnsSchema,
    settings: importSettingsSchema,
    version: versionSchema,
  })
  .refine(({ columns, settings }) => settings.message !== '' || columns.includes('message'), {
    error: 'required',
    path: ['settings', 'message'],
  })
  .refine(
    ({ columns, settings }) => settings.centre.kind !== 'column' || columns.includes('centre'),
    { error: 'centreColumnMissing', path: ['columns'] },
  )
export type ImportMapping = z.output<typeof importMappingSchema>

/** The bytes of a file, as text. */
export const newImportSchema = z.strictObject({
  fileName: plainText(200),
  content: z.base64({ error: 'fileUnreadable' }).max(Math.ceil(mostImportBytes / 3) * 4, {
    error: 'fileTooLarge',
  }),
  /** For which of the actor's organisations; may be left out when there is only one. */
  organisationId: organisationIdSchema.optional(),
  /** Brings a file that was brought before once more. */
  again: z.boolean().default(false),
})
export type NewImport = z.output<typeof newImportSchema>
export const newImportAnswerSchema = z.strictObject({
  referralImportId: referralImportIdSchema,
  /** Whether the same person had begun with the same file: it goes on from there. */
  isEarlier: z.boolean(),
})

const countsSchema = z.strictObject({
  ready: z.int(),
  check: z.int(),
  faulty: z.int(),
  skipped: z.int(),
  waiting: z.int(),
  sent: z.int(),
  failed: z.int(),
  /** Chosen to be sent. */
  selected: z.int(),
})
export type ImportCounts = z.infer<typeof countsSchema>
export const noCounts: ImportCounts = {
  ...{ ready: 0, check: 0, faulty: 0, skipped: 0, waiting: 0, sent: 0, failed: 0, selected: 0 },
}

const headFields = {
  referralImportId: referralImportIdSchema,
  fileName: z.string(),
  state: importStateSchema,
  madeAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  rowCount: z.int(),
  counts: countsSchema,
}
export const importHeadSchema = z.strictObject(headFields)
export type ImportHead = z.infer<typeof importHeadSchema>

/** A list that is being brought, by the person who brings it. */
export const importSchema = z.strictObject({
  ...headFields,
  organisationId: organisationIdSchema,
  /** Why it could not be read, as a text key. */
  fault: z.string().nullable(),
  /** While the columns are being told. */
  sheets: z.array(sheetOutlineSchema).nullable(),
  /** What was told, or is guessed. */
  sheet: z.string().nullable(),
  columns: z.array(importFieldSchema.nullable()).nullable(),
  /** Whether the columns are as they were told for a list with the same headings. */
  isRemembered: z.boolean(),
  settings: importSettingsSchema.nullable(),
  centres: z.array(
    z.strictObject({
      organisationId: organisationIdSchema,
      name: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
    }),
  ),
  /** Whose referrals they may be: the own organisation, and for a centre's expert all. */
  referring: z.array(
    z.strictObject({
      organisationId: organisationIdSchema,
      name: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
    }),
  ),
  /** Rows of which something is still kept, and until when. */
  keptUntil: daySchema.nullable(),
  version: versionSchema,
})
export type ReferralImport = z.infer<typeof importSchema>

export const importRowsQuerySchema = z.strictObject({
  state: importRowStateSchema.optional(),
  /** `after` of the page before: the number of its last row. */
  after: z.coerce.number().int().min(0).max(10_000_000).optional(),
})
export type ImportRowsQuery = z.output<typeof importRowsQuerySchema>
export const importPageSize = 50
export const importRowsSchema = z.strictObject({
  rows: z.array(importRowSchema),
  after: z.int().nullable(),
  count: z.int(),
})
export type ImportRows = z.infer<typeof importRowsSchema>

/** What a person decides of a row: who it is, where to, whether it is sent. */
export const rowDecisionSchema = z.strictObject({
  /** The known person whom the row means; `another`: somebody else; left out: as it was. */
  person: z
    .union([z.literal('another'), z.strictObject({ clientId: clientIdSchema })])
    .nullable()
    .optional(),
  toOrganisationId: organisationIdSchema.optional(),
  isSelected: z.boolean().optional(),
})
export type RowDecision = z.output<typeof rowDecisionSchema>

/** Chooses all rows of a state that can be sent, or none. */
export const importSelectionSchema = z.strictObject({
  states: z.array(z.enum(['ready', 'check'])).max(2),
})
export const importVersionSchema = z.strictObject({ version: versionSchema })
export const importIdAnswerSchema = z.strictObject({ referralImportId: referralImportIdSchema })
