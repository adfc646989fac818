import type { UseQueryResult } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import type { Code } from '../../platform/browser/form/CodeSelect.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { countryName, languageName } from '../../platform/shared/format.ts'
import { countryCodes, languageCodes, stateless } from '../../platform/shared/iso-codes.ts'
import { clientTexts } from '../texts/texts.ts'

/** The municipalities of the national code list, as they are being fetched. */
export type MunicipalitiesQuery = Pick<
  UseQueryResult<readonly Code[]>,
  'data' | 'error' | 'isError' | 'refetch' | 'isFetching'
>
const MunicipalitiesContext = createContext<MunicipalitiesQuery | undefined>(undefined)
/** Gives the municipalities to the pages of clients; whoever composes these has them. */
export const MunicipalitiesProvider = MunicipalitiesContext.Provider

/** The municipalities, for a field to choose one from. */
export function useMunicipalities(): MunicipalitiesQuery {
  const query = useContext(MunicipalitiesContext)
  if (!query) throw new Error('useMunicipalities needs a MunicipalitiesProvider above it')
  return query
}

/** The name of a municipality by its code; the code itself while the names are not there. */
export function useMunicipalityName(): (code: string) => string {
  const { data } = useMunicipalities()
  return useMemo(() => {
    const names = new Map(data?.map(({ code, name }) => [code, name]))
    return (code) => names.get(code) ?? code
  }, [data])
}

/** The languages that can be chosen, with the present one even where it is not among them. */
export function useLanguageCodes(present?: string | null): readonly Code[] {
  const { locale } = useLocale()
  return useMemo(() => {
    const codes = present && !languageCodes.includes(present) ? [present] : []
    return [...codes, ...languageCodes].map((code) => ({ code, name: languageName(code, locale) }))
  }, [locale, present])
}

/** The name of a citizenship; without one is a name of its own. */
export function useCountryName(): (code: string) => string {
  const { locale } = useLocale()
  const t = useTexts(clientTexts).fields
  return (code) => (code === stateless ? t.stateless : countryName(code, locale))
}

/** The citizenships that can be chosen. */
export function useCountryCodes(present: readonly string[] = []): readonly Code[] {
  const nameOf = useCountryName()
  const rare = present.filter((code) => !countryCodes.includes(code) && code !== stateless)
  return [...rare, ...countryCodes, stateless].map((code) => ({ code, name: nameOf(code) }))
}
