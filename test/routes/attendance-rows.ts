import type { Row } from './permission-table.ts'

/** Who reads attendance of some clients, who marks it, and who has the clientship. */
const reads: Row = {
  allowed: [
    ...(['official', 'expert', 'career_counsellor', 'coach', 'teacher'] as const),
    ...(['reception', 'centre_manager'] as const),
  ],
}
const marks: Row = { allowed: ['teacher', 'reception'] }
const hasClientship: Row = { allowed: ['official', 'expert', 'centre_manager'] }
const centreSettings: Row = { allowed: ['centre_manager', 'administrator'] }

/** Attendance at sessions of groups, and who may be about to drop out. */
export const attendanceRows: Readonly<Record<string, Row>> = {
  'GET /api/sessions/:sessionId/attendance': reads,
  'POST /api/sessions/:sessionId/attendance': {
    ...marks,
    body: ({ clientId }) => ({
      marks: [
        {
          ...{ markId: '0195f2a0-0000-7000-8000-000000000001', clientId, kind: 'present' },
          ...{ minutes: null, reason: null, origin: 'person', madeAt: '2026-11-21T07:00:00Z' },
        },
      ],
    }),
  },
  'GET /api/sessions/:sessionId/attendance/:clientId': reads,
  'GET /api/offerings/:offeringId/attendance': reads,
  'GET /api/clients/:clientId/attendance': reads,
  'POST /api/attendance-alarms/:alarmId/handled': hasClientship,
  'POST /api/attendance-alarms/:alarmId/task': hasClientship,
  'GET /api/organisations/:organisationId/attendance-rule': centreSettings,
  'PUT /api/organisations/:organisationId/attendance-rule': {
    ...centreSettings,
    body: () => ({
      ...{ absences: 3, sessions: 8, rate: 60, fall: 30, groupRate: 65, groupFall: 20, version: 7 },
    }),
  },
  'GET /api/offerings/:offeringId/level-tests': reads,
  'POST /api/offerings/:offeringId/level-tests': {
    allowed: ['referrer', 'official', 'expert', 'career_counsellor', 'coach', 'teacher'],
    body: ({ clientId }) => ({
      ...{ moment: 'start', key: 'finnish', testedOn: '2026-11-20' },
      results: [{ clientId, level: 'A2.1' }],
    }),
  },
  'GET /api/enrolments/:enrolmentId/certificate': reads,
  'GET /api/enrolments/:enrolmentId/badges': reads,
  'POST /api/enrolments/:enrolmentId/badges': {
    ...marks,
    body: () => ({ agreedOn: '2026-11-20' }),
  },
  'POST /api/badges/:badgeId/revoke': marks,
  'POST /api/sessions/:sessionId/check-in': marks,
  'POST /api/sessions/:sessionId/check-in-links': marks,
}
