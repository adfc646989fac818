import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { CriteriaTree } from './model.criteria.ts'
import { findInForce } from './model.versions.ts'
import { listVersions } from './queries.criteria.ts'

/** The criteria of a centre as they are in force on a day. */
export interface CriteriaInForce {
  readonly organisationId: string
  readonly criteriaId: string
  readonly tree: CriteriaTree
}

/** The criteria of the area's centres in force on a day; a centre without any is left out. */
export async function listInForce(db: Read, areaId: string, on: Day): Promise<CriteriaInForce[]> {
  const versions = Map.groupBy(await listVersions(db, areaId), (v) => v.organisationId)
  return [...versions.values()].flatMap((all) => {
    const inForce = findInForce(all, on)
    if (inForce === undefined) return []
    const { organisationId, criteriaId, tree } = inForce
    return [{ organisationId, criteriaId, tree }]
  })
}
