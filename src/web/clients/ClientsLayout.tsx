import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMunicipalities } from '../../areas/ui/queries.ts'
import { MunicipalitiesContext } from '../../clients/ui/codes.ts'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'

/** What all pages of clients stand on: the names of municipalities. */
export function ClientsLayout() {
  const { locale } = useLocale()
  const { data } = useMunicipalities()
  const codes = useMemo(
    () => (data ?? []).map(({ municipalityCode: code, name }) => ({ code, name: name[locale] })),
    [data, locale],
  )
  return (
    <MunicipalitiesContext value={codes}>
      <Outlet />
    </MunicipalitiesContext>
  )
}
