import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { staffIdSchema } from '../areas/model.staff.ts'
import { officePermission } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import { bookableStaffSchema } from './model.appointment.ts'
import {
  calendarHabitsSchema,
  habitsChangeSchema,
  habitsTrialSchema,
  trialTimesSchema,
} from './model.calendar.ts'
import { changeHabits, readBookableStaff, readHabits, tryHabits } from './operations.calendar.ts'
import { keepsCalendar, worksAt } from './permissions.ts'

const ofOrganisation = z.strictObject({ organisationId: organisationIdSchema })
const ofPerson = ofOrganisation.extend({ staffId: staffIdSchema })
const centreOf = ({ organisationId }: z.output<typeof ofOrganisation>) => ({
  organisationId,
  staffId: null,
})

/** Who can be met, and how their calendars are kept. */
export const calendarHabitRoutes = [
  route({
    method: 'GET',
    path: '/api/organisations/:organisationId/bookable-staff',
    summary: 'The people of an organisation with whom an appointment can be made',
    params: ofOrganisation,
    response: bookableStaffSchema,
    permission: worksAt('calendarRead'),
    audit: 'BookableStaffRead',
    handle: (context) => readBookableStaff(context, context.input.params.organisationId),
  }),
  route({
    method: 'GET',
    path: '/api/organisations/:organisationId/calendars/:staffId',
    summary: 'How somebody keeps their calendar at an organisation',
    params: ofPerson,
    response: calendarHabitsSchema,
    permission: keepsCalendar('habitsWrite'),
    audit: 'CalendarHabitsRead',
    handle: (context) => readHabits(context, context.input.params),
  }),
  route({
    method: 'PUT',
    path: '/api/organisations/:organisationId/calendars/:staffId',
    summary: 'Change how somebody keeps their calendar at an organisation',
    params: ofPerson,
    body: habitsChangeSchema,
    response: calendarHabitsSchema,
    permission: keepsCalendar('habitsWrite'),
    audit: 'CalendarHabitsChanged',
    handle: (context) => changeHabits(context, context.input.params, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/organisations/:organisationId/calendars/:staffId/trial',
    summary: 'The next times that somebody would have for clients with such habits',
    params: ofPerson,
    body: habitsTrialSchema,
    response: trialTimesSchema,
    asks: true,
    permission: keepsCalendar('habitsWrite'),
    audit: 'CalendarHabitsTried',
    handle: (context) => tryHabits(context, context.input.params, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/organisations/:organisationId/calendar',
    summary: 'How calendars are kept at an organisation where people say nothing themselves',
    params: ofOrganisation,
    response: calendarHabitsSchema,
    permission: worksAt('calendarRead'),
    audit: 'CalendarHabitsRead',
    handle: (context) => readHabits(context, centreOf(context.input.params)),
  }),
  route({
    method: 'PUT',
    path: '/api/organisations/:organisationId/calendar',
    summary: 'Change how calendars are kept at an organisation where people say nothing themselves',
    params: ofOrganisation,
    body: habitsChangeSchema,
    response: calendarHabitsSchema,
    permission: officePermission<{ readonly params: z.output<typeof ofOrganisation> }>(
      'centreCalendarWrite',
      'settings_of_centre',
      'write',
      (input) => input.params.organisationId,
    ),
    audit: 'CentreCalendarChanged',
    handle: (context) => changeHabits(context, centreOf(context.input.params), context.input.body),
  }),
] as const
