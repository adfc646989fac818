import { queryOptions } from '@tanstack/react-query'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { lawRoutes } from '../routes.law.ts'

const call = createCall<typeof lawRoutes>()

/** By when the law has an authority of the reader meet a client; fetched anew with every step of a clientship. */
export const clientDeadlinesQuery = (clientId: ClientId) =>
  queryOptions({
    queryKey: ['clients', clientId, 'law-deadlines'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/law-deadlines', { params: { clientId } }, { signal }),
  })

/** Whom an authority has not met in the time of the law. */
export const lateByLawQuery = (organisationId: OrganisationId) =>
  queryOptions({
    queryKey: ['gaps', organisationId, 'late-by-law'],
    queryFn: ({ signal }) =>
      call('GET /api/gaps/:organisationId/late-by-law', { params: { organisationId } }, { signal }),
  })
