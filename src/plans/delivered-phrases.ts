import { readFileSync } from 'node:fs'
import { type PhraseLanguage, phraseLanguages } from './model.language.ts'
import type { PhraseLibrary, Phrases } from './model.phrase.ts'

const read = (language: PhraseLanguage): Phrases =>
  JSON.parse(
    readFileSync(new URL(`../../data/phrases/${language}.json`, import.meta.url), 'utf8'),
  ) as Phrases

/** The phrases that the product brings along, in every language. */
export const deliveredPhrases = Object.fromEntries(
  phraseLanguages.map((language) => [language, read(language)]),
) as Record<PhraseLanguage, Phrases>

/** The delivered phrases, none of them checked by a translator yet. */
export const uncheckedLibrary: PhraseLibrary = {
  phrases: deliveredPhrases,
  isChecked: () => false,
}
