import { roles } from '../../src/areas/model.rights.ts'
import { appointmentRows } from './appointment-rows.ts'
import { attendanceRows } from './attendance-rows.ts'
import type { Row } from './permission-table.ts'
import type { Known } from './sample.ts'

/** Everybody of the area reads the catalogue. */
const everybody: Row = { allowed: roles }
/** It is edited by who manages the provider. */
const centreSettings: Row = { allowed: ['centre_manager', 'administrator'] }

/** Figures of a centre are read where one works, and by the manager of the area. */
const centreResults: Row = { allowed: ['official', 'expert', 'centre_manager', 'area_manager'] }

/** A service with as little as a service has. */
const emptyService = {
  name: { fi: 'Kielipaja', sv: 'Språkverkstad', en: 'Language workshop' },
  ...{ kind: 'other', production: 'own', mode: 'on_site', languages: [], targetGroups: [] },
  ...{ entry: null, teachesFact: null, teachesLevel: null, teachesConcepts: [], teachesUnits: [] },
  ...{ lengthWeeks: null, hoursPerWeek: null, place: '', priceCents: null, pricePer: null },
  ...{ contractNumber: '', contractCapCents: null, contractFrom: null, contractTo: null },
  ...{ draft: false, closedOn: null, clientNames: {}, description: {} },
}
const newService = ({ organisationId }: Known) => ({ ...emptyService, organisationId })
const serviceContent = () => ({ ...emptyService, version: 1 })
const offeringContent = {
  ...{ intakeOn: '2026-12-01', startsOn: '2026-12-01', endsOn: '2026-12-18', officeId: null },
  ...{ mode: 'on_site', language: 'fi', capacity: 12, minimum: 4 },
}

const ptvService = {
  id: '60c1a83b-1111-4222-8333-444455556666',
  serviceNames: [{ type: 'Name', language: 'fi', value: 'Neuvonta' }],
}

/** The catalogue of services and their offerings, and whom one meets without a group. */
export const serviceRows: Readonly<Record<string, Row>> = {
  ...appointmentRows,
  'GET /api/services': everybody,
  'POST /api/services': { ...centreSettings, body: newService },
  'POST /api/services/ptv': {
    ...centreSettings,
    body: ({ organisationId }) => ({ organisationId, service: ptvService }),
  },
  'GET /api/services/:serviceId': everybody,
  'PUT /api/services/:serviceId': { ...centreSettings, body: serviceContent },
  'GET /api/offerings': { ...everybody, query: { from: '2026-01-01', until: '2026-12-31' } },
  'GET /api/offerings/export': {
    ...everybody,
    query: { from: '2026-01-01', until: '2026-12-31' },
  },
  'POST /api/offerings': {
    ...centreSettings,
    body: ({ serviceId }) => ({ ...offeringContent, serviceId }),
  },
  'GET /api/offerings/:offeringId': everybody,
  'PUT /api/offerings/:offeringId': {
    ...centreSettings,
    body: () => ({ ...offeringContent, version: 1 }),
  },
  'POST /api/offerings/:offeringId/state': centreSettings,
  ...attendanceRows,
  'PUT /api/offerings/:offeringId/seat-rule': centreSettings,
  'GET /api/organisations/:organisationId/queue-rule': centreSettings,
  'PUT /api/organisations/:organisationId/queue-rule': {
    ...centreSettings,
    body: () => ({ priorities: ['integration_plan'], version: 7 }),
  },
  'GET /api/results/:organisationId/services': centreResults,
  'GET /api/results/:organisationId/services/export': centreResults,
  'GET /api/service-figures': { allowed: ['area_manager'] },
  'GET /api/service-figures/export': { allowed: ['area_manager'] },
}
