import { z } from 'zod'
import { idSchema } from '../platform/shared/ids.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import type { BindingLanguage, PhraseLanguage } from './model.language.ts'
import { type PhraseLibrary, type Said, sayPhrase } from './model.phrase.ts'

export const sentenceIdSchema = idSchema('Sentence')

/** What a plan says in one sentence: a phrase of the library, or words of its writer. */
export const sentenceSchema = z.strictObject({
  /** Stays the same over versions, so that they can be compared. */
  sentenceId: sentenceIdSchema,
  /** Null: free text. */
  phrase: z
    .strictObject({
      key: plainText(60),
      slots: z.record(z.string().max(20), plainText(40)).default({}),
    })
    .nullable(),
  /** Free text in the binding language; with a phrase, what is added to it or nothing. */
  text: plainText(500, 0),
  /** The free text in the client's language, written by hand, and the words that it translates. */
  translation: z.strictObject({ text: plainText(500), of: plainText(500) }).nullable(),
})
export type Sentence = z.infer<typeof sentenceSchema>

/** How free text stands in the client's language; nobody translates it silently. */
function sayFree({ text, translation }: Sentence): Said {
  if (translation === null) return { text: null, standing: 'missing' }
  return {
    text: translation.text,
    standing: translation.of === text ? 'by_hand' : 'outdated',
  }
}

/**
 * A sentence in a language, in parts that each stand on their own: the phrase, and the free text.
 * @param clientLanguage the one language in which free text may be translated
 */
export function say(
  library: PhraseLibrary,
  sentence: Sentence,
  language: PhraseLanguage,
  binding: BindingLanguage,
): Said[] {
  const { phrase, text } = sentence
  const parts: Said[] = []
  if (phrase !== null) parts.push(sayPhrase(library, phrase.key, phrase.slots, language, binding))
  if (text !== '')
    parts.push(language === binding ? { text, standing: 'binding' } : sayFree(sentence))
  return parts
}
