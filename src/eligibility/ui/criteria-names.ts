import { createContext, useContext, useMemo } from 'react'
import type { Code } from '../../platform/browser/form/CodeSelect.tsx'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { type CriteriaWords, criteriaWords } from '../texts/criteria-words.ts'

/** The municipalities of the national code list; given by whoever composes the pages. */
export const CriteriaMunicipalities = createContext<readonly Code[]>([])

/** The words of criteria in the language of the interface. */
export function useCriteriaWords(): CriteriaWords {
  const { locale } = useLocale()
  const municipalities = useContext(CriteriaMunicipalities)
  return useMemo(() => {
    const names = new Map(municipalities.map(({ code, name }) => [code, name]))
    return criteriaWords(locale, (fact, value) =>
      fact === 'home_municipality' ? names.get(value) : undefined,
    )
  }, [locale, municipalities])
}
