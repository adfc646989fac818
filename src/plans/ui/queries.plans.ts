import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { ClientLanguage } from '../model.language.ts'
import type { PhraseChecking } from '../model.phrase-answer.ts'
import type { Acceptance, PacketHeading, PlanId, StepState } from '../model.plan.ts'
import type { Draft, NewPlan, Plan } from '../model.plan-answer.ts'
import type { Sentence } from '../model.sentence.ts'
import type { phraseRoutes } from '../routes.phrases.ts'
import type { planRoutes } from '../routes.plans.ts'
import { planTexts } from '../texts/texts.ts'

type Routes = readonly [...typeof planRoutes, ...typeof phraseRoutes]

/** Calls the routes of plans and phrases; what is refused carries their texts. */
const call = createCall<Routes>(planTexts)

/** The plans of a client, and which may be begun. */
export function plansQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'plans'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/plans', { params: { clientId } }, { signal }),
  })
}

/** A plan in one of its versions; without a number in its latest. */
export function planQuery(planId: PlanId, number?: number) {
  return queryOptions({
    queryKey: ['plan', planId, 'version', number ?? 'latest'],
    queryFn: ({ signal }) =>
      call(
        'GET /api/plans/:planId',
        { params: { planId }, query: number === undefined ? {} : { number } },
        { signal },
      ),
  })
}

/** The phrases in some languages; they change with the product alone, their checks seldom. */
export function phrasesQuery(languages: readonly ClientLanguage[]) {
  const asked = [...new Set(languages)].join(',')
  return queryOptions({
    queryKey: ['phrases', asked],
    queryFn: ({ signal }) => call('GET /api/phrases', { query: { languages: asked } }, { signal }),
    staleTime: 5 * 60_000,
  })
}

/** Whom the steps of a plan may name. */
export function responsiblesQuery(planId: PlanId) {
  return queryOptions({
    queryKey: ['plan', planId, 'responsibles'],
    queryFn: ({ signal }) =>
      call('GET /api/plans/:planId/responsibles', { params: { planId } }, { signal }),
  })
}

/** What the assessments of its client propose to a plan. */
export function proposalsQuery(planId: PlanId, language: Locale) {
  return queryOptions({
    queryKey: ['plan', planId, 'proposals', language],
    queryFn: ({ signal }) =>
      call(
        'GET /api/plans/:planId/proposals',
        { params: { planId }, query: { language } },
        { signal },
      ),
  })
}

/** The texts of a plan for the state's register. */
export function packetQuery(planId: PlanId) {
  return queryOptions({
    queryKey: ['plan', planId, 'packet'],
    queryFn: ({ signal }) =>
      call('GET /api/plans/:planId/packet', { params: { planId } }, { signal }),
  })
}

/** The address of a plan's PDF. */
export const documentAddress = (planId: PlanId, number: number, language: ClientLanguage): string =>
  `/api/plans/${planId}/document?number=${number}&language=${language}`

/** Saves the version that is being made; whoever calls puts the answer where the page reads it. */
export const saveDraft = (planId: PlanId, body: Draft): Promise<Plan> =>
  call('PUT /api/plans/:planId/draft', { params: { planId }, body })

/** Begins a plan. Refreshes: the client. */
export function useBeginPlan(clientId: ClientId) {
  const client = useQueryClient()
  return async (body: NewPlan): Promise<PlanId> => {
    const { planId } = await call('POST /api/clients/:clientId/plans', {
      params: { clientId },
      body,
    })
    await client.invalidateQueries({ queryKey: ['client', clientId] })
    return planId
  }
}

type Accepting = Acceptance & { readonly version: number }

/** The commands on a plan. Each refreshes: the plan in all versions, its texts for the register, the client. */
export function usePlanCommands({ planId, clientId }: Pick<Plan, 'planId' | 'clientId'>) {
  const client = useQueryClient()
  const params = { planId }
  /** After a refusal too, because somebody else may have been faster. */
  const run = async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await Promise.all(
        [
          ['plan', planId],
          ['client', clientId],
        ].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
    }
  }
  return {
    accept: (body: Accepting) => run(call('POST /api/plans/:planId/accept', { params, body })),
    revise: (version: number) =>
      run(call('POST /api/plans/:planId/revise', { params, body: { version } })),
    /** Fetches nothing anew: the page that asked for the plan may stand on one that is gone. */
    discard: (version: number) =>
      call('POST /api/plans/:planId/discard', { params, body: { version } }),
    refreshClient: async ({ isGone }: { readonly isGone: boolean }) => {
      if (isGone) client.removeQueries({ queryKey: ['plan', planId] })
      else await client.invalidateQueries({ queryKey: ['plan', planId] })
      await client.invalidateQueries({ queryKey: ['client', clientId] })
    },
    end: (body: {
      readonly version: number
      readonly reason: 'goal_reached' | 'moved' | 'clientship_ended' | 'other'
    }) => run(call('POST /api/plans/:planId/end', { params, body })),
    progress: (sentenceId: Sentence['sentenceId'], state: StepState, on: Day) =>
      run(
        call('POST /api/plans/:planId/steps/:sentenceId/progress', {
          params: { planId, sentenceId },
          body: { state, on },
        }),
      ),
    markCopied: (heading: PacketHeading, text: string) =>
      run(
        call('POST /api/plans/:planId/packet/:heading/copied', {
          params: { planId, heading },
          body: { text },
        }),
      ),
  }
}

/** Records that a translator has checked phrases, or takes it back. Refreshes: the phrases. */
export function useCheckPhrases() {
  const client = useQueryClient()
  return async (body: PhraseChecking): Promise<void> => {
    await call('POST /api/phrases/checks', { body })
    await client.invalidateQueries({ queryKey: ['phrases'] })
  }
}

/** Puts what is missing of a unit into the draft of the plan. Refreshes: the plan in all versions, the client. */
export function useProposeGaps(clientId: ClientId) {
  const client = useQueryClient()
  return async (body: { readonly qualification: string; readonly unit: string }) => {
    const proposed = await call('POST /api/clients/:clientId/plans/proposals', {
      params: { clientId },
      body,
    })
    await Promise.all(
      [
        ['plan', proposed.planId],
        ['client', clientId],
      ].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
    return proposed
  }
}
