import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { GoalChange } from '../model.goal.ts'
import type { goalRoutes } from '../routes.goal.ts'
import { clientshipTexts } from '../texts/clientships.ts'

const call = createCall<typeof goalRoutes>(clientshipTexts)

/** With which end reasons a centre reaches its goal, now and before. */
export function goalsQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['goal', organisationId],
    queryFn: ({ signal }) =>
      call('GET /api/centres/:organisationId/goal', { params: { organisationId } }, { signal }),
  })
}

/** Sets the goal of a centre from a day on. Refreshes: the definitions, and the results that are counted by them. */
export function useSetGoal(organisationId: string) {
  const queryClient = useQueryClient()
  return async (goal: GoalChange) => {
    await call('PUT /api/centres/:organisationId/goal', { params: { organisationId }, body: goal })
    await Promise.all(
      [['goal', organisationId], ['results']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
  }
}
