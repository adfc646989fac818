import { areaRoutes } from './areas/routes.area.ts'
import { centreRoutes } from './areas/routes.centre.ts'
import { meRoutes } from './areas/routes.me.ts'
import { retentionRoutes } from './areas/routes.retention.ts'
import { staffRoutes } from './areas/routes.staff.ts'
import { criteriaRoutes } from './eligibility/routes.criteria.ts'
import { judgeRoutes } from './eligibility/routes.judge.ts'
import type { AnyRoute } from './platform/server/route.ts'

/** Every endpoint that needs sign-in. */
export const routes = [
  ...meRoutes,
  ...areaRoutes,
  ...centreRoutes,
  ...retentionRoutes,
  ...staffRoutes,
  ...criteriaRoutes,
  ...judgeRoutes,
] as unknown as readonly AnyRoute[]
