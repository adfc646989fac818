import { getRouteApi, Link } from '@tanstack/react-router'
import type { StaffId } from '../../areas/model.staff.ts'
import { useRoomCodes } from '../../areas/ui/queries.rooms.ts'
import { useArea } from '../../areas/ui/queries.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { CalendarEntry } from '../../services/model.calendar.ts'
import { sessionTexts } from '../../services/texts/sessions.ts'
import { WeekPage } from '../../services/ui/WeekPage.tsx'
import { useMe } from '../staff/me.ts'

const route = getRouteApi('/staff/calendar')

const toGroup = (entry: CalendarEntry, name: string) => (
  <Link to="/services/offerings/$offeringId" params={{ offeringId: entry.offeringId }}>
    {name}
  </Link>
)

/** Whoever marks attendance comes from the week to the class. */
const toSheet = (entry: CalendarEntry, name: string) => (
  <Link to="/attendance/$sessionId" params={{ sessionId: entry.sessionId }} preload={false}>
    {name}
  </Link>
)

/** The week of the address; the organisations of the person come first. */
export function WeekOfAddress() {
  const t = useTexts(sessionTexts).calendar
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { staffId, assignments, permitted } = useMe()
  const { data: area } = useArea()
  const own = new Set(assignments.map((one) => one.organisationId))
  const organisations = (area?.organisations ?? noOrganisations)
    .map(({ organisationId, shortName }) => ({
      code: organisationId,
      name: format.name(shortName),
    }))
    .toSorted((a, b) => Number(own.has(b.code)) - Number(own.has(a.code)))
  const led = new Set(
    (area?.centres ?? []).filter((one) => one.mayWrite).map((one) => one.organisationId),
  )
  return (
    <WeekPage
      managed={
        permitted.includes('sessionsMove') ? organisations.filter(({ code }) => led.has(code)) : []
      }
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
      me={staffId as StaffId}
      organisations={organisations}
      rooms={useRoomCodes()}
      link={(entry, name) =>
        permitted.includes('attendanceMark') && entry.state !== 'cancelled'
          ? toSheet(entry, name)
          : toGroup(entry, name)
      }
      personLink={({ staffId: of, name }) => (
        <Link
          from="/calendar"
          to="/calendar"
          search={({ week }) => ({ week, of: 'mine' as const, staffId: of })}
          aria-label={t.person(name)}
        >
          {name}
        </Link>
      )}
    />
  )
}

const noOrganisations: NonNullable<ReturnType<typeof useArea>['data']>['organisations'] = []
