import { anyStaff } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import { calendarQuerySchema, calendarSchema, entriesCap } from './model.calendar.ts'
import { listCalendar } from './queries.calendar.ts'

/** What is on: in an organisation, with somebody, in a room. */
export const calendarRoutes = [
  route({
    method: 'GET',
    path: '/api/calendar',
    summary: 'What is on within days: in an organisation, with somebody or in a room',
    query: calendarQuerySchema,
    response: calendarSchema,
    permission: anyStaff('calendarRead'),
    audit: 'CalendarRead',
    handle: async ({ tx, actor, input }) => {
      const found = await listCalendar(tx, actor.areaId, input.query, entriesCap + 1)
      return { entries: found.slice(0, entriesCap), isMore: found.length > entriesCap }
    },
  }),
] as const
