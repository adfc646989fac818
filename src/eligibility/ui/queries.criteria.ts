import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { InputOf, RouteOf } from '../../platform/shared/route-types.ts'
import type { CentreCriteria } from '../model.versions.ts'
import type { criteriaRoutes } from '../routes.criteria.ts'
import { criteriaTexts } from '../texts/criteria.ts'

const call = createCall<typeof criteriaRoutes>(criteriaTexts)

const criteriaKey = ['criteria']

/** The centres of the area with every version of their criteria. */
export const criteriaQuery = queryOptions({
  queryKey: criteriaKey,
  queryFn: ({ signal }) => call('GET /api/criteria', {}, { signal }),
})
export const useCriteria = () => useQuery(criteriaQuery)

type OrganisationId = CentreCriteria['organisationId']
type BodyOf<Name> =
  InputOf<RouteOf<(typeof criteriaRoutes)[number], Name>> extends { readonly body: infer Body }
    ? Body
    : never

/** Commands on the criteria of a centre. Each refreshes: criteria; the preview changes nothing. */
export function useCriteriaCommands(organisationId: OrganisationId) {
  const client = useQueryClient()
  const params = { organisationId }
  const refreshing = { onSettled: () => client.invalidateQueries({ queryKey: criteriaKey }) }
  return {
    save: useMutation({
      mutationFn: (body: BodyOf<'PUT /api/criteria/:organisationId/draft'>) =>
        call('PUT /api/criteria/:organisationId/draft', { params, body }),
      ...refreshing,
    }),
    discard: useMutation({
      mutationFn: (version: number) =>
        call('POST /api/criteria/:organisationId/draft/discard', { params, body: { version } }),
      ...refreshing,
    }),
    publish: useMutation({
      mutationFn: (version: number) =>
        call('POST /api/criteria/:organisationId/draft/publish', { params, body: { version } }),
      ...refreshing,
    }),
    preview: useMutation({
      mutationFn: (body: BodyOf<'POST /api/criteria/:organisationId/preview'>) =>
        call('POST /api/criteria/:organisationId/preview', { params, body }),
    }),
  }
}
