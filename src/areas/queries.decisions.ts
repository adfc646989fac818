import { explaining } from '../platform/server/constraint.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Actor } from '../platform/server/route.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { Day } from '../platform/shared/days.ts'
import type { AreaDecision } from './model.decision.ts'

/** The recorded decisions of an area, newest first; one when its id is given. */
export async function listDecisions(
  db: Read,
  areaId: string,
  areaDecisionId?: string,
): Promise<AreaDecision[]> {
  const rows = await db
    .selectFrom('areaDecision as d')
    .innerJoin('staffMember as m', (join) =>
      join.onRef('m.areaId', '=', 'd.areaId').onRef('m.staffId', '=', 'd.recordedBy'),
    )
    .select(['d.areaDecisionId', 'd.kind', 'd.decidedOn', 'd.reference', 'm.name as recordedBy'])
    .select(['d.endedOn', 'd.version'])
    .where('d.areaId', '=', areaId)
    .$if(areaDecisionId !== undefined, (q) =>
      q.where('d.areaDecisionId', '=', areaDecisionId ?? ''),
    )
    .orderBy('d.decidedOn', 'desc')
    .orderBy('d.recordedAt', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    areaDecisionId: row.areaDecisionId as AreaDecision['areaDecisionId'],
    kind: row.kind as AreaDecision['kind'],
  }))
}

/**
 * Records a decision.
 * @throws ApiError 409 `decisionInForce` when one of the kind is in force
 */
export async function insertDecision(
  tx: Tx,
  { areaId, staffId }: Actor,
  content: Pick<AreaDecision, 'kind' | 'decidedOn' | 'reference'>,
): Promise<AreaDecision> {
  const areaDecisionId = newId<'AreaDecision'>()
  await explaining({ area_decision_in_force: () => conflict('decisionInForce') }, () =>
    tx
      .insertInto('areaDecision')
      .values({ areaId, areaDecisionId, recordedBy: staffId, ...content })
      .execute(),
  )
  const [inserted] = await listDecisions(tx, areaId, areaDecisionId)
  if (inserted === undefined) throw notFound()
  return inserted
}

/** Ends a decision from a day on. */
export function endDecision(
  tx: Tx,
  areaId: string,
  areaDecisionId: AreaDecision['areaDecisionId'],
  { endedOn, version }: { readonly endedOn: Day; readonly version: number },
): Promise<AreaDecision> {
  return savedVersion(
    tx
      .updateTable('areaDecision')
      .set({ endedOn, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('areaDecisionId', '=', areaDecisionId)
      .where('endedOn', 'is', null)
      .where('version', '=', version),
    async () => (await listDecisions(tx, areaId, areaDecisionId))[0],
  )
}
