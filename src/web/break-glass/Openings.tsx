import { getRouteApi } from '@tanstack/react-router'
import { OpeningsPage } from '../../clients/ui/OpeningsPage.tsx'

const route = getRouteApi('/staff/openings')

/** Openings with a reason; which are shown stands in the address. */
export function Openings() {
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <OpeningsPage
      state={state ?? 'open'}
      onState={(next) =>
        void navigate({ search: { state: next === 'all' ? next : undefined }, replace: true })
      }
    />
  )
}
