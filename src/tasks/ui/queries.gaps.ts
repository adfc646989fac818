import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { ClientshipId } from '../../clientships/model.clientship.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { GapReason, GapRule } from '../model.gap.ts'
import type { gapRoutes } from '../routes.gaps.ts'

const call = createCall<typeof gapRoutes>()

/** The organisations whose gaps the person may see. */
export const gapOverviewQuery = queryOptions({
  queryKey: ['gaps'],
  queryFn: ({ signal }) => call('GET /api/gaps', {}, { signal }),
})

/** What is missing at an organisation; fetched anew with every step of a clientship. */
export const gapFiguresQuery = (organisationId: OrganisationId) =>
  queryOptions({
    queryKey: ['gaps', organisationId],
    queryFn: ({ signal }) =>
      call('GET /api/gaps/:organisationId', { params: { organisationId } }, { signal }),
  })

/** Whom it concerns, a page at a time. */
export const gapListQuery = (organisationId: OrganisationId, reason: GapReason) =>
  infiniteQueryOptions({
    queryKey: ['gaps', organisationId, 'clients', reason],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/gaps/:organisationId/clients',
        { params: { organisationId }, query: { reason, ...(pageParam && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: undefined as ClientshipId | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
  })

/** Sets the rule of an organisation. Refreshes: its gaps. */
export function useSetGapRule(organisationId: OrganisationId) {
  const client = useQueryClient()
  return async (body: GapRule) => {
    await call('PUT /api/gaps/:organisationId/rule', { params: { organisationId }, body })
    await client.invalidateQueries({ queryKey: ['gaps', organisationId] })
  }
}
