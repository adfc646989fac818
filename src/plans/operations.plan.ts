import { listNamedOrganisations } from '../areas/operations.names.ts'
import type { ClientId } from '../clients/model.access.ts'
import { lockPerson, recordsOfPerson } from '../clients/operations.relations.ts'
import { type RightsOnClient, rightsOf } from '../clientships/permissions.clientship.ts'
import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import { changesSince } from './model.changes.ts'
import { clientLanguageOf } from './model.language.ts'
import { type PlanBody, type PlanId, type SentencePart, standardSentences } from './model.plan.ts'
import type { NewPlan, Plan, PlanCommand, Plans, Responsibles } from './model.plan-answer.ts'
import { findRule, latestEnd, latestReview, offeredKinds } from './model.plan-kind.ts'
import type { Sentence } from './model.sentence.ts'
import { findServiceLanguage } from './queries.client.ts'
import {
  findPlan,
  findPlanForUpdate,
  insertPlan,
  insertVersion,
  listPlans,
  listSteps,
  listVersions,
  type PlanHead,
  type VersionRow,
} from './queries.plan.ts'
import { listRules } from './queries.rule.ts'
import { listColleagues, listResponsible } from './queries.step.ts'

/** What an operation on plans works with. */
export type PlanContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today'>

/** The actor's organisations for which a plan of the client may be written. */
function writingOrganisations({ actor }: PlanContext, rights: RightsOnClient): string[] {
  const organisations = [...new Set(actor.assignments.map((one) => one.organisationId))]
  return organisations.filter((id) => rights.within(id).plan === 'write')
}

/** The plans of a person, over all records of the person in sight, and which may be begun. */
export async function readPlans(context: PlanContext, clientId: ClientId): Promise<Plans> {
  const { tx, actor, audit, today } = context
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const rights = await rightsOf(context, clientId)
  const rows = await listPlans(tx, areaId, records)
  const writesFor = writingOrganisations(context, rights)
  const service = await findServiceLanguage(tx, areaId, clientId)
  return {
    plans: rows.map((row) => ({
      ...{ planId: row.planId, kind: row.kind, state: row.state },
      ...{ startsOn: row.startsOn, endsOn: row.endsOn, reviewOn: row.reviewOn },
      ...{ endedOn: row.endedOn, endReason: row.endReason },
      organisation: { organisationId: row.organisationId, name: row.organisationName },
    })),
    offered: writesFor.length === 0 ? [] : offeredKinds(await listRules(tx, areaId), today),
    writesFor: await listNamedOrganisations(tx, areaId, writesFor),
    serviceLanguage: service === null ? null : clientLanguageOf(service),
  }
}

/** The standard rights and duties, as sentences of a new plan. */
function standard(part: keyof typeof standardSentences): Sentence[] {
  return standardSentences[part].map((key) => ({
    sentenceId: newId<'Sentence'>(),
    phrase: { key, slots: {} },
    text: '',
    translation: null,
  }))
}

/**
 * Begins a plan of a client as a draft, with the standard rights and duties and the longest days that its kind allows.
 * @throws ApiError 400 `planKindNotOffered`, or when it is not said for which of several organisations; 403 for another
 */
export async function beginPlan(
  context: PlanContext,
  clientId: ClientId,
  { organisationId: asked, ...plan }: NewPlan,
): Promise<{ planId: PlanId }> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  await lockPerson(tx, areaId, clientId, today)
  const able = writingOrganisations(context, await rightsOf(context, clientId))
  const organisationId = asked ?? (able.length === 1 ? able[0] : undefined)
  if (organisationId === undefined && able.length > 1)
    throw badRequest('inputInvalid', [{ path: 'organisationId', code: 'organisationMissing' }])
  if (organisationId === undefined || !able.includes(organisationId)) throw forbidden()
  const rule = findRule(await listRules(tx, areaId), plan.kind, plan.startsOn)
  if (rule?.isOffered !== true)
    throw badRequest('inputInvalid', [{ path: 'kind', code: 'planKindNotOffered' }])
  const { kind, startsOn, binding, clientLanguage } = plan
  const days = {
    startsOn,
    endsOn: latestEnd(rule, startsOn),
    reviewOn: latestReview(rule, startsOn > today ? startsOn : today),
  }
  const planId = newId<'Plan'>()
  const [organisation] = await listNamedOrganisations(tx, areaId, [organisationId])
  if (organisation === undefined) throw forbidden()
  // What is being made is seen by its own organisation; who else, once it is accepted.
  const visibleTo = [organisationId]
  await insertPlan(tx, {
    ...{ areaId, planId, clientId, kind, ...days, madeBy: staffId, visibleTo },
    organisationId: organisation.organisationId,
  })
  const body: PlanBody = {
    ...{ goals: [], needs: [], steps: [], register: {} },
    duties: standard('duties'),
    rights: standard('rights'),
  }
  await insertVersion(tx, {
    ...{ areaId, planId, clientId, number: 1, binding, clientLanguage, ...days, body },
    ...{ savedBy: staffId, visibleTo },
  })
  return { planId }
}

/** What somebody who may change a plan can do with it now. */
function commandsOn(head: PlanHead, shown: number, mayWrite: boolean): PlanCommand[] {
  if (!mayWrite) return []
  const isLatest = shown === head.latestNumber
  const isAccepted = head.acceptedNumber === shown
  const isLive = head.state === 'in_force' || head.state === 'under_review'
  return [
    ...(isLatest && (head.state === 'draft' || head.state === 'under_review')
      ? (['save', 'accept', 'discard'] as const)
      : []),
    ...(isLatest && head.state === 'in_force' ? (['revise'] as const) : []),
    ...(isLive ? (['end'] as const) : []),
    ...(isLive && isAccepted ? (['progress', 'copy'] as const) : []),
  ]
}

const acceptanceOf = (row: VersionRow) =>
  row.acceptedOn === null || row.acceptedMode === null || row.acceptedName === null
    ? null
    : {
        mode: row.acceptedMode,
        on: row.acceptedOn,
        withInterpreter: row.withInterpreter === true,
        by: row.acceptedName,
      }

/** Who sees to steps, by kind. */
function responsibleIn(body: PlanBody) {
  const responsible = body.steps.map((step) => step.responsible)
  return {
    staffIds: responsible.flatMap((one) => (one.kind === 'staff' ? [one.staffId] : [])),
    organisationIds: responsible.flatMap((one) =>
      one.kind === 'organisation' ? [one.organisationId] : [],
    ),
  }
}

/**
 * A plan as it says in one of its versions.
 * @param number of the version; without it the latest that the actor sees: one that is being made is not another organisation's
 * @throws ApiError 404 when there is no such plan or version in sight
 */
export async function readPlan(
  context: PlanContext,
  planId: PlanId,
  number?: number,
): Promise<Plan> {
  const { tx, actor, today } = context
  const { areaId } = actor
  const head = await findPlan(tx, areaId, planId)
  if (head === undefined) throw notFound()
  const versions = await listVersions(tx, areaId, planId)
  const shown =
    versions.find((one) => one.number === (number ?? head.latestNumber)) ??
    versions.find((one) => number === undefined && one.number === head.acceptedNumber)
  if (shown === undefined) throw notFound()
  const accepted = versions.find((one) => one.number === head.acceptedNumber)
  const { binding, clientLanguage, startsOn, endsOn, reviewOn, body } = shown
  const { staffIds, organisationIds } = responsibleIn(body)
  const names = await listResponsible(tx, areaId, staffIds, organisationIds)
  const [organisation] = await listNamedOrganisations(tx, areaId, [head.organisationId])
  if (organisation === undefined) throw notFound()
  const rule = findRule(await listRules(tx, areaId), head.kind, startsOn)
  const rights = await rightsOf(context, head.clientId)
  const mayWrite = rights.within(head.organisationId).plan === 'write'
  return {
    ...{ planId, clientId: head.clientId, organisation, state: head.state },
    ...{ endedOn: head.endedOn, endReason: head.endReason, version: head.version },
    ...{ number: shown.number, acceptedNumber: head.acceptedNumber },
    versions: versions.map((row) => ({
      ...{ number: row.number, savedAt: row.savedAt, savedBy: row.savedName },
      acceptance: acceptanceOf(row),
    })),
    frame: { kind: head.kind, binding, clientLanguage, startsOn, endsOn, reviewOn },
    body,
    steps: (await listSteps(tx, areaId, planId)).map((row) => ({
      sentenceId: row.sentenceId as Sentence['sentenceId'],
      ...{ state: row.state, on: row.stateOn, by: row.stateName },
    })),
    names: {
      staff: Object.fromEntries(names.staff),
      organisations: Object.fromEntries(names.organisations),
    },
    changes:
      accepted === undefined || accepted.number >= shown.number
        ? []
        : changesSince(accepted.body, body).map((change) => ({
            ...change,
            part: change.part as SentencePart,
            sentenceId: change.sentenceId as Sentence['sentenceId'],
            what: [...change.what],
          })),
    latestEnd: rule === undefined ? null : latestEnd(rule, startsOn),
    latestReview:
      rule === undefined ? null : latestReview(rule, startsOn > today ? startsOn : today),
    commands: commandsOn(head, shown.number, mayWrite),
  }
}

/**
 * Whom the steps of a plan may name.
 * @throws ApiError 404 when there is no such plan in sight
 */
export async function readResponsibles(
  { tx, actor, today }: PlanContext,
  planId: PlanId,
): Promise<Responsibles> {
  const head = await findPlan(tx, actor.areaId, planId)
  if (head === undefined) throw notFound()
  return {
    staff: await listColleagues(tx, actor.areaId, head.organisationId, today),
    organisations: await listNamedOrganisations(tx, actor.areaId),
  }
}

/** A plan that is locked with its client, and who may read its new rows. */
export interface LockedPlan extends PlanHead {
  readonly organisations: readonly string[]
}

/**
 * Takes a plan for a command that somebody gives on what they saw: its client first, then the plan.
 * @throws ApiError 404 when it is out of sight, 409 `versionConflict` with the plan as it is
 */
export async function lockPlan(
  context: PlanContext,
  planId: PlanId,
  version?: number,
): Promise<LockedPlan> {
  const { tx, actor, today } = context
  const { areaId } = actor
  const seen = await findPlan(tx, areaId, planId)
  if (seen === undefined) throw notFound()
  const { organisations } = await lockPerson(tx, areaId, seen.clientId, today)
  const head = await findPlanForUpdate(tx, areaId, planId)
  if (head === undefined) throw notFound()
  if (version !== undefined && head.version !== version)
    throw conflict('versionConflict', await readPlan(context, planId))
  return { ...head, organisations }
}

/** Refuses a command that does not fit the state of the plan, telling what it is now. */
export async function refuseState(context: PlanContext, planId: PlanId): Promise<never> {
  throw conflict('planNotSo', await readPlan(context, planId))
}
