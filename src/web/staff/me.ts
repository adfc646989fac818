import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from '../../areas/model.me.ts'
import type { meRoutes } from '../../areas/routes.me.ts'
import { createCall } from '../../platform/browser/api.ts'

const call = createCall<typeof meRoutes>()

/** Who is signed in; fetched once and kept until sign-out. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }): Promise<Me> => call('GET /api/me', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is signed in; only under the staff shell, whose loader has fetched it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** For whom the browser keeps drafts: the person in this very session. */
export const draftOwner = ({ staffId, sessionMark }: Me): string =>
  `${staffId} ${sessionMark ?? ''}`

/** Saves the language and density of the person. Refreshes: me (set from the answer). */
export function savePreferences(preferences: Pick<Me, 'locale' | 'density'>) {
  return call('PUT /api/me/preferences', { body: preferences })
}
