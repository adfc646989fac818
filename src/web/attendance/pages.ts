import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { sessionIdSchema } from '../../attendance/model.sheet.ts'
import { offeringIdSchema } from '../../services/model.offering.ts'
import { permitted, readNamed } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

const root = createRoute({
  getParentRoute: () => staffRoute,
  path: 'attendance',
  staticData: { page: { permittedWhen: permitted('attendanceRead') } },
})

/** A session to be marked. */
const sheetRoute = createRoute({
  getParentRoute: () => root,
  path: '$sessionId',
  params: { parse: ({ sessionId }) => ({ sessionId: readNamed(sessionIdSchema, sessionId) }) },
  component: lazyRouteComponent(() => import('./AttendancePages.tsx'), 'SheetOfAddress'),
})

/** How a group takes part. */
const groupRoute = createRoute({
  getParentRoute: () => root,
  path: 'groups/$offeringId',
  params: { parse: ({ offeringId }) => ({ offeringId: readNamed(offeringIdSchema, offeringId) }) },
  component: lazyRouteComponent(() => import('./AttendancePages.tsx'), 'GroupOfAddress'),
})

export const attendanceRoute = root.addChildren([groupRoute, sheetRoute])
