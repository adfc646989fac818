import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMunicipalities } from '../../areas/ui/queries.ts'
import { MunicipalitiesProvider, type MunicipalitiesQuery } from '../../clients/ui/codes.ts'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'

/** What all pages of clients stand on: the names of municipalities. */
export function ClientsLayout() {
  const { locale } = useLocale()
  const { data, error, isError, refetch, isFetching } = useMunicipalities()
  const query = useMemo(() => {
    const codes = data?.map(({ municipalityCode: code, name }) => ({ code, name: name[locale] }))
    return { data: codes, error, isError, refetch, isFetching }
  }, [data, error, isError, refetch, isFetching, locale])
  return (
    // Who fetches anew uses the answer of this query, not the one of the call.
    <MunicipalitiesProvider value={query as MunicipalitiesQuery}>
      <Outlet />
    </MunicipalitiesProvider>
  )
}
