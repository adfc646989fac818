import type { ClientId } from '../clients/model.access.ts'
import { badRequest } from '../platform/server/errors.ts'
import { deliveredPhrases } from './delivered-phrases.ts'
import { kindOfPhrase, slotsOf } from './model.phrase.ts'
import { type PlanBody, type PlanId, sentencesOf } from './model.plan.ts'
import type { Draft, Plan } from './model.plan-answer.ts'
import { faultsOfDays, findRule } from './model.plan-kind.ts'
import { lockPlan, type PlanContext, readPlan, refuseState } from './operations.plan.ts'
import {
  deleteDraft,
  deletePlan,
  insertVersion,
  listVersions,
  type PlanHead,
  updateDraft,
  updatePlan,
  type VersionRow,
} from './queries.plan.ts'
import { listRules } from './queries.rule.ts'
import { listResponsible } from './queries.step.ts'

/** Whether the latest version is one that is being made. */
export const hasDraft = ({ state }: PlanHead): boolean =>
  state === 'draft' || state === 'under_review'

const kindOfPart = {
  goals: 'goal',
  needs: 'need',
  steps: 'step',
  duties: 'duty',
  rights: 'right',
} as const

/** What is wrong with the sentences of a body, by field: unknown phrases, open places, people who are not of the area. */
async function faultsOfBody({ tx, actor }: PlanContext, body: PlanBody) {
  const faults: { path: string; code: string }[] = []
  const seen = new Set<string>()
  for (const { part, sentence } of sentencesOf(body)) {
    const path = `body.${part}.${sentence.sentenceId}`
    const { phrase, text } = sentence
    if (seen.has(sentence.sentenceId)) faults.push({ path, code: 'sentenceTwice' })
    seen.add(sentence.sentenceId)
    const words = phrase === null ? undefined : deliveredPhrases.fi[phrase.key]
    if (phrase === null && text === '') faults.push({ path, code: 'required' })
    if (phrase !== null && (words === undefined || kindOfPhrase(phrase.key) !== kindOfPart[part]))
      faults.push({ path, code: 'phraseUnknown' })
    if (
      phrase !== null &&
      words !== undefined &&
      Object.keys(phrase.slots).some((slot) => !slotsOf(words).includes(slot))
    )
      faults.push({ path, code: 'phraseUnknown' })
  }
  const staffIds = body.steps.flatMap(({ responsible }) =>
    responsible.kind === 'staff' ? [responsible.staffId] : [],
  )
  const organisationIds = body.steps.flatMap(({ responsible }) =>
    responsible.kind === 'organisation' ? [responsible.organisationId] : [],
  )
  const known = await listResponsible(tx, actor.areaId, staffIds, organisationIds)
  for (const { sentenceId, responsible } of body.steps)
    if (
      (responsible.kind === 'staff' && !known.staff.has(responsible.staffId)) ||
      (responsible.kind === 'organisation' && !known.organisations.has(responsible.organisationId))
    )
      faults.push({
        path: `body.steps.${sentenceId}.responsible`,
        code: 'responsibleInvalid',
      })
  return faults
}

/**
 * Saves what is being made: a plan's first version, or the one that is to follow the version in force.
 * @throws ApiError 400 with the faults by field; 409 `versionConflict`, or `planNotSo` when no version is being made
 */
export async function saveDraft(
  context: PlanContext,
  planId: PlanId,
  { version, frame, body }: Draft,
): Promise<Plan> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const head = await lockPlan(context, planId, version)
  if (!hasDraft(head)) return refuseState(context, planId)
  const rule = findRule(await listRules(tx, areaId), head.kind, frame.startsOn)
  const from = frame.startsOn > today ? frame.startsOn : today
  const faults = [
    ...faultsOfDays(rule, { ...frame, from }).map(({ path, code }) => ({
      path: path === 'kind' ? 'frame.startsOn' : `frame.${path}`,
      code,
    })),
    ...(await faultsOfBody(context, body)),
  ]
  if (faults.length > 0) throw badRequest('inputInvalid', faults)
  await updateDraft(tx, areaId, planId, { number: head.latestNumber, ...frame, body }, staffId)
  const { startsOn, endsOn, reviewOn } = frame
  // Until it is accepted, lists show the days of the version in force.
  await updatePlan(tx, areaId, planId, head.state === 'draft' ? { startsOn, endsOn, reviewOn } : {})
  return readPlan(context, planId)
}

const frameOf = ({ binding, clientLanguage, startsOn, endsOn, reviewOn, body }: VersionRow) => ({
  ...{ binding, clientLanguage, startsOn, endsOn, reviewOn, body },
})

/**
 * Begins the next version of a plan in force, as a copy of what was accepted; until it is accepted the old one holds.
 * @throws ApiError 409 `versionConflict`, or `planNotSo` when it is not in force or a version is being made
 */
export async function revisePlan(
  context: PlanContext,
  planId: PlanId,
  version: number,
): Promise<Plan> {
  const { tx, actor } = context
  const { areaId, staffId } = actor
  const head = await lockPlan(context, planId, version)
  if (head.state !== 'in_force') return refuseState(context, planId)
  const [latest] = await listVersions(tx, areaId, planId)
  if (latest === undefined) throw new RangeError('A plan has a version')
  const number = head.latestNumber + 1
  await insertVersion(tx, {
    ...{ areaId, planId, clientId: head.clientId, number, ...frameOf(latest) },
    ...{ savedBy: staffId, visibleTo: [head.organisationId] },
  })
  await updatePlan(tx, areaId, planId, { state: 'under_review', latestNumber: number })
  return readPlan(context, planId)
}

/**
 * Gives up the version that is being made: what was accepted goes on. The first draft of a plan, which nobody has
 * accepted, is taken away with the plan.
 * @throws ApiError 409 `versionConflict`, or `planNotSo` when no version is being made
 */
export async function discardDraft(
  context: PlanContext,
  planId: PlanId,
  version: number,
): Promise<{ clientId: ClientId; isGone: boolean }> {
  const { tx, actor } = context
  const { areaId } = actor
  const head = await lockPlan(context, planId, version)
  if (!hasDraft(head)) return refuseState(context, planId)
  const { clientId, latestNumber, acceptedNumber } = head
  await deleteDraft(tx, areaId, planId, latestNumber)
  if (acceptedNumber === null) await deletePlan(tx, areaId, planId)
  else await updatePlan(tx, areaId, planId, { state: 'in_force', latestNumber: acceptedNumber })
  return { clientId, isGone: acceptedNumber === null }
}
