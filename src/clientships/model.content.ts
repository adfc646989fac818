import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { daySchema } from '../platform/shared/days.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'

/** What may travel with a handover: what goes with access as a whole, and what is chosen row by row. */
export const contentKinds = [
  'facts',
  'support_needs',
  'support_measures',
  'skills',
  'document',
  'plan',
  'assessment',
  'sensitive_sections',
  'note',
  'sensitive_note',
] as const
export const contentKindSchema = z.enum(contentKinds)
export type ContentKind = z.infer<typeof contentKindSchema>

/** On what it rests that something sensitive is handed over: a provision of law, or the client's consent. */
export const contentBases = ['law', 'consent'] as const
export const contentBasisSchema = z.enum(contentBases)

export const needsBasis = (kind: ContentKind): boolean =>
  kind === 'sensitive_note' || kind === 'sensitive_sections'
/** Kinds that need no choice: whoever gets access reads them by right. */
export const goesWithAccess = (kind: ContentKind): boolean => withAccess.includes(kind)
const withAccess: readonly ContentKind[] = [
  ...(['facts', 'support_needs', 'support_measures', 'skills', 'document'] as const),
]

/** Something of a client as a reader reads it: what it is, by whom, of which day, and what it says. */
export const contentItemSchema = z.strictObject({
  kind: contentKindSchema,
  /** Null where the kind goes with access as a whole. */
  rowId: z.uuid().nullable(),
  /** The organisation that wrote it: it alone may hand it over. */
  organisationId: organisationIdSchema.nullable(),
  title: localisedNameSchema,
  onDay: daySchema.nullable(),
  by: z.string().nullable(),
  text: z.string().nullable(),
  facts: z.array(z.strictObject({ key: z.string(), value: z.string(), observedOn: daySchema })),
})
export type ContentItem = z.infer<typeof contentItemSchema>

export const contentKey = (item: { readonly kind: ContentKind; readonly rowId: string | null }) =>
  `${item.kind} ${item.rowId ?? ''}`
