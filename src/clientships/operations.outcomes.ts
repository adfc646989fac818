import type { z } from 'zod'
import type { ClientId } from '../clients/model.access.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import {
  confirmableFrom,
  type EndOutcome,
  isPartTime,
  isVerified,
  type NewOutcome,
  type Outcome,
  type OutcomeCommand,
  type OutcomeId,
  type outcomesSchema,
} from './model.outcome.ts'
import { type ClientshipContext, followUpUntil } from './operations.clientship.ts'
import { type LockedClientship, lockClientship } from './operations.clientship-steps.ts'
import { refreshFigure } from './operations.figure.ts'
import { type RightsOnClient, rightsOf } from './permissions.clientship.ts'
import { listClientships } from './queries.clientship.ts'
import {
  insertOutcome,
  listOutcomes,
  type OutcomeRow,
  rectifyOutcomeRow,
  updateOutcome,
} from './queries.outcomes.ts'

const isBusiness = ({ kind }: OutcomeRow) => kind === 'entrepreneur'

function commandsOn(row: OutcomeRow, rights: RightsOnClient, today: Day): OutcomeCommand[] {
  if (rights.within(row.organisationId).employment !== 'write') return []
  const commands: OutcomeCommand[] = ['rectify']
  if (row.endedOn === null) commands.push('end')
  if (isBusiness(row) && row.confirmedOn === null && confirmableFrom(row.beganOn) <= today)
    commands.push('confirm')
  return commands
}

function show(row: OutcomeRow, rights: RightsOnClient, today: Day): Outcome {
  return {
    outcomeId: row.outcomeId,
    clientshipId: row.clientshipId,
    organisation: { organisationId: row.organisationId, name: row.organisationName },
    kind: row.kind,
    beganOn: row.beganOn,
    endedOn: row.endedOn,
    ownField: row.ownField,
    ownFieldJudgedBy: row.judgedByName,
    weeklyHours: row.weeklyHours,
    isPartTime: isPartTime(row.weeklyHours),
    evidence: row.evidence,
    isVerified: isVerified(row.evidence),
    isProvisional: isBusiness(row) && row.confirmedOn === null,
    confirmableFrom: isBusiness(row) ? confirmableFrom(row.beganOn) : null,
    confirmedOn: row.confirmedOn,
    recordedBy: { staffId: row.recordedBy, name: row.recorderName },
    recordedAt: row.recordedAt,
    commands: commandsOn(row, rights, today),
  }
}

/** What a person reached, over all records of the person in sight, the latest first. */
export async function readOutcomes(
  context: ClientshipContext,
  clientId: ClientId,
): Promise<z.output<typeof outcomesSchema>> {
  const { tx, actor, audit, today } = context
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const rights = await rightsOf(context, clientId)
  const rows = await listOutcomes(tx, actor.areaId, records)
  const clientships = await listClientships(tx, actor.areaId, records)
  return {
    outcomes: rows.map((row) => show(row, rights, today)),
    mayAddTo: clientships
      .filter(
        ({ organisationId, endedOn }) =>
          rights.within(organisationId).employment === 'write' &&
          (endedOn === null || today <= followUpUntil(endedOn)),
      )
      .map((one) => one.clientshipId),
  }
}

/**
 * Writes an outcome of a locked clientship. The caller has checked the days.
 * @param path where the outcome stands in the request, for the errors
 * @throws ApiError 403 without the right to employment at the centre, 400 for a day that cannot be
 */
export async function addOutcome(
  context: ClientshipContext,
  head: LockedClientship,
  outcome: EndOutcome & { readonly endedOn?: Day | null },
  path = '',
): Promise<OutcomeId> {
  const { tx, actor, today } = context
  const rights = await rightsOf(context, head.clientId)
  if (rights.within(head.organisationId).employment !== 'write') throw forbidden()
  const wrong = (field: string, code: string) =>
    badRequest('inputInvalid', [{ path: `${path}${field}`, code }])
  if (outcome.beganOn > today) throw wrong('beganOn', 'dayInFuture')
  if (outcome.beganOn < head.startedOn) throw wrong('beganOn', 'outcomeBeforeStart')
  const endedOn = outcome.endedOn ?? null
  if (endedOn !== null && endedOn > today) throw wrong('endedOn', 'dayInFuture')
  const outcomeId = newId<'Outcome'>()
  await insertOutcome(tx, {
    ...outcome,
    endedOn,
    areaId: actor.areaId,
    outcomeId,
    clientId: head.clientId,
    clientshipId: head.clientshipId,
    organisationId: head.organisationId,
    ownFieldJudgedBy: outcome.ownField === null ? null : actor.staffId,
    recordedBy: actor.staffId,
    visibleTo: [...head.organisations],
  })
  return outcomeId
}

/** Records what a person reached during a clientship or in its follow-up. */
export async function recordOutcome(
  context: ClientshipContext,
  clientId: ClientId,
  { clientshipId, ...outcome }: NewOutcome,
): Promise<{ outcomeId: OutcomeId }> {
  const { tx, actor, audit, today } = context
  const head = await lockClientship(context, clientshipId)
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  if (!records.includes(head.clientId)) throw notFound()
  audit.subjects.add(head.clientId)
  if (head.endedOn !== null && outcome.beganOn > followUpUntil(head.endedOn))
    throw badRequest('inputInvalid', [{ path: 'beganOn', code: 'outcomeAfterFollowUp' }])
  const outcomeId = await addOutcome(context, head, outcome)
  await refreshFigure(tx, actor.areaId, clientshipId, today)
  return { outcomeId }
}

/**
 * A command on an outcome of a person that stands, by the right to employment at its centre; the figure follows.
 * @throws ApiError 404 when the person has no such outcome, or it was found wrong
 */
async function onOutcome(
  context: ClientshipContext,
  clientId: ClientId,
  outcomeId: OutcomeId,
  work: (row: OutcomeRow) => Promise<void>,
): Promise<{ outcomeId: OutcomeId }> {
  const { tx, actor, audit, today } = context
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  const find = async () =>
    (await listOutcomes(tx, actor.areaId, records)).find((row) => row.outcomeId === outcomeId)
  const seen = await find()
  if (seen === undefined) throw notFound()
  audit.subjects.add(seen.clientId)
  await lockClientship(context, seen.clientshipId)
  const row = await find()
  if (row === undefined) throw notFound()
  const rights = await rightsOf(context, row.clientId)
  if (rights.within(row.organisationId).employment !== 'write') throw forbidden()
  await work(row)
  await refreshFigure(tx, actor.areaId, row.clientshipId, today)
  return { outcomeId }
}

/** Marks an outcome as wrong: from then on nobody reads it and nothing counts it. */
export const rectifyOutcome = (
  context: ClientshipContext,
  clientId: ClientId,
  outcomeId: OutcomeId,
  reason: string,
) =>
  onOutcome(context, clientId, outcomeId, () =>
    rectifyOutcomeRow(context.tx, context.actor.areaId, outcomeId, context.actor.staffId, reason),
  )

/** Says on which day an outcome ended, such as a job. */
export const endOutcome = (
  { tx, actor, today, ...context }: ClientshipContext,
  clientId: ClientId,
  outcomeId: OutcomeId,
  endedOn: Day,
) =>
  onOutcome({ tx, actor, today, ...context }, clientId, outcomeId, async (row) => {
    if (row.endedOn !== null) throw conflict('outcomeHasEnded')
    const wrong = (code: string) => badRequest('inputInvalid', [{ path: 'endedOn', code }])
    if (endedOn > today) throw wrong('dayInFuture')
    if (endedOn < row.beganOn) throw wrong('outcomeEndsBeforeStart')
    if (row.confirmedOn !== null && endedOn < row.confirmedOn)
      throw wrong('outcomeEndsBeforeConfirmed')
    await updateOutcome(tx, actor.areaId, outcomeId, { endedOn })
  })

/** Says that a business was seen to be active six months after its start or later: it is provisional no more. */
export const confirmBusiness = (
  { tx, actor, today, ...context }: ClientshipContext,
  clientId: ClientId,
  outcomeId: OutcomeId,
  confirmedOn: Day,
) =>
  onOutcome({ tx, actor, today, ...context }, clientId, outcomeId, async (row) => {
    if (!isBusiness(row)) throw conflict('notBusiness')
    if (row.confirmedOn !== null) throw conflict('outcomeIsConfirmed')
    const wrong = (code: string) => badRequest('inputInvalid', [{ path: 'confirmedOn', code }])
    if (confirmedOn > today) throw wrong('dayInFuture')
    if (confirmedOn < confirmableFrom(row.beganOn)) throw wrong('confirmedTooEarly')
    if (row.endedOn !== null && row.endedOn < confirmedOn) throw wrong('confirmedAfterEnd')
    await updateOutcome(tx, actor.areaId, outcomeId, { confirmedOn })
  })
