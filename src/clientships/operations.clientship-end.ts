import type { ClientId } from '../clients/model.access.ts'
import { lockPerson, recordsOfPerson } from '../clients/operations.relations.ts'
import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import { addMonths, type Day } from '../platform/shared/days.ts'
import {
  type Clientship,
  type ClientshipId,
  type Correction,
  type Ending,
  type EndReason,
  outcomeOfEnd,
  type Reopening,
} from './model.clientship.ts'
import { countedUntil } from './model.figure.ts'
import { handingKinds } from './model.handing.ts'
import { type EndOutcome, monthsAfterEnd, type OutcomeId } from './model.outcome.ts'
import { type ClientshipContext, readClientship } from './operations.clientship.ts'
import {
  endWork,
  type LockedClientship,
  onClientship,
  take,
} from './operations.clientship-steps.ts'
import { closeHandings } from './operations.handing.close.ts'
import { addHandingNotice } from './operations.notices.handing.ts'
import { addOutcome } from './operations.outcomes.ts'
import { startClientship } from './operations.start.ts'
import { rightsOf } from './permissions.clientship.ts'
import { findEndingOutcome, findNextStart, listClientships } from './queries.clientship.ts'
import { listOwnStaff } from './queries.clientship-people.ts'
import { listOutcomes, rectifyOutcomeRow } from './queries.outcomes.ts'

const wrong = (path: string, code: string) => badRequest('inputInvalid', [{ path, code }])

/** @throws ApiError 400 for a day on which the clientship cannot have ended */
function checkDay(head: LockedClientship, endedOn: Day, today: Day): void {
  if (endedOn > today) throw wrong('endedOn', 'dayInFuture')
  if (endedOn < head.startedOn) throw wrong('endedOn', 'endBeforeStart')
}

/**
 * The outcome that an ending stands on, of the kind of the reason: the one that is given, or one that was recorded
 * before and still holds. A reason that is no outcome takes none.
 * @returns the id of the outcome that was recorded now
 * @throws ApiError 400 when reason and outcome disagree
 */
async function outcomeOf(
  context: ClientshipContext,
  head: LockedClientship,
  reason: EndReason,
  endedOn: Day,
  outcome: EndOutcome | null,
): Promise<OutcomeId | null> {
  const needed = outcomeOfEnd(reason)
  if (outcome !== null) {
    if (needed !== outcome.kind) throw wrong('outcome.kind', 'outcomeDisagrees')
    if (outcome.beganOn > addMonths(endedOn, monthsAfterEnd))
      throw wrong('outcome.beganOn', 'outcomeAfterEnd')
    return addOutcome(context, head, outcome, 'outcome.')
  }
  if (needed === undefined) return null
  const until = countedUntil(endedOn) ?? endedOn
  const known = await listOutcomes(context.tx, context.actor.areaId, [head.clientId])
  const holds = known.some(
    (one) => one.clientshipId === head.clientshipId && one.kind === needed && one.beganOn <= until,
  )
  if (!holds) throw wrong('outcome', 'outcomeMissing')
  return null
}

/**
 * Ends a clientship. The centre keeps its access and the responsible expert the client until the follow-up is over,
 * because outcomes are asked for and recorded then; whoever else worked with the client there no longer does.
 * @throws ApiError 400 for a day that cannot be, reason and outcome that disagree, or a next step that is still open
 */
export const end = (
  context: ClientshipContext,
  clientshipId: ClientshipId,
  { endedOn, reason, outcome, words, openStep, version }: Ending,
): Promise<Clientship> =>
  onClientship(context, clientshipId, version, async (head) => {
    const { tx, actor, today } = context
    if (head.state === 'ended') throw conflict('stepNotPossible')
    checkDay(head, endedOn, today)
    if (head.nextStep !== null && openStep === null) throw wrong('openStep', 'nextStepOpen')
    const outcomeId = await outcomeOf(context, head, reason, endedOn, outcome)
    const detail = { reason, endedOn, outcomeId, openStep }
    await take(context, head, { kind: 'ended', onDay: endedOn, words, detail })
    const { clientId, organisationId } = head
    for (const staffId of await listOwnStaff(tx, actor.areaId, clientId, organisationId, today))
      if (staffId !== head.responsibleId) await endWork(context, head, staffId)
    const { organisations, responsibleId } = head
    for (const one of await closeHandings(context, clientshipId, organisations, handingKinds))
      await addHandingNotice(context, one, 'lapsed', responsibleId, organisations)
  })

/**
 * Corrects an ending that was recorded wrong, by a step of its own with the words why. When the reason changes, or
 * another outcome takes its place, the outcome that was recorded with the wrong ending is hidden as wrong too.
 * @throws ApiError 400 as for an ending, and for a day after the next clientship at the centre began
 */
export const correct = (
  context: ClientshipContext,
  clientshipId: ClientshipId,
  { endedOn, reason, outcome, words, version }: Correction,
): Promise<Clientship> =>
  onClientship(context, clientshipId, version, async (head) => {
    const { tx, actor, today } = context
    if (head.state !== 'ended') throw conflict('stepNotPossible')
    checkDay(head, endedOn, today)
    const next = await findNextStart(tx, actor.areaId, head)
    if (next !== undefined && endedOn > next) throw wrong('endedOn', 'endAfterReopening')
    const earlier = await findEndingOutcome(tx, actor.areaId, clientshipId)
    if (earlier !== undefined && (reason !== head.endReason || outcome !== null)) {
      const rights = await rightsOf(context, head.clientId)
      if (rights.within(head.organisationId).employment !== 'write') throw forbidden()
      await rectifyOutcomeRow(tx, actor.areaId, earlier, actor.staffId, words)
    }
    const outcomeId = await outcomeOf(context, head, reason, endedOn, outcome)
    const detail = { reason, endedOn, outcomeId }
    await take(context, head, { kind: 'corrected', onDay: today, words, detail })
  })

/**
 * Takes a person in again: a new clientship, linked to the latest at the centre, which has ended. Who may write that one may
 * reopen, while the centre still has access; after that a person comes by a new referral.
 */
export async function reopen(
  context: ClientshipContext,
  clientId: ClientId,
  { previousClientshipId, responsibleId, words }: Reopening,
): Promise<Clientship> {
  const { tx, actor, audit, today } = context
  const { areaId, staffId } = actor
  const locked = await lockPerson(tx, areaId, clientId, today)
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const all = await listClientships(tx, areaId, records)
  const previous = all.find((one) => one.clientshipId === previousClientshipId)
  if (previous === undefined) throw notFound()
  const { organisationId } = previous
  const rights = await rightsOf(context, clientId)
  if (rights.within(organisationId).clientship !== 'write') throw forbidden()
  const [latest] = all.filter((one) => one.organisationId === organisationId)
  if (latest?.clientshipId !== previousClientshipId) throw conflict('reopenLatest')
  const clientshipId = await startClientship(tx, {
    ...{ areaId, clientId, organisationId, responsibleId, today },
    handoverId: null,
    by: { staffId, words },
    organisations: locked.organisations,
    visibleTo: locked.visibleTo,
  })
  return readClientship(context, clientId, clientshipId as ClientshipId)
}
