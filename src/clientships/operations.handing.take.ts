import { nobody } from '../clients/model.owned-tables.ts'
import { inSightOf, lockPerson, relationsTo } from '../clients/operations.relations.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import { type HandingStanding, handingStanding } from './model.handing.standing.ts'
import { type HandoverId, type HandoverStepKind, stateAfter } from './model.handover.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { findHanding, type HandingRow, lockHanding } from './queries.handing.ts'

/** A handing that this transaction has to itself, with its person. */
export interface TakenHanding extends HandingRow {
  readonly organisations: readonly string[]
  readonly visibleTo: readonly string[]
}

/** How the actor stands to a handing. */
export async function standingTo(
  context: ClientshipContext,
  row: HandingRow,
): Promise<HandingStanding> {
  return handingStanding(context.actor, await relationsTo(context, row.clientId), row)
}

/**
 * Does a command on a handing, in the sight of its sender too: the receiver has no access to the person before it
 * accepts. Takes first the person, then the handing, and sees that it is still as it was seen.
 * @throws ApiError 404 out of sight; 409 `versionConflict` or `stepNotPossible`
 */
export async function onHanding<T>(
  context: ClientshipContext,
  handoverId: HandoverId,
  kind: HandoverStepKind,
  version: number | undefined,
  work: (taken: TakenHanding) => Promise<T>,
): Promise<T> {
  const { tx, actor, today, audit } = context
  const seen = await findHanding(tx, actor.areaId, handoverId)
  if (seen === undefined) throw notFound()
  audit.subjects.add(seen.clientId)
  const parties = [seen.fromOrganisationId, seen.toOrganisationId, nobody]
  return inSightOf(tx, parties, async () => {
    const { organisations, visibleTo } = await lockPerson(tx, actor.areaId, seen.clientId, today)
    await lockHanding(tx, actor.areaId, handoverId)
    const row = await findHanding(tx, actor.areaId, handoverId)
    if (row === undefined) throw notFound()
    if (version !== undefined && version !== row.version) throw conflict('versionConflict')
    if (stateAfter(row.state, kind) === undefined || (kind === 'answered' && !row.questionOpen))
      throw conflict('stepNotPossible')
    return work({ ...row, organisations, visibleTo })
  })
}
