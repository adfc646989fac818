import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '../platform/browser/problem.ts'

const minute = 60_000

/** A query is tried again only where no answer came: what the server refused it refuses again. */
function mayHelp(failures: number, error: Error): boolean {
  return error instanceof Problem && error.status === 0 && failures < 2
}

/**
 * Makes the store of what was fetched. Commands are never repeated by themselves.
 * @param onUnauthenticated called when a call ends in 401: the session is over
 */
export function createQueryClient(onUnauthenticated: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof Problem && error.errorCode === 'unauthenticated') onUnauthenticated()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Without a network a call fails and says so; by default it would wait in silence.
      queries: {
        networkMode: 'always',
        staleTime: minute / 2,
        gcTime: 5 * minute,
        retry: mayHelp,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
