import { queryOptions } from '@tanstack/react-query'
import type { DemoUser } from '../../areas/model.me.ts'
import { createCall } from '../../platform/browser/api.ts'
import { Problem } from '../../platform/browser/problem.ts'
import type { RouteShape } from '../../platform/shared/route-types.ts'

type DemoUsersRoute = RouteShape<'GET', '/api/demo-users', object, DemoUser[]>

const call = createCall<readonly [DemoUsersRoute]>()

/** The password of every demo user; outside a demo there is none of them. */
export const demoPassword = 'taitopolku-demo'

/** The users of a demo installation; none elsewhere (404). */
export const demoUsersQuery = queryOptions({
  queryKey: ['demo-users'],
  queryFn: async ({ signal }): Promise<DemoUser[]> => {
    try {
      return await call('GET /api/demo-users', {}, { signal })
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return []
      throw error
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** Users who work in one organisation. */
export interface DemoGroup {
  readonly area: DemoUser['areaName']
  readonly organisation: DemoUser['organisationName']
  readonly users: DemoUser[]
}

/** The users by organisation, in the order in which they came; who works in several stands in the first. */
export function groupByOrganisation(users: readonly DemoUser[]): DemoGroup[] {
  const groups = new Map<string, DemoGroup>()
  const seen = new Set<string>()
  for (const user of users) {
    if (seen.has(user.email)) continue
    seen.add(user.email)
    const key = `${user.areaName.fi} ${user.organisationName.fi}`
    const group = groups.get(key)
    if (group) group.users.push(user)
    else
      groups.set(key, { area: user.areaName, organisation: user.organisationName, users: [user] })
  }
  return [...groups.values()]
}
