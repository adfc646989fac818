import type { Row } from './permission-table.ts'

/** The roles that an area names at first. */
const asks: Row = { allowed: ['expert', 'social_health_expert', 'centre_manager'] }
const decides: Row = { allowed: ['centre_manager'] }

/** Requests for records of another organisation: who asks, who decides, and the data-protection officer, who sees all. */
export const recordRequestRows: Readonly<Record<string, Row>> = {
  'GET /api/record-requests': { allowed: [...asks.allowed, 'data_protection_officer'] },
  'POST /api/record-requests': {
    ...asks,
    body: () => ({ hetu: '010280-952L', reason: 'Hätätilanne vastaanotossa' }),
  },
  'POST /api/record-demands/:demandId/grant': {
    ...decides,
    body: () => ({ basis: 'law', parts: ['facts'], hours: 2 }),
  },
  'POST /api/record-demands/:demandId/refuse': decides,
  'GET /api/record-demands/:demandId/record': asks,
}
