import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { ClientId } from '../../clients/model.access.ts'
import type { BindingLanguage } from '../../plans/model.language.ts'
import { address, createCall } from '../../platform/browser/api.ts'
import { addDays, type Day } from '../../platform/shared/days.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import type {
  Appointment,
  AppointmentEnd,
  LateReason,
  MovingReach,
  NewAppointment,
  NewOffer,
  TimesQuestion,
} from '../model.appointment.ts'
import type { appointmentRoutes } from '../routes.appointments.ts'
import type { calendarHabitRoutes } from '../routes.calendars.ts'
import type { feedRoutes } from '../routes.feed.ts'
import { appointmentTexts } from '../texts/appointments.ts'

type Routes = readonly [
  ...typeof appointmentRoutes,
  ...typeof calendarHabitRoutes,
  ...typeof feedRoutes,
]
const call = createCall<Routes>(appointmentTexts)

/** The appointments of a client and what is offered to them. */
export const clientAppointmentsQuery = (clientId: ClientId) =>
  queryOptions({
    queryKey: ['clients', clientId, 'appointments'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/appointments', { params: { clientId } }, { signal }),
  })

/** Times at which all that an appointment needs is free. */
export const freeTimesQuery = (clientId: ClientId, question: TimesQuestion) =>
  queryOptions({
    queryKey: ['free-times', clientId, question],
    queryFn: ({ signal }) =>
      call(
        'POST /api/clients/:clientId/free-times',
        { params: { clientId }, body: question },
        { signal },
      ),
  })

/** Times to which an appointment can be moved. */
export const movingTimesQuery = ({ appointmentId }: Appointment, reach: MovingReach) =>
  queryOptions({
    queryKey: ['free-times', appointmentId, reach],
    queryFn: ({ signal }) =>
      call(
        'GET /api/appointments/:appointmentId/free-times',
        { params: { appointmentId }, query: { reach } },
        { signal },
      ),
  })

/** With whom of an organisation an appointment can be made. */
export const bookableStaffQuery = (organisationId: OrganisationId) =>
  queryOptions({
    queryKey: ['bookable-staff', organisationId],
    queryFn: ({ signal }) =>
      call(
        'GET /api/organisations/:organisationId/bookable-staff',
        { params: { organisationId } },
        { signal },
      ),
  })

/** The reader's meetings of today. */
export const meetingsQuery = queryOptions({
  queryKey: ['my-meetings'],
  queryFn: ({ signal }) => call('GET /api/my-meetings', { query: {} }, { signal }),
})

/** The reader's meetings of a week. */
export const weekMeetingsQuery = (monday: Day) =>
  queryOptions({
    queryKey: ['my-meetings', monday],
    queryFn: ({ signal }) =>
      call(
        'GET /api/my-meetings',
        { query: { day: monday, until: addDays(monday, 6) } },
        { signal },
      ),
  })

/** Where the invitation to an appointment is printed. */
export const invitationAddress = ({ appointmentId }: Appointment, binding: BindingLanguage) =>
  address('/api/appointments/:appointmentId/invitation', {
    params: { appointmentId },
    query: { binding },
  })

/** The commands on appointments. Each refreshes: those of clients, free times, the meetings of today. */
export function useAppointmentCommands() {
  const client = useQueryClient()
  const run = async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await Promise.all(
        [['clients'], ['free-times'], ['my-meetings']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      )
    }
  }
  return {
    book: (clientId: ClientId, body: NewAppointment) =>
      run(call('POST /api/clients/:clientId/appointments', { params: { clientId }, body })),
    offer: (clientId: ClientId, body: NewOffer) =>
      run(call('PUT /api/clients/:clientId/appointment-offer', { params: { clientId }, body })),
    withdraw: (clientId: ClientId, organisationId: OrganisationId) =>
      run(
        call('DELETE /api/clients/:clientId/appointment-offer/:organisationId', {
          params: { clientId, organisationId },
        }),
      ),
    move: (
      { appointmentId, version }: Appointment,
      startsAt: Instant,
      lateReason: LateReason | null,
    ) =>
      run(
        call('PUT /api/appointments/:appointmentId', {
          params: { appointmentId },
          body: { startsAt, version, lateReason },
        }),
      ),
    end: (
      { appointmentId, version }: Appointment,
      state: AppointmentEnd['state'],
      reason: AppointmentEnd['reason'],
    ) =>
      run(
        call('POST /api/appointments/:appointmentId/end', {
          params: { appointmentId },
          body: { state, reason, version },
        }),
      ),
  }
}

/** Makes the address by which a calendar program follows the reader's bookings. */
export const openFeed = () => call('PUT /api/my-calendar-feed')

/** Stops that address. */
export const closeFeed = () => call('DELETE /api/my-calendar-feed')
