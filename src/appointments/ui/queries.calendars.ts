import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { StaffId } from '../../areas/model.staff.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { Habits, HabitsTrial } from '../model.calendar.ts'
import type { calendarHabitRoutes } from '../routes.calendars.ts'
import { appointmentTexts } from '../texts/appointments.ts'

const call = createCall<typeof calendarHabitRoutes>(appointmentTexts)

/** Whose calendar it is at an organisation; nobody's own is that of the organisation. */
export interface CalendarOf {
  readonly organisationId: OrganisationId
  readonly staffId: StaffId | null
}

/** How a calendar is kept. */
export const habitsQuery = ({ organisationId, staffId }: CalendarOf) =>
  queryOptions({
    queryKey: ['calendar-habits', organisationId, staffId],
    queryFn: ({ signal }) =>
      staffId === null
        ? call(
            'GET /api/organisations/:organisationId/calendar',
            { params: { organisationId } },
            { signal },
          )
        : call(
            'GET /api/organisations/:organisationId/calendars/:staffId',
            { params: { organisationId, staffId } },
            { signal },
          ),
  })

/** The next times of somebody by habits that are being tried; the last ones stay in sight while others are looked for. */
export const trialQuery = (
  params: { readonly organisationId: OrganisationId; readonly staffId: StaffId },
  trial: HabitsTrial,
) =>
  queryOptions({
    queryKey: ['calendar-trial', params, trial],
    queryFn: ({ signal }) =>
      call(
        'POST /api/organisations/:organisationId/calendars/:staffId/trial',
        { params, body: trial },
        { signal },
      ),
    placeholderData: keepPreviousData,
  })

/** Keeps habits. Refreshes: those of calendars, and free times. */
export function useSaveHabits({ organisationId, staffId }: CalendarOf) {
  const client = useQueryClient()
  return async (body: { readonly habits: Habits; readonly version: number }) => {
    const kept =
      staffId === null
        ? await call('PUT /api/organisations/:organisationId/calendar', {
            params: { organisationId },
            body,
          })
        : await call('PUT /api/organisations/:organisationId/calendars/:staffId', {
            params: { organisationId, staffId },
            body,
          })
    await Promise.all(
      [['calendar-habits'], ['free-times']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
    return kept
  }
}
