import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { offeringIdSchema } from '../../services/model.offering.ts'
import { permitted, readNamed } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** A group of a service: its seats, its people and its queue. */
export const groupsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'groups/$offeringId',
  staticData: { page: { permittedWhen: permitted('groupRead') } },
  params: {
    parse: ({ offeringId }) => ({ offeringId: readNamed(offeringIdSchema, offeringId) }),
  },
  component: lazyRouteComponent(() => import('./GroupPages.tsx'), 'GroupOfAddress'),
})
