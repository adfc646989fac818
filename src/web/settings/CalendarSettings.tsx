import { getRouteApi } from '@tanstack/react-router'
import { CalendarHabitsPage } from '../../appointments/ui/CalendarHabitsPage.tsx'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { StaffId } from '../../areas/model.staff.ts'
import { useArea } from '../../areas/ui/queries.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { useMe } from '../staff/me.ts'

const route = getRouteApi('/staff/settings/calendar')

/** The calendar of the address: the person's own where it says nothing. */
export function CalendarSettings() {
  const format = useFormat()
  const { organisationId, of } = route.useSearch()
  const navigate = route.useNavigate()
  const { staffId, name, assignments } = useMe()
  const { data: area } = useArea()
  const me = { staffId: staffId as StaffId, name }
  const organisations = [
    ...new Map(assignments.map((one) => [one.organisationId, one.organisationShortName])),
  ].map(([code, shortName]) => ({ code, name: format.name(shortName) }))
  const here = organisationId ?? (assignments[0]?.organisationId as OrganisationId | undefined)
  if (here === undefined) return <NotFoundPage />
  return (
    <CalendarHabitsPage
      of={{ organisationId: here, staffId: of === 'centre' ? null : (of ?? me.staffId) }}
      onOpen={(next) =>
        void navigate({
          search: { organisationId: next.organisationId, of: next.staffId ?? 'centre' },
          replace: true,
        })
      }
      me={me}
      organisations={organisations}
      isLed={area?.centres.some((one) => one.organisationId === here && one.mayWrite) ?? false}
    />
  )
}
