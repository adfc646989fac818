import { makePdf } from '../platform/server/documents.ts'
import { notFound } from '../platform/server/errors.ts'
import { FileAnswer, mediaTypes } from '../platform/server/file-answer.ts'
import { type PrintedPlan, planDocument } from './documents/plan-document.ts'
import type { ClientLanguage } from './model.language.ts'
import type { PlanId, PlanStep } from './model.plan.ts'
import { readLibrary } from './operations.phrases.ts'
import { type PlanContext, readPlan } from './operations.plan.ts'
import { getPrintHead } from './queries.client.ts'

/**
 * A version of a plan as it is printed.
 * @throws ApiError 404 when there is no such plan or version in sight
 */
export async function readPrintedPlan(
  context: PlanContext,
  planId: PlanId,
  number?: number,
): Promise<PrintedPlan> {
  const { tx, actor, today } = context
  const plan = await readPlan(context, planId, number)
  const { clientId, organisation, frame, body, names } = plan
  const head = await getPrintHead(
    tx,
    actor.areaId,
    clientId,
    organisation.organisationId,
    actor.staffId,
  )
  const states = new Map(plan.steps.map(({ sentenceId, state }) => [sentenceId, state]))
  const shown = plan.versions.find((one) => one.number === plan.number)
  if (shown === undefined) throw notFound()
  return {
    ...frame,
    ...{ number: plan.number, day: today, body, acceptance: shown.acceptance },
    person: `${head.givenNames} ${head.familyName}`,
    organisation: head.organisation,
    contact: { name: head.contactName, phone: head.contactPhone, email: head.contactEmail },
    responsibleOf: ({ responsible }: PlanStep) => {
      if (responsible.kind === 'client') return null
      if (responsible.kind === 'staff') return names.staff[responsible.staffId] ?? null
      return names.organisations[responsible.organisationId]?.[frame.binding] ?? null
    },
    stateOf: ({ sentenceId }: PlanStep) => states.get(sentenceId) ?? 'planned',
  }
}

/**
 * A plan as an accessible PDF in two languages.
 * @param language beside the binding one; without it the client's, as the plan names it
 */
export async function printPlan(
  context: PlanContext,
  planId: PlanId,
  {
    number,
    language,
  }: {
    readonly number?: number | undefined
    readonly language?: ClientLanguage | undefined
  },
): Promise<FileAnswer> {
  const plan = await readPrintedPlan(context, planId, number)
  const beside = language ?? plan.clientLanguage
  const pdf = await makePdf(planDocument(await readLibrary(context), plan, beside))
  const name = ['plan', plan.startsOn, plan.number, beside ?? plan.binding].join('-')
  return new FileAnswer(`${name}.pdf`, mediaTypes.pdf, pdf)
}
