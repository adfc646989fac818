import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMunicipalities } from '../../areas/ui/queries.ts'
import { CriteriaPage } from '../../eligibility/ui/CriteriaPage.tsx'
import { CriteriaMunicipalities } from '../../eligibility/ui/criteria-names.ts'
import { useFormat } from '../../platform/browser/Format.tsx'

/** Gives the pages of criteria what other domains know: the names of municipalities. */
export function CriteriaLayout() {
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

/** What each centre of the area asks. */
export const CriteriaList = CriteriaPage
