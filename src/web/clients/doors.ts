import { queryOptions } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import type { FactKey } from '../../clients/model.facts.ts'
import { compileCriteria } from '../../eligibility/model.evaluate.ts'
import type { Doors } from '../../eligibility/model.judged.ts'
import type { judgeRoutes } from '../../eligibility/routes.judge.ts'
import type { Door } from '../../eligibility/ui/door-context.ts'
import { createCall } from '../../platform/browser/api.ts'

const call = createCall<typeof judgeRoutes>()

/** A client before the doors of all centres; fetched anew with everything of the client. */
export function doorsQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'doors'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/eligibility', { params: { clientId } }, { signal }),
  })
}

/** The doors as they are drawn. */
export function drawnDoors({ centres }: Doors): Door[] {
  return centres.map(({ organisationId, name, services, judged }) => ({
    organisationId,
    name,
    services,
    criteria: judged,
  }))
}

/** The facts that any centre asks of, in the order of the criteria. */
export function wantedFacts({ centres, on }: Doors): FactKey[] {
  const asked = centres.flatMap(({ judged }) =>
    judged ? compileCriteria(judged.tree, on).facts : [],
  )
  return [...new Set(asked)]
}
