import { meRoutes } from './areas/routes.me.ts'
import { criteriaRoutes } from './eligibility/routes.criteria.ts'
import type { AnyRoute } from './platform/server/route.ts'

/** Every endpoint that needs sign-in. */
export const routes = [...meRoutes, ...criteriaRoutes] as unknown as readonly AnyRoute[]
