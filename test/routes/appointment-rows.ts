import { proposedHabits } from '../../src/appointments/model.calendar.ts'
import { type Role, rights, roles } from '../../src/areas/model.rights.ts'
import type { Row } from './permission-table.ts'
import type { Known } from './sample.ts'

const rolesWith = (may: (role: Role) => boolean): readonly Role[] => roles.filter(may)
/** Who meets clients: whoever may read who some client is. */
const serves: Row = { allowed: rolesWith((role) => rights[role].identity !== undefined) }
/** Who may change the settings of a centre. */
const leads: Row = { allowed: ['centre_manager', 'administrator'] }
const standsTo = (role: Role) =>
  role === 'referrer'
    ? (['sent_by_me', 'same_organisation'] as const)
    : (['own_client', 'same_organisation'] as const)
const has = (data: 'clientship' | 'attendance' | 'assessment', right: 'read' | 'write') =>
  rolesWith((role) =>
    standsTo(role).some((relation) => {
      const own = rights[role][data]?.[relation]
      return own === 'write' || (right === 'read' && own === 'read')
    }),
  )
/** Who reads the clientship sees appointments; who writes it, attendance or assessments books them. */
const reads: Row = { allowed: has('clientship', 'read') }
const booked = [
  ...has('clientship', 'write'),
  ...has('attendance', 'write'),
  ...has('assessment', 'write'),
]
const books: Row = { allowed: rolesWith((role) => booked.includes(role)) }

const wanted = ({ organisationId, staffId }: Known) => ({
  ...{ organisationId, staffId, kind: 'known', mode: 'phone', colleagues: [], others: '' },
  ...{ officeId: null, language: null },
})
const habits = () => ({ habits: proposedHabits, version: 7 })
const days = { from: '2026-12-01', until: '2026-12-04' }

/** The drop-in queue of an office, and appointments of clients. */
export const appointmentRows: Readonly<Record<string, Row>> = {
  'GET /api/offices/:officeId/drop-in': serves,
  'POST /api/offices/:officeId/drop-in/tickets': serves,
  'POST /api/offices/:officeId/drop-in/calls': serves,
  'POST /api/drop-in-tickets/:dropInTicketId/call': serves,
  'POST /api/drop-in-tickets/:dropInTicketId/state': serves,
  'PUT /api/offices/:officeId/drop-in/screen': serves,
  'DELETE /api/offices/:officeId/drop-in/screen': serves,
  'GET /api/clients/:clientId/appointments': reads,
  'POST /api/clients/:clientId/free-times': {
    ...books,
    body: (known) => ({ ...wanted(known), ...days }),
  },
  'POST /api/clients/:clientId/appointments': {
    ...books,
    body: (known) => ({ ...wanted(known), startsAt: '2026-11-01T08:00:00Z' }),
  },
  'PUT /api/clients/:clientId/appointment-offer': {
    ...books,
    body: (known) => ({
      ...{ ...wanted(known), times: ['2026-11-01T08:00:00Z'], clientLanguage: 'ar', send: false },
    }),
  },
  'DELETE /api/clients/:clientId/appointment-offer/:organisationId': books,
  'GET /api/appointments/:appointmentId/free-times': books,
  'PUT /api/appointments/:appointmentId': {
    ...books,
    body: () => ({ startsAt: '2026-12-03T08:00:00Z', version: 1, lateReason: null }),
  },
  'GET /api/appointments/:appointmentId/invitation': books,
  'POST /api/appointments/:appointmentId/end': {
    ...books,
    body: () => ({ state: 'cancelled', reason: 'client', version: 1 }),
  },
  'GET /api/my-meetings': serves,
  'PUT /api/my-calendar-feed': serves,
  'DELETE /api/my-calendar-feed': serves,
  'GET /api/organisations/:organisationId/bookable-staff': serves,
  // One's own calendar is tried in appointments.db.test.ts: this is that of somebody else.
  'GET /api/organisations/:organisationId/calendars/:staffId': leads,
  'PUT /api/organisations/:organisationId/calendars/:staffId': { ...leads, body: habits },
  'POST /api/organisations/:organisationId/calendars/:staffId/trial': {
    ...leads,
    body: () => ({ habits: proposedHabits, kind: 'known', hasInterpreter: false }),
  },
  'GET /api/organisations/:organisationId/calendar': serves,
  'PUT /api/organisations/:organisationId/calendar': { ...leads, body: habits },
}
