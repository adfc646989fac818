import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { ClientId } from '../../clients/model.access.ts'
import { address, createCall } from '../../platform/browser/api.ts'
import type { EnrolmentId } from '../../services/model.enrolment.ts'
import type { OfferingId } from '../../services/model.offering.ts'
import type { ClientAlarm, RuleChange } from '../model.group-attendance.ts'
import type { NewLevelTest } from '../model.level-test.ts'
import type { Mark } from '../model.mark.ts'
import type { SessionId } from '../model.sheet.ts'
import type { attendanceRoutes } from '../routes.attendance.ts'
import type { progressRoutes } from '../routes.progress.ts'
import { attendanceTexts } from '../texts/texts.ts'

const call = createCall<typeof attendanceRoutes>(attendanceTexts)
const callProgress = createCall<typeof progressRoutes>(attendanceTexts)

/** A session with the people of its group. */
export const sheetQuery = (sessionId: SessionId) =>
  queryOptions({
    queryKey: ['attendance', 'sheet', sessionId],
    queryFn: ({ signal }) =>
      call('GET /api/sessions/:sessionId/attendance', { params: { sessionId } }, { signal }),
  })

/** Every mark of a client at a session. */
export const marksQuery = (sessionId: SessionId, clientId: ClientId) =>
  queryOptions({
    queryKey: ['attendance', 'marks', sessionId, clientId],
    queryFn: ({ signal }) =>
      call(
        'GET /api/sessions/:sessionId/attendance/:clientId',
        { params: { sessionId, clientId } },
        { signal },
      ),
  })

/** How a group takes part. */
export const groupAttendanceQuery = (offeringId: OfferingId) =>
  queryOptions({
    queryKey: ['attendance', 'group', offeringId],
    queryFn: ({ signal }) =>
      call('GET /api/offerings/:offeringId/attendance', { params: { offeringId } }, { signal }),
  })

/** How a client takes part in groups. */
export const clientAttendanceQuery = (clientId: ClientId) =>
  queryOptions({
    queryKey: ['attendance', 'client', clientId],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/attendance', { params: { clientId } }, { signal }),
  })

/** The language tests of a group. */
export const levelTestsQuery = (offeringId: OfferingId) =>
  queryOptions({
    queryKey: ['attendance', 'tests', offeringId],
    queryFn: ({ signal }) =>
      callProgress(
        'GET /api/offerings/:offeringId/level-tests',
        { params: { offeringId } },
        { signal },
      ),
  })

/** Records a test of a group. Refreshes: everything of attendance, and the facts of clients. */
export function useRecordingTests(offeringId: OfferingId) {
  const client = useQueryClient()
  return async (body: NewLevelTest) => {
    await callProgress('POST /api/offerings/:offeringId/level-tests', {
      params: { offeringId },
      body,
    })
    await Promise.all(
      [['attendance'], ['clients']].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
  }
}

/** Where the certificate of a participation is printed. */
export const certificateAddress = (enrolmentId: EnrolmentId) =>
  address('/api/enrolments/:enrolmentId/certificate', { params: { enrolmentId } })

/** When somebody may be about to drop out, by an organisation's rule. */
export const alarmRuleQuery = (organisationId: OrganisationId) =>
  queryOptions({
    queryKey: ['attendance', 'rule', organisationId],
    queryFn: ({ signal }) =>
      call(
        'GET /api/organisations/:organisationId/attendance-rule',
        { params: { organisationId } },
        { signal },
      ),
  })

/** Sends marks of a session; the queue of marks refreshes what it answers. */
export const sendMarks = (sessionId: SessionId, marks: readonly Mark[]) =>
  call('POST /api/sessions/:sessionId/attendance', {
    params: { sessionId },
    body: {
      marks: marks.map((mark) => ({
        ...mark,
        origin: mark.origin === 'all' ? ('all' as const) : ('person' as const),
      })),
    },
  })

/** Commands about alarms. Each refreshes: everything of attendance, and the person's day. */
export function useAlarmCommands() {
  const client = useQueryClient()
  const refresh = () =>
    Promise.all(
      [['attendance'], ['my-day']].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
  return {
    async handle({ alarmId, version }: ClientAlarm) {
      try {
        await call('POST /api/attendance-alarms/:alarmId/handled', {
          params: { alarmId },
          body: { version },
        })
      } finally {
        await refresh()
      }
    },
    async makeTask({ alarmId, version }: ClientAlarm) {
      try {
        await call('POST /api/attendance-alarms/:alarmId/task', {
          params: { alarmId },
          body: { version },
        })
      } finally {
        await Promise.all([refresh(), client.invalidateQueries({ queryKey: ['clients'] })])
      }
    },
    async setRule(organisationId: OrganisationId, body: RuleChange) {
      await call('PUT /api/organisations/:organisationId/attendance-rule', {
        params: { organisationId },
        body,
      })
      await refresh()
    },
  }
}
