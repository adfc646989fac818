import { z } from 'zod'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { clientLanguageSchema } from './model.language.ts'

export const phrasesQuerySchema = z.strictObject({
  /** Languages with commas between them; without it Finnish, Swedish and English. */
  languages: z
    .string()
    .max(60)
    .default('fi,sv,en')
    .transform((text) => text.split(','))
    .pipe(z.array(clientLanguageSchema).min(1).max(14)),
})

/** The phrases in some languages. */
export const phraseSetSchema = z.strictObject({
  phrases: z.partialRecord(clientLanguageSchema, z.record(z.string(), z.string())),
  /** Phrases whose present words a translator has checked. */
  checked: z.array(
    z.strictObject({
      key: z.string(),
      language: clientLanguageSchema,
      checkedBy: z.string(),
      recordedAt: instantSchema,
    }),
  ),
  mayCheck: z.boolean(),
})
export type PhraseSet = z.infer<typeof phraseSetSchema>

export const phraseCheckingSchema = z.strictObject({
  language: clientLanguageSchema.exclude(['fi', 'sv']),
  /** The translator, or the firm and the number of its work. */
  checkedBy: plainText(120),
  checks: z
    .array(
      z.strictObject({
        key: plainText(60),
        /** The words that were checked: a phrase that reads otherwise by now stays unchecked. */
        words: plainText(500),
        isChecked: z.boolean(),
      }),
    )
    .min(1)
    .max(200),
})
export type PhraseChecking = z.output<typeof phraseCheckingSchema>
