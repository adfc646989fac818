import type { Read } from '../platform/server/db.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { NamedOrganisation } from './model.setting.ts'
import { listMunicipalities } from './queries.area.ts'
import { findNames } from './queries.names.ts'

/** Organisations of an area with their short names, in the area's order; of the ids that are given, or all. */
export const listNamedOrganisations = (
  db: Read,
  areaId: string,
  organisationIds?: readonly string[],
): Promise<NamedOrganisation[]> => findNames(db, areaId, organisationIds)

/** The names of the municipalities of the national code list by their codes. */
export const nameMunicipalities = async (db: Read): Promise<ReadonlyMap<string, LocalisedName>> =>
  new Map((await listMunicipalities(db)).map((one) => [one.municipalityCode, one.name]))
