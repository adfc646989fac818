import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMunicipalities } from '../../areas/ui/queries.ts'
import { CriteriaEditorPage } from '../../eligibility/ui/CriteriaEditorPage.tsx'
import type { ListedClient } from '../../eligibility/ui/CriteriaListed.tsx'
import { CriteriaPage } from '../../eligibility/ui/CriteriaPage.tsx'
import { CriteriaMunicipalities } from '../../eligibility/ui/criteria-names.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useMe } from '../staff/me.ts'

const edit = getRouteApi('/staff/criteria/$organisationId')

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

/** The editor of the criteria of one centre. */
export function CriteriaEdit() {
  const { staffId } = useMe()
  const { organisationId } = edit.useParams()
  return (
    <CriteriaEditorPage organisationId={organisationId} staffId={staffId} clientLink={toClient} />
  )
}

const toClient = ({ clientId, name }: ListedClient) => (
  <Link to="/clients/$clientId" params={{ clientId }}>
    {name}
  </Link>
)
