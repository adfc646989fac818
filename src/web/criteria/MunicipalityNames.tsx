import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMunicipalities } from '../../areas/ui/queries.ts'
import { CriteriaMunicipalities } from '../../eligibility/ui/criteria-names.ts'
import { useFormat } from '../../platform/browser/Format.tsx'

/** Gives the pages within, where conditions are shown, what other domains know: the names of municipalities. */
export function MunicipalityNames() {
  const { data } = useMunicipalities()
  const format = useFormat()
  const codes = useMemo(
    () =>
      data
        ? data.map(({ municipalityCode: code, name }) => ({ code, name: format.name(name) }))
        : [],
    [data, format],
  )
  return (
    <CriteriaMunicipalities value={codes}>
      <Outlet />
    </CriteriaMunicipalities>
  )
}
