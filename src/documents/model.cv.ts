import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { type Locale, localeSchema } from '../platform/shared/locale.ts'

/** What a CV may tell; the person chooses. Nothing else of a record ever stands in one. */
export const cvSections = [
  'contact',
  'age',
  'degrees',
  'decisions',
  'studies',
  'jobs',
  'work',
  'languages',
  'mother_tongue',
  'licences',
  'skills',
] as const
export const cvSectionSchema = z.enum(cvSections)
export type CvSection = z.infer<typeof cvSectionSchema>

/** What is told unless the person chooses otherwise: everything but the age. */
export const usualSections: readonly CvSection[] = cvSections.filter((one) => one !== 'age')

/** Which CV: its language, and the sections by commas; an empty list tells the name alone. */
export const cvQuerySchema = z.strictObject({
  language: localeSchema,
  sections: z
    .string()
    .max(200)
    .optional()
    .transform((text) => text?.split(',').filter((one) => one !== ''))
    .pipe(z.array(cvSectionSchema).optional()),
})
export interface CvQuery {
  readonly language: Locale
  readonly sections?: readonly CvSection[] | undefined
}

/** One line of a CV: a degree, a job, a language. */
export const cvEntrySchema = z.strictObject({
  title: z.string(),
  detail: z.string().nullable(),
  when: z.string().nullable(),
})
export type CvEntry = z.infer<typeof cvEntrySchema>

/** A CV in the words of its language, as the page shows it and as it is printed. */
export const cvSchema = z.strictObject({
  clientId: clientIdSchema,
  language: localeSchema,
  title: z.string(),
  name: z.string(),
  contact: z.array(z.string()),
  sections: z.array(
    z.strictObject({
      section: cvSectionSchema,
      heading: z.string(),
      entries: z.array(cvEntrySchema),
    }),
  ),
  /** Why there is no way to reach the person: none is known, or none may be told. It is not printed. */
  withoutContact: z.enum(['not_known', 'protected', 'no_right']).nullable(),
  /** Chosen sections of which nothing is known. */
  empty: z.array(cvSectionSchema),
})
export type Cv = z.infer<typeof cvSchema>
