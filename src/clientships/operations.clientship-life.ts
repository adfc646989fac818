import type { z } from 'zod'
import { badRequest, conflict } from '../platform/server/errors.ts'
import type {
  activationSchema,
  assignmentSchema,
  Clientship,
  ClientshipId,
  caseworkerSchema,
  finishedStepSchema,
  nextStepSchema,
  pauseSchema,
  resumptionSchema,
} from './model.clientship.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { beginWork, endWork, onClientship, take } from './operations.clientship-steps.ts'
import { refreshLastContact } from './operations.contact-days.ts'
import { closeHandings } from './operations.handing.close.ts'
import { listCaseloads } from './queries.receivers.ts'

/** @throws ApiError 400 when the person does not work with clients at the centre today */
async function checkResponsible(
  { tx, actor, today }: ClientshipContext,
  organisationId: string,
  staffId: string,
): Promise<void> {
  const [able] = await listCaseloads(tx, actor.areaId, organisationId, today, staffId)
  if (able === undefined)
    throw badRequest('inputInvalid', [{ path: 'responsibleId', code: 'responsibleInvalid' }])
}

/**
 * Gives a clientship to another responsible expert, of whom there is exactly one: who was responsible no longer works
 * with the client at the centre, not for the follow-up of an earlier clientship either, which goes with the open one.
 */
export const assign = (
  context: ClientshipContext,
  clientshipId: ClientshipId,
  { responsibleId, words, version }: z.output<typeof assignmentSchema>,
): Promise<Clientship> =>
  onClientship(context, clientshipId, version, async (head) => {
    const { today } = context
    if (responsibleId === head.responsibleId)
      throw badRequest('inputInvalid', [{ path: 'responsibleId', code: 'alreadyResponsible' }])
    await checkResponsible(context, head.organisationId, responsibleId)
    await take(context, head, { kind: 'assigned', onDay: today, words, detail: { responsibleId } })
    await beginWork(context, head, responsibleId)
    await endWork(context, head, head.responsibleId)
    await closeHandings(context, clientshipId, head.organisations, ['assignment'])
  })

/** Says on which day the first meeting was, from which the clientship is active. */
export const activate = (
  context: ClientshipContext,
  clientshipId: ClientshipId,
  { onDay, version }: z.output<typeof activationSchema>,
): Promise<Clientship> =>
  onClientship(context, clientshipId, version, async (head) => {
    if (onDay > context.today)
      throw badRequest('inputInvalid', [{ path: 'onDay', code: 'dayInFuture' }])
    if (onDay < head.startedOn)
      throw badRequest('inputInvalid', [{ path: 'onDay', code: 'dayBeforeStart' }])
    await take(context, head, { kind: 'activated', onDay, words: null, detail: {} })
    await refreshLastContact(context, clientshipId)
  })

export const pause = (
  context: ClientshipContext,
  clientshipId: ClientshipId,
  { reason, until, words, version }: z.output<typeof pauseSchema>,
): Promise<Clientship> =>
  onClientship(context, clientshipId, version, (head) => {
    if (until !== null && until < context.today)
      throw badRequest('inputInvalid', [{ path: 'until', code: 'dayPast' }])
    const detail = { reason, until }
    return take(context, head, { kind: 'paused', onDay: context.today, words, detail })
  })

export const resume = (
  context: ClientshipContext,
  clientshipId: ClientshipId,
  { words, version }: z.output<typeof resumptionSchema>,
): Promise<Clientship> =>
  onClientship(context, clientshipId, version, (head) =>
    take(context, head, { kind: 'resumed', onDay: context.today, words, detail: {} }),
  )

/** Says what is done next with the client, and when. */
export const planStep = (
  context: ClientshipContext,
  clientshipId: ClientshipId,
  { text, on, version }: z.output<typeof nextStepSchema>,
): Promise<Clientship> =>
  onClientship(context, clientshipId, version, (head) => {
    if (on !== null && on < context.today)
      throw badRequest('inputInvalid', [{ path: 'on', code: 'dayPast' }])
    const detail = { nextStep: text, nextStepOn: on }
    return take(context, head, { kind: 'planned', onDay: context.today, words: null, detail })
  })

/** Says that the next step was done; another is planned by a command of its own. */
export const finishStep = (
  context: ClientshipContext,
  clientshipId: ClientshipId,
  { words, version }: z.output<typeof finishedStepSchema>,
): Promise<Clientship> =>
  onClientship(context, clientshipId, version, (head) => {
    if (head.nextStep === null) throw conflict('stepNotPossible')
    const detail = { nextStep: head.nextStep, nextStepOn: head.nextStepOn }
    return take(context, head, { kind: 'step_done', onDay: context.today, words, detail })
  })

/** Names the statutory caseworker, who is a contact beside the responsible expert. */
export const nameCaseworker = (
  context: ClientshipContext,
  clientshipId: ClientshipId,
  { name, contact, version }: z.output<typeof caseworkerSchema>,
): Promise<Clientship> =>
  onClientship(context, clientshipId, version, (head) => {
    if (name === null && contact !== null)
      throw badRequest('inputInvalid', [{ path: 'name', code: 'required' }])
    const detail = { caseworkerName: name, caseworkerContact: contact }
    return take(context, head, { kind: 'caseworker', onDay: context.today, words: null, detail })
  })
