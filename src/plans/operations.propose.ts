import type { ClientId } from '../clients/model.access.ts'
import { rightsOf } from '../clientships/permissions.clientship.ts'
import { conflict, forbidden } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { readGaps } from '../skills/operations.skills.ts'
import { mostSentences, type PlanId, type PlanStep } from './model.plan.ts'
import { hasDraft, revisePlan, saveDraft } from './operations.draft.ts'
import { type PlanContext, readPlan } from './operations.plan.ts'
import { listPlans } from './queries.plan.ts'
import { planTexts } from './texts/texts.ts'

/**
 * Puts what is missing of a unit into the draft of the client's plan, a step each, for people to agree on or to take out;
 * a plan in force gets its next version begun. What stands there already is not added again.
 * @throws ApiError 409 `noPlanToPropose` when there is no plan that the actor may write; 403 without the right to the
 * assessments that it would tell
 */
export async function proposeGaps(
  context: PlanContext,
  clientId: ClientId,
  { qualification, unit }: { readonly qualification: string; readonly unit: string },
): Promise<{ clientId: ClientId; planId: PlanId; added: number }> {
  const { tx, actor } = context
  const rights = await rightsOf(context, clientId)
  if (rights.all.assessment === 'none') throw forbidden()
  const found = await readGaps(context, clientId, qualification, unit)
  const plan = (await listPlans(tx, actor.areaId, [clientId])).find(
    (one) =>
      (hasDraft(one) || one.state === 'in_force') &&
      rights.within(one.organisationId).plan === 'write',
  )
  if (plan === undefined) throw conflict('noPlanToPropose')
  const { planId } = plan
  const draft = hasDraft(plan)
    ? await readPlan(context, planId)
    : await revisePlan(context, planId, plan.version)
  const { body, version } = draft
  const { kind: _kind, ...frame } = draft.frame
  const isSwedish = frame.binding === 'sv'
  const t = planTexts[frame.binding]
  const known = new Set(body.steps.map(({ text }) => text))
  const steps = found.gaps
    .map(({ fi, sv }) => (isSwedish ? (sv ?? fi) : fi))
    .map((words) => t.gapStep(isSwedish ? found.unit.name.sv : found.unit.name.fi, words))
    .filter((text) => !known.has(text))
    .slice(0, mostSentences - body.steps.length)
    .map((text): PlanStep => {
      const sentence = { sentenceId: newId<'Sentence'>(), phrase: null, text, translation: null }
      return { ...sentence, responsible: { kind: 'client' }, dueOn: null }
    })
  if (steps.length > 0)
    await saveDraft(context, planId, {
      ...{ version, frame },
      body: { ...body, steps: [...body.steps, ...steps] },
    })
  return { clientId, planId, added: steps.length }
}
