import { shareRow } from '../clients/operations.access.ts'
import type { ContentProvider } from '../clientships/operations.contents.ts'
import type { PlanId } from './model.plan.ts'
import { readAcceptedPlans, showHandedPlan, wordsOfPlan } from './operations.handed.ts'
import { planTexts } from './texts/texts.ts'

/** Plans that a client has accepted, chosen one by one; with each the steps and earlier accepted versions of it. */
export const planContents: ContentProvider = {
  kinds: ['plan'],
  async read(context, clientId) {
    const items = []
    for (const plan of await readAcceptedPlans(context, clientId)) {
      const { kind } = plan.frame
      const acceptance = plan.versions.find((one) => one.number === plan.number)?.acceptance
      items.push({
        kind: 'plan' as const,
        rowId: plan.planId,
        organisationId: plan.organisation.organisationId,
        title: {
          fi: planTexts.fi.kinds[kind],
          sv: planTexts.sv.kinds[kind],
          en: planTexts.en.kinds[kind],
        },
        onDay: acceptance?.on ?? null,
        by: acceptance?.by ?? null,
        text: await wordsOfPlan(context, plan),
        facts: [],
      })
    }
    return items
  },
  async share(tx, to, _kind, rowId) {
    await shareRow(tx, to, 'plan', rowId)
    await showHandedPlan(tx, to.areaId, rowId as PlanId)
  },
}
