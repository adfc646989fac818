import type { ClientId } from '../clients/model.access.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import { rightsOf } from '../clientships/permissions.clientship.ts'
import type { Tx } from '../platform/server/db.ts'
import { formatDay } from '../platform/shared/format.ts'
import type { PlanId, PlanStep } from './model.plan.ts'
import type { Plan } from './model.plan-answer.ts'
import { type Sentence, say } from './model.sentence.ts'
import { readLibrary } from './operations.phrases.ts'
import { type PlanContext, readPlan } from './operations.plan.ts'
import { listPlans, showParts } from './queries.plan.ts'
import { planTexts } from './texts/texts.ts'

/** The plans of a person that were accepted, each as its accepted version says, of those that the actor reads. */
export async function readAcceptedPlans(context: PlanContext, clientId: ClientId): Promise<Plan[]> {
  const { tx, actor } = context
  if ((await rightsOf(context, clientId)).all.plan === 'none') return []
  const plans: Plan[] = []
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  for (const { planId, acceptedNumber } of await listPlans(tx, actor.areaId, records))
    if (acceptedNumber !== null) plans.push(await readPlan(context, planId, acceptedNumber))
  return plans
}

/** What a plan says in the language that binds, part by part: who reads the plan reads these very sentences. */
export async function wordsOfPlan(context: PlanContext, plan: Plan): Promise<string> {
  const { frame, body, names } = plan
  const { binding } = frame
  const t = planTexts[binding]
  const library = await readLibrary(context)
  const words = (sentence: Sentence) =>
    say(library, sentence, binding, binding)
      .map(({ text }) => text)
      .filter((text) => text !== null)
      .join(' ')
  const responsible = ({ responsible: who }: PlanStep) => {
    if (who.kind === 'client') return t.client
    if (who.kind === 'staff') return names.staff[who.staffId] ?? ''
    return names.organisations[who.organisationId]?.[binding] ?? ''
  }
  const step = (one: PlanStep) => {
    const due = one.dueOn === null ? [] : [formatDay(one.dueOn, binding)]
    return `${words(one)} (${[responsible(one), ...due].join(', ')})`
  }
  const lines = {
    goals: body.goals.map(words),
    needs: body.needs.map(words),
    steps: body.steps.map(step),
    duties: body.duties.map(words),
    rights: body.rights.map(words),
  }
  return (Object.keys(lines) as (keyof typeof lines)[])
    .filter((part) => lines[part].length > 0)
    .map((part) => [t.parts[part], ...lines[part].map((line) => `– ${line}`)].join('\n'))
    .join('\n\n')
}

/** Shows the parts of a plan that was handed over to all who see it now. */
export const showHandedPlan = (tx: Tx, areaId: string, planId: PlanId) =>
  showParts(tx, areaId, planId)
