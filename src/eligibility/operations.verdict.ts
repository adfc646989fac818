import type { ClientId } from '../clients/model.access.ts'
import { reachable } from '../clients/operations.relations.ts'
import type { Tx } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { CriteriaTree } from './model.criteria.ts'
import { type CompiledCriteria, compileCriteria } from './model.evaluate.ts'
import type { Outcome } from './model.formula.ts'
import { withoutSensitive } from './model.preview.ts'
import { visibleValues } from './model.trace.ts'
import { type Reasons, reasonsFor } from './model.verdict.ts'
import { findInForce } from './model.versions.ts'
import { listVersions } from './queries.criteria.ts'
import { listValuesOf } from './queries.judged.ts'

/** What the criteria of a centre say of a person, for the record: it depends on nobody who looks. */
export interface Verdict {
  readonly criteriaId: string
  readonly outcome: Outcome
  /** Whether conditions on support needs are in use: they were left out of the outcome. */
  readonly leavesOut: boolean
}

/**
 * Judges a client by a centre's criteria in force on the day, for the system: by all that the organisations in sight
 * have recorded, whoever asks, and without the conditions on support needs, so that the outcome never tells of health.
 * @returns undefined when the centre has no criteria in force
 */
export async function judgeForRecord(
  tx: Tx,
  areaId: string,
  { clientId, organisationId }: { readonly clientId: ClientId; readonly organisationId: string },
  on: Day,
): Promise<Verdict | undefined> {
  const inForce = findInForce(await listVersions(tx, areaId, organisationId), on)
  if (inForce === undefined) return undefined
  const { criteriaId, tree } = inForce
  const leavesOut = compileCriteria(tree, on).sensitive.size > 0
  const open = leavesOut ? withoutSensitive(tree) : tree
  // Where only support needs are asked nothing may be told.
  if (open === undefined) return { criteriaId, outcome: 'unknown', leavesOut }
  const values = (await listValuesOf(tx, areaId, [clientId], [])).get(clientId)
  if (values === undefined) return undefined
  return { criteriaId, outcome: compileCriteria(open, on).outcome(values), leavesOut }
}

/**
 * Judges clients of a list by given conditions, such as those of a service, as the reader may know them.
 * @returns nothing of a client out of sight
 */
export async function judgeByTree(
  context: { readonly tx: Tx; readonly actor: Actor; readonly today: Day },
  tree: CriteriaTree,
  clientIds: readonly ClientId[],
): Promise<(clientId: ClientId) => Reasons | undefined> {
  const criteria = compileCriteria(tree, context.today)
  const withSupport =
    criteria.sensitive.size > 0
      ? await reachable(context, clientIds, 'support_needs', 'read')
      : new Set<ClientId>()
  const values = await listValuesOf(context.tx, context.actor.areaId, clientIds, [...withSupport])
  return (clientId) => {
    const known = values.get(clientId)
    if (known === undefined) return undefined
    const reader = { supportNeeds: withSupport.has(clientId), municipality: true }
    return reasonsFor(criteria, visibleValues(criteria, known, reader), reader.supportNeeds)
  }
}

/**
 * Judges clients of a list, each by the criteria of the centre that it is about, as the reader may know them: the
 * same outcome as that reader's trace. One statement for the values of all.
 * @returns nothing for a centre without criteria in force today
 */
export async function judgeListed(
  context: { readonly tx: Tx; readonly actor: Actor; readonly today: Day },
  asked: readonly { readonly clientId: ClientId; readonly organisationId: string }[],
): Promise<(clientId: ClientId, organisationId: string) => Reasons | undefined> {
  const { tx, actor, today } = context
  if (asked.length === 0) return () => undefined
  const versions = Map.groupBy(await listVersions(tx, actor.areaId), (v) => v.organisationId)
  const compiled = new Map<string, CompiledCriteria>()
  for (const [organisationId, all] of versions) {
    const inForce = findInForce(all, today)
    if (inForce !== undefined) compiled.set(organisationId, compileCriteria(inForce.tree, today))
  }
  const clientIds = [...new Set(asked.map((one) => one.clientId))]
  const withSupport = [...compiled.values()].some((one) => one.sensitive.size > 0)
    ? await reachable(context, clientIds, 'support_needs', 'read')
    : new Set<ClientId>()
  const values = await listValuesOf(tx, actor.areaId, clientIds, [...withSupport])
  return (clientId, organisationId) => {
    const criteria = compiled.get(organisationId)
    const known = values.get(clientId)
    if (criteria === undefined || known === undefined) return undefined
    const reader = { supportNeeds: withSupport.has(clientId), municipality: true }
    return reasonsFor(criteria, visibleValues(criteria, known, reader), reader.supportNeeds)
  }
}
