import { z } from 'zod'
import { fileSchema } from '../platform/server/file-answer.ts'
import { linkRoute, linkTokenSchema } from '../platform/server/link-route.ts'
import { route } from '../platform/server/route.ts'
import { closeFeed, openFeed, readFeed } from './operations.feed.ts'
import { meetsClients } from './permissions.ts'

/** The calendar of somebody for a program of theirs. */
export const feedRoutes = [
  route({
    // No command with a key: its answer would be kept, and the token is kept nowhere.
    method: 'PUT',
    path: '/api/my-calendar-feed',
    summary:
      'Make the address by which a calendar program follows the own bookings; an earlier one stops',
    response: z.strictObject({ token: linkTokenSchema }),
    permission: meetsClients('calendarFeed'),
    audit: 'CalendarFeedOpened',
    handle: (context) => openFeed(context),
  }),
  route({
    method: 'DELETE',
    path: '/api/my-calendar-feed',
    summary: 'Stop that address',
    response: z.null(),
    permission: meetsClients('calendarFeed'),
    audit: 'CalendarFeedClosed',
    handle: (context) => closeFeed(context),
  }),
] as const

/** What a calendar program asks, by the address that it was given. */
export const feedLinkRoutes = [
  linkRoute({
    method: 'GET',
    path: '/api/calendar-feeds/:token',
    summary:
      'The bookings of a member of the staff as a calendar file (iCalendar), without clients',
    params: z.strictObject({ token: linkTokenSchema }),
    response: fileSchema,
    kind: 'calendar_feed',
    audit: null,
    handle: readFeed,
  }),
] as const
