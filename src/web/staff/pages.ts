import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { absencesRoute } from '../absences/pages.ts'
import { accessLogRoute } from '../access-log/pages.ts'
import { attendanceRoute } from '../attendance/pages.ts'
import { openingsRoute } from '../break-glass/pages.ts'
import { calendarRoute } from '../calendar/pages.ts'
import { clientsRoute } from '../clients/pages.ts'
import { criteriaRoute } from '../criteria/pages.ts'
import { dropInRoute } from '../drop-in/pages.ts'
import { gapsRoute } from '../gaps/pages.ts'
import { groupsRoute } from '../groups/pages.ts'
import { handingsRoute } from '../handings/pages.ts'
import { importsRoute } from '../imports/pages.ts'
import { inboxRoute } from '../inbox/pages.ts'
import { myClientsRoute } from '../my-clients/pages.ts'
import { myDayRoute } from '../my-day/pages.ts'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { recordRequestsRoute } from '../record-requests/pages.ts'
import { referralsRoute } from '../referrals/pages.ts'
import { resultsRoute } from '../results/pages.ts'
import { securityRoute } from '../security/pages.ts'
import { servicesRoute } from '../services/pages.ts'
import { settingsRoute } from '../settings/pages.ts'
import { studiesRoute } from '../studies/pages.ts'
import type { StaffPage } from './page.ts'
import { staffRoute } from './route.ts'

const forAll: StaffPage = { permittedWhen: () => true }

const homeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  staticData: { page: forAll },
  component: lazyRouteComponent(() => import('../pages/HomePage.tsx'), 'HomePage'),
})

/** Any other address; last of all. */
const notFoundRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '$',
  staticData: { page: forAll },
  component: NotFoundPage,
})

/**
 * Every page of the staff, in the order of the rail. To add one: declare its route above, put it into
 * this list (docs/guide/page.md).
 */
export const staffPages = [
  homeRoute,
  myDayRoute,
  calendarRoute,
  inboxRoute,
  handingsRoute,
  referralsRoute,
  myClientsRoute,
  clientsRoute,
  servicesRoute,
  dropInRoute,
  gapsRoute,
  groupsRoute,
  attendanceRoute,
  importsRoute,
  resultsRoute,
  studiesRoute,
  accessLogRoute,
  openingsRoute,
  recordRequestsRoute,
  criteriaRoute,
  settingsRoute,
  absencesRoute,
  securityRoute,
  notFoundRoute,
] as const
