import { useMemo } from 'react'
import { type FactWords, factWords } from '../../clients/texts/fact-words.ts'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'

/** The words of facts in the language of the interface. */
export function useFactWords(): FactWords {
  const { locale } = useLocale()
  return useMemo(() => factWords(locale), [locale])
}
