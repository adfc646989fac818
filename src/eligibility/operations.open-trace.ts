import type { ClientId } from '../clients/model.access.ts'
import { getOpenProfile } from '../clients/operations.judging.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Trace } from './model.trace.schema.ts'
import { judgeProfile, redactTrace } from './model.trace.ts'
import { findInForce } from './model.versions.ts'
import { listVersions } from './queries.criteria.ts'

/**
 * The trace of a client before one centre's door on a day, without support needs, so that what follows from it tells
 * nothing of health whoever reads it; undefined where the centre has no criteria on the day.
 */
export async function findOpenTrace(
  db: Read,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
  on: Day,
): Promise<{ readonly criteriaId: string; readonly trace: Trace } | undefined> {
  const inForce = findInForce(await listVersions(db, areaId, organisationId), on)
  if (inForce === undefined) return undefined
  const profile = await getOpenProfile(db, areaId, clientId, on)
  const trace = judgeProfile(inForce.tree, profile, on)
  const told = redactTrace(trace, { supportNeeds: false, municipality: true })
  return { criteriaId: inForce.criteriaId, trace: told }
}
