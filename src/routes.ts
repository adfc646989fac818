import { meRoutes } from './areas/routes.me.ts'
import type { AnyRoute } from './platform/server/route.ts'

/** Every endpoint that needs sign-in. */
export const routes = [...meRoutes] as unknown as readonly AnyRoute[]
