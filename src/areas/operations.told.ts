import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import { rightOf, roles } from './model.rights.ts'
import { listInRoles } from './queries.told.ts'

/** Roles that manage the clientships of everybody where they work. */
const managingRoles = roles.filter(
  (role) => rightOf(role, 'clientship', 'same_organisation') === 'write',
)
/** Roles that see who has seen what. */
const overseeingRoles = roles.filter(
  (role) => rightOf(role, 'access_log', 'same_organisation') !== undefined,
)

/** Who manages some organisations on a day: to whom it is told what needs a decision there. */
export const listManagers = (
  db: Read,
  areaId: string,
  organisationIds: readonly string[],
  today: Day,
): Promise<string[]> => listInRoles(db, areaId, managingRoles, organisationIds, today)

/** The data-protection officers of an area on a day. */
export const listOfficers = (db: Read, areaId: string, today: Day): Promise<string[]> =>
  listInRoles(db, areaId, overseeingRoles, 'anywhere', today)
