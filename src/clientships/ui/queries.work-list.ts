import { infiniteQueryOptions } from '@tanstack/react-query'
import { address, createCall } from '../../platform/browser/api.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { ClientshipId } from '../model.clientship.ts'
import type { workListRoutes } from '../routes.work-list.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import type { WorkListQuestion } from './work-list-search.ts'

const call = createCall<typeof workListRoutes>(clientshipTexts)

/** The clientships of a work list, a page at a time; the first page has the count. */
export function workListQuery(query: WorkListQuestion) {
  return infiniteQueryOptions({
    queryKey: ['my-clients', query],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/my-clients',
        { query: pageParam === undefined ? query : { ...query, after: pageParam } },
        { signal },
      ),
    initialPageParam: undefined as ClientshipId | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
  })
}

/** Where the same rows in the same order are as a file. */
export const workListFileAddress = (query: WorkListQuestion, locale: Locale): string =>
  address('/api/my-clients/export', { query: { ...query, locale } })
