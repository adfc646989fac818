import { useMemo } from 'react'
import { traceWords } from '../../eligibility/texts/trace-words.ts'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { localeTags } from '../../platform/shared/texts.ts'
import type { Need } from '../model.need.ts'

/** What a condition asks, in words: the centre's own, or of each fact, alternatives joined by "or". */
export function useNeedWords(): (need: Pick<Need, 'label' | 'tests'>) => string {
  const { locale } = useLocale()
  return useMemo(() => {
    const words = traceWords(locale)
    const anyOf = new Intl.ListFormat(localeTags[locale], { type: 'disjunction' })
    return ({ label, tests }) =>
      label?.[locale] ??
      anyOf.format([...new Set(tests.map(({ fact, test }) => words.requirement(fact, test)))])
  }, [locale])
}
