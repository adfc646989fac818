import { getRouteApi, Link } from '@tanstack/react-router'
import { CriteriaEditorPage } from '../../eligibility/ui/CriteriaEditorPage.tsx'
import type { ListedClient } from '../../eligibility/ui/CriteriaListed.tsx'
import { CriteriaPage } from '../../eligibility/ui/CriteriaPage.tsx'
import { useMe } from '../staff/me.ts'

const edit = getRouteApi('/staff/criteria/$organisationId')

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
