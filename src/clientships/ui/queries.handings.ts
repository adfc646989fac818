import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useQueryClient,
} from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type {
  Handing,
  HandingAcceptance,
  HandingDecline,
  HandingKind,
  HandingQuery,
  NewHanding,
  PreviewRequest,
} from '../model.handing.ts'
import type { HandoverId } from '../model.handover.ts'
import type { ReferralRule } from '../model.referral.ts'
import type { handingRuleRoutes } from '../routes.handing-rules.ts'
import type { HandingRoutes } from '../routes.handings.ts'
import { handingTexts } from '../texts/handings.ts'

/** Calls the routes of handings; what is refused carries their texts. */
const callHandings = createCall<HandingRoutes>(handingTexts)

/** What waits for the reader, or what they sent, a page at a time. */
export function handingsQuery(query: Omit<HandingQuery, 'after' | 'overdue'>) {
  return infiniteQueryOptions({
    queryKey: ['handings', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      callHandings(
        'GET /api/handings',
        { query: pageParam === undefined ? query : { ...query, after: pageParam } },
        { signal },
      ),
    initialPageParam: undefined as HandoverId | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
  })
}

/** Milliseconds between two looks at how many wait. */
const summaryInterval = 60_000

/** How many wait for the reader, for the rail. */
export const handingSummaryQuery = queryOptions({
  queryKey: ['handings', 'summary'],
  queryFn: ({ signal }) => callHandings('GET /api/handings/summary', {}, { signal }),
  refetchInterval: summaryInterval,
})

/** A handing with its steps and contents. */
export function handingQuery(handingId: HandoverId) {
  return queryOptions({
    queryKey: ['handings', 'one', handingId],
    queryFn: ({ signal }) =>
      callHandings('GET /api/handings/:handingId', { params: { handingId } }, { signal }),
  })
}

/** The handings of a client that the reader may know. */
export function clientHandingsQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'handings'],
    queryFn: ({ signal }) =>
      callHandings('GET /api/clients/:clientId/handings', { params: { clientId } }, { signal }),
  })
}

/** What of a client may be handed over, to whom, and what may travel. */
export function handingFormQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'handing-form'],
    queryFn: ({ signal }) =>
      callHandings('GET /api/clients/:clientId/handing-form', { params: { clientId } }, { signal }),
  })
}

/** What the receiver would read of what is chosen now. */
export function previewQuery(asked: PreviewRequest | undefined) {
  return queryOptions({
    queryKey: ['client', asked?.clientId, 'handing-preview', asked],
    queryFn: ({ signal }) => {
      if (asked === undefined) throw new RangeError('Nothing is asked for yet')
      return callHandings('POST /api/handings/preview', { body: asked }, { signal })
    },
    enabled: asked !== undefined,
    placeholderData: (before) => before,
  })
}

/** Fetches anew what a handing changes: the lists, the clients and the work lists. */
export async function refreshHandings(client: QueryClient): Promise<void> {
  await Promise.all(
    [['handings'], ['client'], ['clients'], ['my-clients'], ['inbox']].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  )
}

/** Hands a client over; refreshes nothing by itself, so that many can be sent in a row. */
export const sendHanding = (handing: NewHanding) =>
  callHandings('POST /api/handings', { body: handing })

/** Accepts; refreshes nothing by itself, so that many can be done in a row. */
export const acceptHanding = (handingId: HandoverId, acceptance: HandingAcceptance) =>
  callHandings('POST /api/handings/:handingId/accept', { params: { handingId }, body: acceptance })

/** The steps of a handing. Each refreshes: it, the lists, the client. */
export function useHandingCommands({
  handoverId,
  version,
}: Pick<Handing, 'handoverId' | 'version'>) {
  const queryClient = useQueryClient()
  const params = { handingId: handoverId }
  const done = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call
    } finally {
      // After a refusal too: somebody else may have decided it.
      await refreshHandings(queryClient)
    }
  }
  return {
    receive: () =>
      done(callHandings('POST /api/handings/:handingId/receive', { params, body: { version } })),
    withdraw: (words: string | null) =>
      done(
        callHandings('POST /api/handings/:handingId/withdraw', {
          params,
          body: { words, version },
        }),
      ),
    ask: (words: string) =>
      done(callHandings('POST /api/handings/:handingId/ask', { params, body: { words } })),
    answer: (words: string) =>
      done(callHandings('POST /api/handings/:handingId/answer', { params, body: { words } })),
    accept: (takerId: string | null) => done(acceptHanding(handoverId, { takerId, version })),
    decline: (declined: Omit<HandingDecline, 'version'>) =>
      done(
        callHandings('POST /api/handings/:handingId/decline', {
          params,
          body: { ...declined, version },
        }),
      ),
  }
}

const callRules = createCall<typeof handingRuleRoutes>(handingTexts)

/** The clocks of an organisation for what is handed over to it, by kind. */
export const handingRulesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['handing-rules', organisationId],
    queryFn: ({ signal }) =>
      callRules(
        'GET /api/organisations/:organisationId/handing-rules',
        { params: { organisationId } },
        { signal },
      ),
  })

/** Changes one of these clocks; whoever calls refreshes them. */
export const saveHandingRule = (organisationId: string, kind: HandingKind, body: ReferralRule) =>
  callRules('PUT /api/organisations/:organisationId/handing-rules/:kind', {
    params: { organisationId, kind },
    body,
  })
