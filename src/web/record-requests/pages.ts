import { IconMailQuestion } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { recordRequestTexts } from '../../clientships/texts/record-requests.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

const root = createRoute({
  getParentRoute: () => staffRoute,
  path: 'record-requests',
  staticData: {
    page: {
      permittedWhen: permitted('recordRequestList'),
      nav: { icon: IconMailQuestion, text: (locale) => recordRequestTexts[locale].title },
    },
  },
})
const listRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./RecordRequests.tsx'), 'RecordRequests'),
})
const grantedRoute = createRoute({
  getParentRoute: () => root,
  path: '$demandId',
  component: lazyRouteComponent(() => import('./RecordRequests.tsx'), 'Granted'),
})

/** Requests for records of other organisations, and the record that was granted. */
export const recordRequestsRoute = root.addChildren([listRoute, grantedRoute])
