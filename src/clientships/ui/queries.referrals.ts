import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useQueryClient,
} from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { address, createCall } from '../../platform/browser/api.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { HandoverId } from '../model.handover.ts'
import type {
  Acceptance,
  InboxFilter,
  InboxQuery,
  Referral,
  ReferralChange,
  ReferralRule,
  Return,
  SentFilter,
} from '../model.referral.ts'
import type { inboxRoutes } from '../routes.inbox.ts'
import type { referralRuleRoutes } from '../routes.referral-rule.ts'
import type { referralRoutes } from '../routes.referrals.ts'
import { referralTexts } from '../texts/referrals.ts'

type Routes = readonly [
  ...typeof referralRoutes,
  ...typeof inboxRoutes,
  ...typeof referralRuleRoutes,
]

/** Calls the routes of referrals; what is refused carries their texts. */
export const callReferrals = createCall<Routes>(referralTexts)

/** A referral with its steps. */
export function referralQuery(handoverId: HandoverId) {
  return queryOptions({
    queryKey: ['referral', handoverId],
    queryFn: ({ signal }) =>
      callReferrals('GET /api/referrals/:handoverId', { params: { handoverId } }, { signal }),
  })
}

/** What a person, or their organisation, has sent or begun, a page at a time. */
export function sentQuery({ scope, state }: SentFilter) {
  return infiniteQueryOptions({
    queryKey: ['referrals', 'sent', scope, state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      callReferrals(
        'GET /api/referrals/sent',
        { query: { scope, ...(state && { state }), ...(pageParam && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: undefined as HandoverId | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
  })
}

/** Where the same rows in the same order are as a file. */
export const sentFileAddress = (query: SentFilter, locale: Locale): string =>
  address('/api/referrals/sent/export', { query: { ...query, locale } })

/** The referrals of a client that the reader may know; fetched anew with everything of the client. */
export function clientReferralsQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'referrals'],
    queryFn: ({ signal }) =>
      callReferrals('GET /api/clients/:clientId/referrals', { params: { clientId } }, { signal }),
  })
}

/** The inbox of the reader's centres, a page at a time; the first page has the count. */
export function inboxQuery(query: Omit<InboxQuery, 'after'>) {
  return infiniteQueryOptions({
    queryKey: ['inbox', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      callReferrals(
        'GET /api/inbox',
        { query: pageParam === undefined ? query : { ...query, after: pageParam } },
        { signal },
      ),
    initialPageParam: undefined as HandoverId | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
  })
}

/** Where the same rows in the same order are as a file. */
export const inboxFileAddress = (query: InboxFilter, locale: Locale): string =>
  address('/api/inbox/export', { query: { ...query, locale } })

/** Milliseconds between two looks at how many wait. */
const summaryInterval = 60_000

/** How many wait, for the rail and the head of the inbox. */
export const inboxSummaryQuery = queryOptions({
  queryKey: ['inbox', 'summary'],
  queryFn: ({ signal }) => callReferrals('GET /api/inbox/summary', {}, { signal }),
  refetchInterval: summaryInterval,
})

/** The experts of a centre with how many clients each has. */
export function caseloadsQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['inbox', 'caseloads', organisationId],
    queryFn: ({ signal }) =>
      callReferrals(
        'GET /api/centres/:organisationId/caseloads',
        { params: { organisationId } },
        { signal },
      ),
  })
}

/** The clock of a centre for referrals. */
export function referralRuleQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['referral-rule', organisationId],
    queryFn: ({ signal }) =>
      callReferrals(
        'GET /api/centres/:organisationId/referral-rule',
        { params: { organisationId } },
        { signal },
      ),
  })
}

/** Fetches anew what a step of a referral changes: it, the lists, and what may be known of the person. */
export async function refreshReferrals(client: QueryClient): Promise<void> {
  await Promise.all(
    [['referral'], ['referrals'], ['inbox'], ['client'], ['clients']].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  )
}

/** Begins a draft for a person. Refreshes: the lists of referrals and what is shown of the person. */
export function useBeginReferral() {
  const queryClient = useQueryClient()
  return async (clientId: ClientId, fromOrganisationId?: string) => {
    const begun = await callReferrals('POST /api/referrals', {
      body: { clientId, ...(fromOrganisationId && { fromOrganisationId }) },
    })
    await refreshReferrals(queryClient)
    return begun
  }
}

/** Saves a change of a draft; gives the draft as it is then. */
export function saveReferral(handoverId: HandoverId, change: ReferralChange) {
  return callReferrals('PATCH /api/referrals/:handoverId', {
    params: { handoverId },
    body: change,
  })
}

/** Throws a draft away; refreshes nothing by itself, because the page of the draft may have to be left first. */
export function discardReferral(handoverId: HandoverId, version: number) {
  return callReferrals('POST /api/referrals/:handoverId/discard', {
    params: { handoverId },
    body: { version },
  })
}

/** Accepts a referral; refreshes nothing by itself, so that many can be done in a row. */
export function acceptReferral(handoverId: HandoverId, acceptance: Acceptance) {
  return callReferrals('POST /api/referrals/:handoverId/accept', {
    params: { handoverId },
    body: acceptance,
  })
}

/** Returns a referral; refreshes nothing by itself, so that many can be done in a row. */
export function returnReferral(handoverId: HandoverId, returned: Return) {
  return callReferrals('POST /api/referrals/:handoverId/return', {
    params: { handoverId },
    body: returned,
  })
}

/** The steps of a referral. Each refreshes: the referral, the lists, the person. */
export function useReferralCommands({
  handoverId,
  version,
}: Pick<Referral, 'handoverId' | 'version'>) {
  const queryClient = useQueryClient()
  const params = { handoverId }
  const done = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call
    } finally {
      // After a refusal too: somebody else may have decided it.
      await refreshReferrals(queryClient)
    }
  }
  return {
    send: (seen: number) =>
      done(
        callReferrals('POST /api/referrals/:handoverId/send', { params, body: { version: seen } }),
      ),
    receive: () =>
      done(callReferrals('POST /api/referrals/:handoverId/receive', { params, body: { version } })),
    withdraw: (words: string | null) =>
      done(
        callReferrals('POST /api/referrals/:handoverId/withdraw', {
          params,
          body: { words, version },
        }),
      ),
    ask: (words: string) =>
      done(callReferrals('POST /api/referrals/:handoverId/ask', { params, body: { words } })),
    answer: (words: string) =>
      done(callReferrals('POST /api/referrals/:handoverId/answer', { params, body: { words } })),
    accept: (acceptance: Omit<Acceptance, 'version'>) =>
      done(acceptReferral(handoverId, { ...acceptance, version })),
    giveBack: (returned: Omit<Return, 'version'>) =>
      done(returnReferral(handoverId, { ...returned, version })),
  }
}

/** Changes the clock of a centre. Refreshes: the clock. */
export function useSaveReferralRule(organisationId: string) {
  const queryClient = useQueryClient()
  return async (rule: ReferralRule) => {
    await callReferrals('PUT /api/centres/:organisationId/referral-rule', {
      params: { organisationId },
      body: rule,
    })
    await queryClient.invalidateQueries({ queryKey: ['referral-rule', organisationId] })
  }
}
