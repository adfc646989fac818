import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type {
  NewSupportMeasure,
  SupportMeasureEnd,
  SupportMeasureId,
  SupportMeasures,
} from '../model.support.ts'
import type { supportRoutes } from '../routes.support.ts'
import { supportTexts } from '../texts/texts.ts'

/** Calls the routes of support measures; what is refused carries their texts. */
const call = createCall<typeof supportRoutes>(supportTexts)

const keyOf = (clientId: ClientId) => ['client', clientId, 'support-measures'] as const

/** The support measures of a client. */
export const supportQuery = (clientId: ClientId) =>
  queryOptions({
    queryKey: keyOf(clientId),
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/support-measures', { params: { clientId } }, { signal }),
  })

/** The commands on support measures. Each refreshes: the measures, of which it brings the present ones. */
export function useSupportCommands(clientId: ClientId) {
  const client = useQueryClient()
  const keep = (now: SupportMeasures) => client.setQueryData(keyOf(clientId), now)
  return {
    agree: async (body: NewSupportMeasure) => {
      keep(
        await call('POST /api/clients/:clientId/support-measures', { params: { clientId }, body }),
      )
    },
    end: async (supportMeasureId: SupportMeasureId, body: SupportMeasureEnd) => {
      keep(
        await call('POST /api/clients/:clientId/support-measures/:supportMeasureId/end', {
          params: { clientId, supportMeasureId },
          body,
        }),
      )
    },
    /** Fetches what somebody else has changed. */
    refresh: () => client.invalidateQueries({ queryKey: keyOf(clientId) }),
  }
}
