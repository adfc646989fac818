import { useMemo } from 'react'
import type { Code } from '../../platform/browser/form/CodeSelect.tsx'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { languageName } from '../../platform/shared/format.ts'
import { languageCodes } from '../../platform/shared/iso-codes.ts'

/** The languages that can be chosen. */
export function useLanguages(): readonly Code[] {
  const { locale } = useLocale()
  return useMemo(
    () => languageCodes.map((code) => ({ code, name: languageName(code, locale) })),
    [locale],
  )
}
