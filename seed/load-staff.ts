import type pg from 'pg'
import { toDay } from '../src/platform/shared/days.ts'
import type { AreaDefinition } from './areas/definition.ts'
import { listStaff } from './areas/staff.ts'
import { demoId } from './ids.ts'
import { insertRows } from './rows.ts'

/** Long before any demo client, so that every recorded fact has an author with a role. */
const employedSince = toDay('2017-01-01')

/** Puts the staff of a demo area with their roles into its organisations, which are there; who is there already stays. */
export async function loadStaff(client: pg.ClientBase, area: AreaDefinition): Promise<void> {
  const areaId = area.code
  const people = listStaff(area)
  await insertRows(
    client,
    'staff_member',
    people.map(({ staffId, userId, name, email }) => ({
      ...{ area_id: areaId, staff_id: staffId, user_id: userId, name, email },
      version: 1,
    })),
  )
  await insertRows(
    client,
    'role_assignment',
    people.flatMap(({ staffId, code, role, organisations }) =>
      organisations.map((organisation) => ({
        area_id: areaId,
        role_assignment_id: demoId(areaId, 'role-assignment', `${code}/${organisation}`),
        staff_id: staffId,
        role,
        organisation_id: demoId(areaId, 'organisation', organisation),
        valid: `[${employedSince},)`,
        version: 1,
      })),
    ),
  )
}
