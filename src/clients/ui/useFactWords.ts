import { useMemo } from 'react'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { type FactWords, factWords } from '../texts/fact-words.ts'

/** The words of facts in the language of the interface. */
export function useFactWords(): FactWords {
  const { locale } = useLocale()
  return useMemo(() => factWords(locale), [locale])
}
