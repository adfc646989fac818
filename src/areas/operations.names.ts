import type { Read } from '../platform/server/db.ts'
import type { NamedOrganisation } from './model.setting.ts'
import { findNames } from './queries.names.ts'

/** Organisations of an area with their short names, in the area's order; of the ids that are given, or all. */
export const listNamedOrganisations = (
  db: Read,
  areaId: string,
  organisationIds?: readonly string[],
): Promise<NamedOrganisation[]> => findNames(db, areaId, organisationIds)
