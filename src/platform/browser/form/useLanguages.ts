import { useMemo } from 'react'
import { languageName } from '../../shared/format.ts'
import { languageCodes } from '../../shared/iso-codes.ts'
import { useLocale } from '../LocaleProvider.tsx'
import type { Code } from './CodeSelect.tsx'

/** The languages that can be chosen. */
export function useLanguages(): readonly Code[] {
  const { locale } = useLocale()
  return useMemo(
    () => languageCodes.map((code) => ({ code, name: languageName(code, locale) })),
    [locale],
  )
}
