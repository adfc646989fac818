import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { StaffId } from '../../areas/model.staff.ts'
import type { GivenWay } from '../../clientships/model.notice.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { SessionId } from '../model.booking.ts'
import type { CalendarQuery } from '../model.calendar.ts'
import type { OfferingId } from '../model.offering.ts'
import type { Recurrence } from '../model.recurrence.ts'
import type { CancelReason, SessionContent } from '../model.session.ts'
import type { SessionMove } from '../model.session-move.ts'
import type { SessionNoticeId } from '../model.session-notice.ts'
import type { calendarRoutes } from '../routes.calendar.ts'
import type { sessionNoticeRoutes } from '../routes.session-notices.ts'
import type { sessionRoutes } from '../routes.sessions.ts'
import { bookingTexts } from '../texts/booking.ts'

const call = createCall<typeof sessionRoutes>(bookingTexts)
const callNotices = createCall<typeof sessionNoticeRoutes>(bookingTexts)
const callCalendar = createCall<typeof calendarRoutes>(bookingTexts)

/** The sessions of a group. */
export const sessionsQuery = (offeringId: OfferingId) =>
  queryOptions({
    queryKey: ['sessions', offeringId],
    queryFn: ({ signal }) =>
      call('GET /api/offerings/:offeringId/sessions', { params: { offeringId } }, { signal }),
  })

/** A calendar; while other days are fetched the last ones stay in sight. */
export const calendarQuery = (query: CalendarQuery) =>
  queryOptions({
    queryKey: ['calendar', query],
    queryFn: ({ signal }) => callCalendar('GET /api/calendar', { query }, { signal }),
    placeholderData: keepPreviousData,
  })

/** What a rule would make of the sessions of a group. */
export const previewSeries = (offeringId: OfferingId, body: Recurrence) =>
  call('POST /api/offerings/:offeringId/series-preview', { params: { offeringId }, body })

/** The commands on the sessions of a group. Each refreshes: sessions, calendars, the offering. */
export function useSessionCommands(offeringId: OfferingId) {
  const client = useQueryClient()
  const params = { offeringId }
  const run = async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await Promise.all(
        [
          ['sessions', offeringId],
          ['calendar'],
          ['services', 'offering', offeringId],
          ['session-notices', offeringId],
        ].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
    }
  }
  return {
    setSeries: (recurrence: Recurrence, version: number) =>
      run(call('PUT /api/offerings/:offeringId/series', { params, body: { recurrence, version } })),
    setTeacher: (teacherId: StaffId | null, version: number) =>
      run(call('PUT /api/offerings/:offeringId/teacher', { params, body: { teacherId, version } })),
    add: (body: SessionContent) =>
      run(call('POST /api/offerings/:offeringId/sessions', { params, body })),
    change: (sessionId: SessionId, content: SessionContent, version: number) =>
      run(
        call('PUT /api/sessions/:sessionId', { params: { sessionId }, body: { content, version } }),
      ),
    cancel: (sessionId: SessionId, reason: CancelReason, version: number) =>
      run(
        call('POST /api/sessions/:sessionId/cancel', {
          params: { sessionId },
          body: { reason, version },
        }),
      ),
  }
}

/** What the people of a group were told of its sessions. */
export const sessionNoticesQuery = (offeringId: OfferingId) =>
  queryOptions({
    queryKey: ['session-notices', offeringId],
    queryFn: ({ signal }) =>
      callNotices(
        'GET /api/offerings/:offeringId/session-notices',
        { params: { offeringId } },
        { signal },
      ),
  })

/** What moving all sessions of some days would change. */
export const previewMove = (body: SessionMove) =>
  callNotices('POST /api/session-moves/preview', { body })

/** Moves all sessions of some days, and notes who has got a notice. Each refreshes: sessions, calendars, notices. */
export function useNoticeCommands() {
  const client = useQueryClient()
  const run = async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await Promise.all(
        [['sessions'], ['calendar'], ['session-notices']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      )
    }
  }
  return {
    move: (body: SessionMove) => run(callNotices('POST /api/session-moves', { body })),
    give: (sessionNoticeId: SessionNoticeId, how: GivenWay) =>
      run(
        callNotices('POST /api/session-notices/:sessionNoticeId/given', {
          params: { sessionNoticeId },
          body: { how },
        }),
      ),
  }
}
