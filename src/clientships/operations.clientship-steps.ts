import { beginOwnClient, endOwnClient, lockPerson } from '../clients/operations.relations.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import type { Clientship, ClientshipId } from './model.clientship.ts'
import { type LifeStep, takeStep } from './model.clientship-life.ts'
import { type ClientshipContext, readClientship } from './operations.clientship.ts'
import { refreshFigure } from './operations.figure.ts'
import {
  type ClientshipHead,
  findClientship,
  findClientshipForUpdate,
  insertClientshipStep,
  updateClientship,
} from './queries.clientship.ts'

/** A clientship that is locked with its client, and who may read its new rows. */
export interface LockedClientship extends ClientshipHead {
  readonly organisations: readonly string[]
}

/**
 * Takes a clientship for this transaction, its client first.
 * @throws ApiError 404 when it is out of sight
 */
export async function lockClientship(
  { tx, actor, today }: ClientshipContext,
  clientshipId: ClientshipId,
): Promise<LockedClientship> {
  const seen = await findClientship(tx, actor.areaId, clientshipId)
  if (seen === undefined) throw notFound()
  const { organisations } = await lockPerson(tx, actor.areaId, seen.clientId, today)
  const head = await findClientshipForUpdate(tx, actor.areaId, clientshipId)
  if (head === undefined) throw notFound()
  return { ...head, organisations }
}

/** A step to be taken, with the words of who takes it. */
export interface NewStep extends LifeStep {
  readonly words: string | null
}

/**
 * Takes a step of a locked clientship: the step, the fold of it and the figure in one transaction.
 * @throws ApiError 409 `stepNotPossible` when it does not fit the state
 */
export async function take(
  { tx, actor, today }: ClientshipContext,
  head: LockedClientship,
  { words, ...step }: NewStep,
): Promise<void> {
  const { clientshipId, clientId, organisations } = head
  const life = takeStep(head, step)
  if (life === undefined) throw conflict('stepNotPossible')
  await insertClientshipStep(tx, {
    ...step,
    words,
    areaId: actor.areaId,
    clientshipId,
    clientId,
    byStaffId: actor.staffId,
    visibleTo: organisations,
  })
  const { startedOn: _startedOn, ...change } = life
  await updateClientship(tx, actor.areaId, clientshipId, onlyLife(change))
  await refreshFigure(tx, actor.areaId, clientshipId, today)
}

/** Of a row and its next life those columns alone that a step may change. */
function onlyLife(life: Omit<ReturnType<typeof takeStep> & object, 'startedOn'>) {
  const { state, activatedOn, responsibleId, caseworkerName, caseworkerContact } = life
  const { nextStep, nextStepOn, nextStepSetBy, pauseReason, pausedUntil, endedOn, endReason } = life
  return {
    ...{ state, activatedOn, responsibleId, caseworkerName, caseworkerContact },
    ...{ nextStep, nextStepOn, nextStepSetBy, pauseReason, pausedUntil, endedOn, endReason },
  }
}

/**
 * A command on a clientship that somebody saw: locks it, compares the version, does the work and answers what the
 * clientship is now.
 * @throws ApiError 409 `versionConflict` with the present clientship when it was changed meanwhile
 */
export async function onClientship(
  context: ClientshipContext,
  clientshipId: ClientshipId,
  version: number,
  work: (head: LockedClientship) => Promise<void>,
): Promise<Clientship> {
  const head = await lockClientship(context, clientshipId)
  context.audit.subjects.add(head.clientId)
  if (head.version !== version)
    throw conflict('versionConflict', await readClientship(context, head.clientId, clientshipId))
  await work(head)
  return readClientship(context, head.clientId, clientshipId)
}

/** Who works with the client of a clientship begins or goes on to. */
export const beginWork = (
  { tx, actor, today }: ClientshipContext,
  { clientId, organisationId }: ClientshipHead,
  staffId: string,
) => beginOwnClient(tx, { areaId: actor.areaId, clientId, organisationId, staffId }, today)

/** Ends that somebody works with the client of a clientship. */
export const endWork = (
  { tx, actor, today }: ClientshipContext,
  { clientId, organisationId }: ClientshipHead,
  staffId: string,
) => endOwnClient(tx, { areaId: actor.areaId, clientId, organisationId, staffId }, today)
