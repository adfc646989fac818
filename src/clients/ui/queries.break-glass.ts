import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import { Problem } from '../../platform/browser/problem.ts'
import type { BreakGlassId } from '../model.break-glass.ts'
import type { breakGlassRoutes } from '../routes.break-glass.ts'
import { breakGlassTexts } from '../texts/texts.ts'

const call = createCall<typeof breakGlassRoutes>(breakGlassTexts)

/** Openings, the newest first; new ones are looked for every minute. */
export const openingsQuery = (state: 'open' | 'all') =>
  queryOptions({
    queryKey: ['break-glass', state],
    queryFn: ({ signal }) => call('GET /api/break-glass', { query: { state } }, { signal }),
    refetchInterval: 60_000,
  })

interface Asked {
  readonly clientNumber: number | null
  readonly hetu: string | null
  readonly reason: string
}

/** Opening and closing a record, and marking an opening as reviewed. Refreshes: clients (all that is shown of them), openings. */
export function useGlassCommands() {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries()
  return {
    async open(body: Asked) {
      const opened = await call('POST /api/break-glass', { body })
      if (opened === null)
        throw new Problem({ status: 404, errorCode: 'glassNotFound', texts: breakGlassTexts })
      await refresh()
      return opened
    },
    async close(breakGlassId: BreakGlassId) {
      await call('POST /api/break-glass/:breakGlassId/close', { params: { breakGlassId } })
      await refresh()
    },
    async review(breakGlassId: BreakGlassId, remark: string | null) {
      try {
        await call('POST /api/break-glass/:breakGlassId/review', {
          params: { breakGlassId },
          body: { remark },
        })
      } finally {
        await client.invalidateQueries({ queryKey: ['break-glass'] })
      }
    },
  }
}
