import type { ClientContext } from '../clients/operations.identity.ts'
import { listReadableNames } from '../clients/operations.names.ts'
import { badRequest, notFound } from '../platform/server/errors.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Id } from '../platform/shared/ids.ts'
import type { CriteriaTree } from './model.criteria.ts'
import { compileCriteria } from './model.evaluate.ts'
import {
  type Comparison,
  compareCriteria,
  type Preview,
  withoutSensitive,
} from './model.preview.ts'
import { findInForce } from './model.versions.ts'
import { listVersions } from './queries.criteria.ts'
import { listPreviewPeople } from './queries.preview.ts'

const mostListed = 200

/**
 * What a changed tree would do to the centre's current clients, and to those referred to it, on its first day, against the criteria in force then.
 * The counts are over all of them whoever asks; names are listed only of those whom the asker may see. Conditions on
 * support needs are left out on both sides: from a change of counts somebody's health could otherwise be read.
 * @throws ApiError 404 when the centre has no criteria in force on that day, 400 `nothingToPreview` when only
 *   conditions on support needs are in use
 */
export async function previewCriteria(
  context: ClientContext,
  organisationId: Id<'Organisation'>,
  tree: CriteriaTree,
  on: Day,
): Promise<Preview> {
  const { tx, actor, today } = context
  const inForce = findInForce(await listVersions(tx, actor.areaId, organisationId), on)
  if (inForce === undefined) throw notFound()
  const people = await listPreviewPeople(tx, organisationId, today)
  const [before, after] = [inForce.tree, tree].map(withoutSensitive)
  if (before === undefined || after === undefined) throw badRequest('nothingToPreview')
  const [old, now] = [compileCriteria(before, on), compileCriteria(after, on)]
  const compare = (isReferred: boolean) =>
    compareCriteria(
      people.filter((person) => person.isReferred === isReferred),
      old,
      now,
    )
  const [clients, referred] = [compare(false), compare(true)]
  const { equality, ...ofReferred } = referred.summary
  return {
    on,
    ...clients.summary,
    listed: await nameChanged(context, clients.changed),
    referrals: { ...ofReferred, listed: await nameChanged(context, referred.changed) },
  }
}

/** Those who change and whom the asker may see, by name. */
async function nameChanged(
  context: ClientContext,
  changed: Comparison['changed'],
): Promise<Preview['listed']> {
  const names = await listReadableNames(
    context,
    'eligibility_trace',
    changed.map((one) => one.clientId),
    mostListed,
  )
  const changes = new Map<string, (typeof changed)[number]>(
    changed.map((one) => [one.clientId, one]),
  )
  return names.flatMap((row) => {
    const change = changes.get(row.clientId)
    return change === undefined ? [] : [{ ...row, before: change.before, after: change.after }]
  })
}
