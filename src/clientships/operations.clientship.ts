import type { ClientId } from '../clients/model.access.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import { notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import { addDays, addMonths, type Day } from '../platform/shared/days.ts'
import {
  type Clientship,
  type ClientshipCommand,
  type ClientshipId,
  showEndReason,
} from './model.clientship.ts'
import {
  type ClientshipStepKind,
  followUpMonths,
  followUpToleranceDays,
  stateAfterStep,
} from './model.clientship-life.ts'
import { type RightsOnClient, rightsOf } from './permissions.clientship.ts'
import { listClientships, type NamedClientship } from './queries.clientship.ts'

/** What an operation on clientships works with. */
export type ClientshipContext = Pick<
  Context<unknown>,
  'tx' | 'actor' | 'locale' | 'audit' | 'today' | 'sealer' | 'clock' | 'enqueue'
>

/** The last day on which outcomes of an ended clientship are followed. */
export const followUpUntil = (endedOn: Day): Day =>
  addDays(addMonths(endedOn, followUpMonths), followUpToleranceDays)

const stepOf: Readonly<Partial<Record<ClientshipCommand, ClientshipStepKind>>> = {
  assign: 'assigned',
  activate: 'activated',
  pause: 'paused',
  resume: 'resumed',
  planStep: 'planned',
  finishStep: 'step_done',
  nameCaseworker: 'caseworker',
  end: 'ended',
  correct: 'corrected',
}

/** The commands that a reader has on a clientship of some that the person has. */
function commandsOn(
  clientship: NamedClientship,
  all: readonly NamedClientship[],
  rights: RightsOnClient,
): ClientshipCommand[] {
  const own = rights.within(clientship.organisationId)
  const commands: ClientshipCommand[] = []
  if (own.clientship === 'write') {
    for (const [command, step] of Object.entries(stepOf) as [
      ClientshipCommand,
      ClientshipStepKind,
    ][])
      if (
        stateAfterStep(clientship.state, step) !== undefined &&
        (command !== 'finishStep' || clientship.nextStep !== null)
      )
        commands.push(command)
    const later = all.some(
      (one) =>
        one.organisationId === clientship.organisationId &&
        one.clientshipId !== clientship.clientshipId &&
        (one.state !== 'ended' || one.startedOn > clientship.startedOn),
    )
    if (clientship.state === 'ended' && !later) commands.push('reopen')
  }
  if (own.employment === 'write') commands.push('recordOutcome')
  return commands
}

/** A clientship as a reader may know it. */
function show(
  row: NamedClientship,
  all: readonly NamedClientship[],
  rights: RightsOnClient,
): Clientship {
  const isBrief = rights.present.clientship === 'none'
  const maySeeHealth = rights.present.support_needs !== 'none'
  const hidesReason = row.endReason === 'health' && !maySeeHealth
  const full = <T>(value: T): T | null => (isBrief ? null : value)
  return {
    clientshipId: row.clientshipId,
    clientId: row.clientId,
    organisation: { organisationId: row.organisationId, name: row.organisationName },
    state: row.state,
    startedOn: row.startedOn,
    activatedOn: row.activatedOn,
    endedOn: row.endedOn,
    isBrief,
    responsible: full({ staffId: row.responsibleId, name: row.responsibleName }),
    caseworker:
      row.caseworkerName === null
        ? null
        : full({ name: row.caseworkerName, contact: row.caseworkerContact }),
    nextStep: row.nextStep === null ? null : full({ text: row.nextStep, on: row.nextStepOn }),
    lastContactOn: full(row.lastContactOn),
    pause:
      row.pauseReason === null
        ? null
        : full({ reason: row.pauseReason, until: row.pausedUntil, words: row.pauseWords }),
    endReason: row.endReason === null ? null : full(showEndReason(row.endReason, maySeeHealth)),
    endWords: hidesReason ? null : full(row.endWords),
    followUpUntil: row.endedOn === null ? null : followUpUntil(row.endedOn),
    previousClientshipId: row.previousClientshipId,
    handoverId: full(row.handoverId),
    version: row.version,
    commands: commandsOn(row, all, rights),
  }
}

/** The clientships of a person that the reader may know, over all records of the person in sight. */
export async function readClientships(
  context: ClientshipContext,
  clientId: ClientId,
): Promise<Clientship[]> {
  const { tx, actor, audit } = context
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const rights = await rightsOf(context, clientId)
  const all = await listClientships(tx, actor.areaId, records)
  return all.map((row) => show(row, all, rights))
}

/** One clientship as the actor may know it now: the answer of a command. */
export async function readClientship(
  context: ClientshipContext,
  clientId: ClientId,
  clientshipId: ClientshipId,
): Promise<Clientship> {
  const rights = await rightsOf(context, clientId)
  const all = await listClientships(context.tx, context.actor.areaId, [clientId])
  const row = all.find((one) => one.clientshipId === clientshipId)
  if (row === undefined) throw notFound()
  return show(row, all, rights)
}
