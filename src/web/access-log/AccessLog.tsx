import { getRouteApi } from '@tanstack/react-router'
import { AccessLogPage } from '../../clients/ui/AccessLogPage.tsx'

const route = getRouteApi('/staff/access-log')

/** The access log; what is asked of it stands in the address. */
export function AccessLog() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <AccessLogPage
      search={search}
      onSearch={(change) =>
        void navigate({ search: (now) => ({ ...now, ...change }), replace: true })
      }
    />
  )
}
