import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { Role } from './model.rights.ts'
import type { NamedOrganisation } from './model.setting.ts'
import { listMunicipalities } from './queries.area.ts'
import { findNames, findStaffInRoles, type NamedStaff } from './queries.names.ts'

/** Organisations of an area with their short names, in the area's order; of the ids that are given, or all. */
export const listNamedOrganisations = (
  db: Read,
  areaId: string,
  organisationIds?: readonly string[],
): Promise<NamedOrganisation[]> => findNames(db, areaId, organisationIds)

/** The names of the municipalities of the national code list by their codes. */
export const nameMunicipalities = async (db: Read): Promise<ReadonlyMap<string, LocalisedName>> =>
  new Map((await listMunicipalities(db)).map((one) => [one.municipalityCode, one.name]))

/** Who has one of some roles in an organisation on a day and may sign in, by name. */
export const listStaffInRoles = (
  db: Read,
  areaId: string,
  organisationId: string,
  roles: readonly Role[],
  on: Day,
): Promise<NamedStaff[]> => findStaffInRoles(db, areaId, organisationId, roles, on)
