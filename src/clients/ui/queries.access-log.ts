import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { AccessLogAnswer } from '../model.access-log.ts'
import type { accessLogRoutes } from '../routes.access-log.ts'
import { accessLogTexts } from '../texts/texts.ts'
import type { questionOf } from './access-log-search.ts'

const call = createCall<typeof accessLogRoutes>(accessLogTexts)

/** Entries of the log, newest first, a page at a time. Each search is itself logged, so none is repeated unasked. */
export function accessLogQuery(question: ReturnType<typeof questionOf>) {
  return infiniteQueryOptions({
    queryKey: ['access-log', question],
    queryFn: ({ pageParam, signal }) =>
      call('POST /api/access-log/search', { body: { ...question, after: pageParam } }, { signal }),
    initialPageParam: null as AccessLogAnswer['after'],
    getNextPageParam: ({ after }) => after ?? undefined,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** Everybody whose reading the log may hold. */
export const readersQuery = queryOptions({
  queryKey: ['access-log', 'readers'],
  queryFn: ({ signal }) => call('GET /api/access-log/readers', {}, { signal }),
  staleTime: 600_000,
})
