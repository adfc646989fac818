import { Button } from '@mantine/core'
import { IconCalendarCog } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { calendarTexts } from '../../appointments/texts/calendar.ts'
import { MeetingInWeek } from '../../appointments/ui/MeetingInWeek.tsx'
import { weekMeetingsQuery } from '../../appointments/ui/queries.appointments.ts'
import type { StaffId } from '../../areas/model.staff.ts'
import { useRoomCodes } from '../../areas/ui/queries.rooms.ts'
import { useArea } from '../../areas/ui/queries.ts'
import type { ClientId } from '../../clients/model.access.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type CalendarEntry, mondayOf } from '../../services/model.calendar.ts'
import { sessionTexts } from '../../services/texts/sessions.ts'
import type { WeekLine } from '../../services/ui/WeekDays.tsx'
import { WeekPage } from '../../services/ui/WeekPage.tsx'
import { useMe } from '../staff/me.ts'

const route = getRouteApi('/staff/calendar')

const toGroup = (entry: CalendarEntry, name: string) => (
  <Link to="/services/offerings/$offeringId" params={{ offeringId: entry.offeringId }}>
    {name}
  </Link>
)

const toAppointments = ({
  clientId,
  name,
}: {
  readonly clientId: ClientId
  readonly name: string
}) => (
  <Link to="/clients/$clientId/appointments" params={{ clientId }} preload={false}>
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
  const habits = useTexts(calendarTexts)
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
  const meets = permitted.includes('meetingsRead')
  const isOwn = (search.of ?? 'mine') === 'mine' && (search.staffId ?? staffId) === staffId
  const meetings = useQuery({
    ...weekMeetingsQuery(mondayOf(search.week ?? todayInFinland())),
    enabled: meets && isOwn,
    select: ({ meetings: found }) =>
      found.map(
        (meeting): WeekLine => ({
          key: meeting.appointmentId,
          startsAt: meeting.startsAt,
          endsAt: meeting.endsAt,
          content: <MeetingInWeek meeting={meeting} me={staffId} link={toAppointments} />,
        }),
      ),
  })
  return (
    <WeekPage
      more={meets && isOwn ? meetings : undefined}
      actions={
        meets && (
          <Button
            component={Link}
            to="/settings/calendar"
            variant="default"
            leftSection={<IconCalendarCog size={18} aria-hidden />}
          >
            {habits.settings}
          </Button>
        )
      }
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
      personLink={({ staffId: of, name }) =>
        // Whose calendar it is stands on no line of it.
        (search.of ?? 'mine') !== 'mine' || of !== (search.staffId ?? staffId) ? (
          <Link
            from="/calendar"
            to="/calendar"
            search={({ week }) => ({ week, of: 'mine' as const, staffId: of })}
            aria-label={t.person(name)}
          >
            {name}
          </Link>
        ) : null
      }
    />
  )
}

const noOrganisations: NonNullable<ReturnType<typeof useArea>['data']>['organisations'] = []
