import { useQuery } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { AreaDecision } from '../model.decision.ts'
import type { decisionRoutes } from '../routes.decisions.ts'
import { settingsTexts } from '../texts/texts.ts'
import { useRefreshing } from './useRefreshing.ts'

const call = createCall<typeof decisionRoutes>(settingsTexts)
const decisionsKey = ['area-decisions']

/** The decisions of the area, newest first. */
export const useDecisions = () =>
  useQuery({
    queryKey: decisionsKey,
    queryFn: ({ signal }) => call('GET /api/area/decisions', {}, { signal }),
  })

/** Recording and ending decisions. Each refreshes: area-decisions. */
export function useDecisionCommands() {
  return {
    add: useRefreshing(
      (body: Pick<AreaDecision, 'kind' | 'decidedOn' | 'reference'>) =>
        call('POST /api/area/decisions', { body }),
      [decisionsKey],
    ),
    end: useRefreshing(
      ({ areaDecisionId, version }: Pick<AreaDecision, 'areaDecisionId' | 'version'>) =>
        call('PUT /api/area/decisions/:areaDecisionId/end', {
          params: { areaDecisionId },
          body: { version },
        }),
      [decisionsKey],
    ),
  }
}
