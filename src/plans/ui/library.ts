import type { PhraseLanguage } from '../model.language.ts'
import { phraseLanguages } from '../model.language.ts'
import type { PhraseLibrary, Phrases } from '../model.phrase.ts'
import type { PhraseSet } from '../model.phrase-answer.ts'

/** The phrases that a page has fetched, as the rules of sentences take them. */
export function libraryOf({ phrases, checked }: PhraseSet): PhraseLibrary {
  const isThere = new Set(checked.map(({ key, language }) => `${language} ${key}`))
  return {
    phrases: Object.fromEntries(
      phraseLanguages.map((language) => [language, phrases[language] ?? {}]),
    ) as Record<PhraseLanguage, Phrases>,
    isChecked: (key, language) => isThere.has(`${language} ${key}`),
  }
}
