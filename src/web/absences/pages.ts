import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** The person's own page of absences and deputies; reached from their menu. */
export const absencesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'absences',
  staticData: { page: { permittedWhen: permitted('absencesRead') } },
  component: lazyRouteComponent(() => import('./AbsencesPage.tsx'), 'AbsencesPage'),
})
