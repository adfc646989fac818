import { getRouteApi } from '@tanstack/react-router'
import { DropInPage } from '../../appointments/ui/DropInPage.tsx'
import { isClosed } from '../../areas/ui/ClosingMark.tsx'
import { useArea } from '../../areas/ui/queries.ts'
import { Async } from '../../platform/browser/Async.tsx'

const route = getRouteApi('/staff/drop-in')

/** The drop-in queue; office and desk stand in the address. */
export function DropInOfAddress() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const area = useArea()
  return (
    <Async query={area} skeleton="rows">
      {({ offices }) => (
        <DropInPage
          offices={offices.filter(({ closedOn }) => !isClosed(closedOn))}
          search={search}
          onSearch={(change) =>
            void navigate({ to: '.', search: { ...search, ...change }, replace: true })
          }
        />
      )}
    </Async>
  )
}
