import type { Row } from './permission-table.ts'

/** Plans: read and written by the right to those of their client. */
export const planRows = (
  ofClient: (data: string, right: 'read' | 'write') => Row,
): Readonly<Record<string, Row>> => ({
  'GET /api/clients/:clientId/plans': ofClient('plan', 'read'),
  'POST /api/clients/:clientId/plans': {
    ...ofClient('plan', 'write'),
    body: () => ({
      ...{ kind: 'integration_plan', startsOn: '2026-11-20' },
      ...{ clientLanguage: 'ar', binding: 'fi' },
    }),
  },
  'POST /api/clients/:clientId/plans/proposals': {
    ...ofClient('plan', 'write'),
    body: () => ({ qualification: '79/011/2014', unit: '101050' }),
  },
  'GET /api/plans/:planId': ofClient('plan', 'read'),
  'GET /api/plans/:planId/responsibles': ofClient('plan', 'write'),
  'GET /api/plans/:planId/proposals': ofClient('plan', 'write'),
  'PUT /api/plans/:planId/draft': ofClient('plan', 'write'),
  'POST /api/plans/:planId/revise': ofClient('plan', 'write'),
  'POST /api/plans/:planId/discard': ofClient('plan', 'write'),
  'POST /api/plans/:planId/accept': ofClient('plan', 'write'),
  'POST /api/plans/:planId/steps/:sentenceId/progress': ofClient('plan', 'write'),
  'POST /api/plans/:planId/end': ofClient('plan', 'write'),
  'GET /api/plans/:planId/document': ofClient('plan', 'read'),
  'GET /api/plans/:planId/packet': ofClient('plan', 'read'),
  'POST /api/plans/:planId/packet/:heading/copied': ofClient('plan', 'write'),
})
