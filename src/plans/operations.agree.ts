import type { z } from 'zod'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import { badRequest, notFound } from '../platform/server/errors.ts'
import { deliveredPhrases } from './delivered-phrases.ts'
import { slotsOf } from './model.phrase.ts'
import { type PlanBody, type PlanId, sentencesOf } from './model.plan.ts'
import type { acceptSchema, endPlanSchema, Plan, progressSchema } from './model.plan-answer.ts'
import { faultsOfDays, findRule } from './model.plan-kind.ts'
import { hasDraft } from './operations.draft.ts'
import { lockPlan, type PlanContext, readPlan, refuseState } from './operations.plan.ts'
import {
  findPlanInForce,
  listVersions,
  markAccepted,
  updatePlan,
  widenPlan,
} from './queries.plan.ts'
import { listRules } from './queries.rule.ts'
import { setStepState, setSteps } from './queries.step.ts'

/** What a client cannot be asked to accept: a plan without a goal or a step, or a sentence with an open place. */
function faultsOfAgreement(body: PlanBody): { path: string; code: string }[] {
  return [
    ...(body.goals.length === 0 ? [{ path: 'body.goals', code: 'goalMissing' }] : []),
    ...(body.steps.length === 0 ? [{ path: 'body.steps', code: 'planStepMissing' }] : []),
    ...sentencesOf(body).flatMap(({ part, sentence: { sentenceId, phrase } }) =>
      phrase === null ||
      slotsOf(deliveredPhrases.fi[phrase.key] ?? '').every((slot) => phrase.slots[slot])
        ? []
        : [{ path: `body.${part}.${sentenceId}`, code: 'slotMissing' }],
    ),
  ]
}

/**
 * Records that the client has accepted what was made: it holds from now on, and takes the place of the plan that was in
 * force at the organisation.
 * @throws ApiError 400 with what cannot be accepted yet, or a day to come; 409 `versionConflict`, `planNotSo`
 */
export async function acceptPlan(
  context: PlanContext,
  planId: PlanId,
  { version, mode, on, withInterpreter }: z.output<typeof acceptSchema>,
): Promise<Plan> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const head = await lockPlan(context, planId, version)
  if (!hasDraft(head)) return refuseState(context, planId)
  const { clientId, organisationId, organisations, latestNumber } = head
  const draft = (await listVersions(tx, areaId, planId)).find((one) => one.number === latestNumber)
  if (draft === undefined) throw new RangeError('A plan has its latest version')
  const { startsOn, endsOn, reviewOn, body } = draft
  const rule = findRule(await listRules(tx, areaId), head.kind, startsOn)
  const faults = [
    ...(on > today ? [{ path: 'on', code: 'dayInFuture' }] : []),
    ...faultsOfDays(rule, { startsOn, endsOn, reviewOn, from: startsOn > on ? startsOn : on }).map(
      ({ path, code }) => ({ path: path === 'kind' ? 'frame.startsOn' : `frame.${path}`, code }),
    ),
    ...faultsOfAgreement(body),
  ]
  if (faults.length > 0) throw badRequest('inputInvalid', faults)
  const records = await recordsOfPerson(tx, areaId, clientId)
  const before = await findPlanInForce(tx, areaId, records, organisationId)
  if (before !== undefined && before.planId !== planId)
    await updatePlan(tx, areaId, before.planId, {
      ...{ state: 'replaced', endedOn: on, endReason: 'replaced' },
      latestNumber: before.acceptedNumber ?? before.latestNumber,
    })
  await markAccepted(tx, areaId, planId, latestNumber, {
    ...{ acceptedOn: on, acceptedMode: mode, withInterpreter, acceptedBy: staffId },
  })
  await updatePlan(tx, areaId, planId, {
    ...{ state: 'in_force', acceptedNumber: latestNumber, startsOn, endsOn, reviewOn },
  })
  const plan = { areaId, planId, clientId, organisationId, visibleTo: organisations }
  await setSteps(tx, plan, body.steps, { staffId, on: today })
  await widenPlan(tx, areaId, planId, organisations)
  return readPlan(context, planId)
}

/**
 * Says how far a step of a plan in force is.
 * @throws ApiError 404 when the version in force has no such step, 400 for a day to come, 409 `planNotSo`
 */
export async function progressStep(
  context: PlanContext,
  planId: PlanId,
  sentenceId: string,
  { state, on }: z.output<typeof progressSchema>,
): Promise<Plan> {
  const { tx, actor, today } = context
  const head = await lockPlan(context, planId)
  if (head.state !== 'in_force' && head.state !== 'under_review')
    return refuseState(context, planId)
  if (on > today) throw badRequest('inputInvalid', [{ path: 'on', code: 'dayInFuture' }])
  const change = { state, stateOn: on, stateBy: actor.staffId }
  if (!(await setStepState(tx, actor.areaId, planId, sentenceId, change))) throw notFound()
  return readPlan(context, planId, head.acceptedNumber ?? undefined)
}

/**
 * Ends a plan that is in force; a version that was being made is left.
 * @throws ApiError 409 `versionConflict`, or `planNotSo` when it is not in force
 */
export async function endPlan(
  context: PlanContext,
  planId: PlanId,
  { version, reason }: z.output<typeof endPlanSchema>,
): Promise<Plan> {
  const { tx, actor, today } = context
  const head = await lockPlan(context, planId, version)
  if (head.state !== 'in_force' && head.state !== 'under_review')
    return refuseState(context, planId)
  await updatePlan(tx, actor.areaId, planId, {
    ...{ state: 'ended', endedOn: today, endReason: reason },
    latestNumber: head.acceptedNumber ?? head.latestNumber,
  })
  return readPlan(context, planId, head.acceptedNumber ?? undefined)
}
