import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../staff/route.ts'

/** The person's own page of signing in; reached from their menu. */
export const securityRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'security',
  staticData: { page: { permittedWhen: () => true } },
  component: lazyRouteComponent(() => import('./SecurityPage.tsx'), 'SecurityPage'),
})
