import { roles } from '../../src/areas/model.rights.ts'
import type { Row } from './permission-table.ts'

/** Everybody of the area reads what can be booked. */
const everybody: Row = { allowed: roles }
const areaSettings: Row = { allowed: ['area_manager', 'administrator'] }

/** Rooms and interpreters. */
export const sessionRows: Readonly<Record<string, Row>> = {
  'GET /api/rooms': everybody,
  'POST /api/rooms': areaSettings,
  'PUT /api/rooms/:roomId': areaSettings,
  'GET /api/interpreters': everybody,
  'POST /api/interpreters': areaSettings,
  'PUT /api/interpreters/:interpreterId': areaSettings,
}
