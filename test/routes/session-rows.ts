import { type Role, roles } from '../../src/areas/model.rights.ts'
import type { Row } from './permission-table.ts'

/** Everybody of the area reads what can be booked. */
const everybody: Row = { allowed: roles }
const areaSettings: Row = { allowed: ['area_manager', 'administrator'] }
/** Its teacher, who is none of these, and who manages the provider. */
const centreSettings: Row = { allowed: ['centre_manager', 'administrator'] }

const place = {
  ...{ mode: 'on_site', roomId: null, teacherId: null, interpreterId: null, onlineAddress: '' },
}
const recurrence = {
  ...{ from: '2026-12-01', until: '2026-12-18', everyWeeks: 1, exceptions: [], ...place },
  times: [{ weekday: 5, from: '09:00', until: '12:00' }],
}
const move = {
  ...{ from: '2027-06-01', until: '2027-06-30', to: 'online', onlineAddress: '', offeringId: null },
}
const content = { on: '2026-12-03', from: '09:00', until: '12:00', topic: '', ...place }

/** Rooms, interpreters, the sessions of groups and calendars. */
export const sessionRows: Readonly<Record<string, Row>> = {
  'GET /api/rooms': everybody,
  'POST /api/rooms': areaSettings,
  'PUT /api/rooms/:roomId': areaSettings,
  'GET /api/interpreters': everybody,
  'POST /api/interpreters': areaSettings,
  'PUT /api/interpreters/:interpreterId': areaSettings,

  'GET /api/offerings/:offeringId/sessions': everybody,
  'POST /api/offerings/:offeringId/series-preview': { ...centreSettings, body: () => recurrence },
  'PUT /api/offerings/:offeringId/series': {
    ...centreSettings,
    body: () => ({ recurrence, version: 1 }),
  },
  'PUT /api/offerings/:offeringId/teacher': centreSettings,
  'POST /api/offerings/:offeringId/sessions': { ...centreSettings, body: () => content },
  'PUT /api/sessions/:sessionId': { ...centreSettings, body: () => ({ content, version: 1 }) },
  'POST /api/sessions/:sessionId/cancel': centreSettings,
  'GET /api/calendar': {
    ...everybody,
    query: {
      ...{ from: '2026-11-30', until: '2026-12-06' },
      roomId: '0195f2a0-0000-7000-8000-000000000001',
    },
  },

  'POST /api/session-moves/preview': {
    ...centreSettings,
    body: ({ organisationId }) => ({ ...move, organisationId }),
  },
  'POST /api/session-moves': {
    ...centreSettings,
    body: ({ organisationId }) => ({ ...move, organisationId }),
  },
  // Whoever reads who is in groups, and who marks who came to them.
  'GET /api/offerings/:offeringId/session-notices': {
    allowed: [
      ...['referrer', 'official', 'expert', 'career_counsellor', 'coach', 'teacher'],
      ...['employer_expert', 'social_health_expert', 'reception', 'centre_manager'],
    ] as Role[],
  },
  'POST /api/session-notices/:sessionNoticeId/given': {
    allowed: ['official', 'expert', 'teacher', 'reception', 'centre_manager'],
    body: () => ({ how: 'in_person' }),
  },
}
