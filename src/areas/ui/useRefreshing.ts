import { type QueryKey, useQueryClient } from '@tanstack/react-query'

/**
 * A command that, once it is done or has failed by a conflict, fetches anew what it may have changed.
 * @param command sends it
 * @param refreshes keys of the queries to fetch again
 */
export function useRefreshing<Sent, Got>(
  command: (sent: Sent) => Promise<Got>,
  refreshes: readonly QueryKey[],
): (sent: Sent) => Promise<Got> {
  const client = useQueryClient()
  const refresh = () =>
    Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })))
  return async (sent) => {
    try {
      return await command(sent)
    } finally {
      await refresh()
    }
  }
}
