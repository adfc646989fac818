import type { ClientId } from '../clients/model.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { recordsOfPerson, relationsTo } from '../clients/operations.relations.ts'
import { notFound } from '../platform/server/errors.ts'
import type { HandoverId } from './model.handover.ts'
import type { Referral } from './model.referral.ts'
import { commandsFor, type Standing, standingOn } from './model.standing.ts'
import {
  listNamedHandovers,
  listSteps,
  type NamedHandover,
  type StepRow,
} from './queries.handover.read.ts'

/** A draft is saved while it is typed: of changes by one person in a row the last is shown. */
const withoutRepeats = (steps: readonly StepRow[]) =>
  steps.filter((step, index) => {
    const next = steps[index + 1]
    return (
      step.kind !== 'changed' || next?.kind !== 'changed' || next.by?.staffId !== step.by?.staffId
    )
  })

function toReferral(row: NamedHandover, steps: readonly StepRow[], standing: Standing): Referral {
  const { fromOrganisationId, fromStaffId, referringOrganisationId, toOrganisationId, ...shown } =
    row
  return {
    ...shown,
    steps: withoutRepeats(steps.filter((step) => step.handoverId === row.handoverId)).map(
      ({ handoverId, ...step }) => step,
    ),
    commands: commandsFor(row, standing),
  }
}

/**
 * A referral with its steps and what the reader may do with it.
 * @throws ApiError 404 when it is out of sight
 */
export async function readReferral(
  context: ClientContext,
  handoverId: HandoverId,
): Promise<Referral> {
  const { tx, actor, audit } = context
  const [row] = await listNamedHandovers(tx, actor.areaId, { handoverId })
  if (row === undefined) throw notFound()
  audit.subjects.add(row.clientId)
  const standing = standingOn(actor, await relationsTo(context, row.clientId), row)
  return toReferral(row, await listSteps(tx, actor.areaId, [handoverId]), standing)
}

/**
 * The referrals of a person that the reader may read, newest first: of all records of the person in sight. Who only
 * refers the person sees their own, and nobody sees another organisation's draft.
 */
export async function readHistory(context: ClientContext, clientId: ClientId): Promise<Referral[]> {
  const { tx, actor, audit } = context
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  const relations = new Map(
    await Promise.all(
      records.map(async (record) => [record, await relationsTo(context, record)] as const),
    ),
  )
  const rows = (await listNamedHandovers(tx, actor.areaId, { clientIds: records })).flatMap(
    (row) => {
      const standing = standingOn(actor, relations.get(row.clientId) ?? [], row)
      return standing.reads ? [{ row, standing }] : []
    },
  )
  for (const { row } of rows) audit.subjects.add(row.clientId)
  const steps = await listSteps(
    tx,
    actor.areaId,
    rows.map(({ row }) => row.handoverId),
  )
  return rows.map(({ row, standing }) => toReferral(row, steps, standing))
}
