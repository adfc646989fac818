import { getRouteApi, Link } from '@tanstack/react-router'
import { GroupPage } from '../../services/ui/GroupPage.tsx'

const route = getRouteApi('/staff/groups/$offeringId')

/** The group of the address; names lead to the records of clients. */
export function GroupOfAddress() {
  const { offeringId } = route.useParams()
  return (
    <GroupPage
      key={offeringId}
      offeringId={offeringId}
      link={({ clientId, name }) => (
        <Link to="/clients/$clientId" params={{ clientId }} preload={false}>
          {name}
        </Link>
      )}
    />
  )
}
