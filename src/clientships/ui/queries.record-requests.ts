import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { AskRecord, GrantRecord, RecordDemandId } from '../model.record-request.ts'
import type { recordRequestRoutes } from '../routes.record-requests.ts'
import { recordRequestTexts } from '../texts/record-requests.ts'

const call = createCall<typeof recordRequestRoutes>(recordRequestTexts)
const key = ['record-requests']

/** What one has asked, and what one decides on or oversees; looked for anew every minute. */
export const recordRequestsQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => call('GET /api/record-requests', {}, { signal }),
  refetchInterval: 60_000,
})

/** The granted parts of a record. Not kept: a grant ends. */
export const grantedRecordQuery = (demandId: RecordDemandId) =>
  queryOptions({
    queryKey: ['granted-record', demandId],
    queryFn: ({ signal }) =>
      call('GET /api/record-demands/:demandId/record', { params: { demandId } }, { signal }),
    gcTime: 0,
    retry: false,
  })

/** Asking, granting, refusing. Each refreshes: the requests. */
export function useRecordRequests() {
  const client = useQueryClient()
  const run = async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await client.invalidateQueries({ queryKey: key })
    }
  }
  return {
    ask: (body: AskRecord) => run(call('POST /api/record-requests', { body })),
    grant: (demandId: RecordDemandId, body: GrantRecord) =>
      run(call('POST /api/record-demands/:demandId/grant', { params: { demandId }, body })),
    refuse: (demandId: RecordDemandId, words: string) =>
      run(
        call('POST /api/record-demands/:demandId/refuse', {
          params: { demandId },
          body: { words },
        }),
      ),
  }
}
