import { IconBooks } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { serviceIdSchema } from '../../areas/model.centre.ts'
import { organisationIdSchema } from '../../areas/model.setting.ts'
import { offeringIdSchema } from '../../services/model.offering.ts'
import { serviceTexts } from '../../services/texts/texts.ts'
import { calendarSearchSchema, serviceSearchSchema } from '../../services/ui/service-search.ts'
import { permitted, readNamed } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

const root = createRoute({
  getParentRoute: () => staffRoute,
  path: 'services',
  staticData: {
    page: {
      permittedWhen: permitted('serviceList'),
      nav: { icon: IconBooks, text: (locale) => serviceTexts[locale].nav },
    },
  },
  component: lazyRouteComponent(() => import('./ServiceLayout.tsx'), 'ServiceLayout'),
})

const catalogueRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: serviceSearchSchema,
  component: lazyRouteComponent(() => import('./ServicePages.tsx'), 'Catalogue'),
})

const calendarRoute = createRoute({
  getParentRoute: () => root,
  path: 'calendar',
  validateSearch: calendarSearchSchema,
  component: lazyRouteComponent(() => import('./ServicePages.tsx'), 'Calendar'),
})

/** Holes and overlaps, for who manages a centre; which centre stands in the address. */
const menuRoute = createRoute({
  getParentRoute: () => root,
  path: 'menu',
  staticData: { page: { permittedWhen: permitted('serviceMenu') } },
  validateSearch: z.object({ centre: organisationIdSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./ServicePages.tsx'), 'Menu'),
})

const offeringRoute = createRoute({
  getParentRoute: () => root,
  path: 'offerings/$offeringId',
  params: { parse: ({ offeringId }) => ({ offeringId: readNamed(offeringIdSchema, offeringId) }) },
  component: lazyRouteComponent(() => import('./ServicePages.tsx'), 'OneOffering'),
})

const serviceRoute = createRoute({
  getParentRoute: () => root,
  path: '$serviceId',
  params: { parse: ({ serviceId }) => ({ serviceId: readNamed(serviceIdSchema, serviceId) }) },
  component: lazyRouteComponent(() => import('./ServicePages.tsx'), 'OneService'),
})

const newRoute = createRoute({
  getParentRoute: () => root,
  path: 'new',
  staticData: { page: { permittedWhen: permitted('serviceAdd') } },
  component: lazyRouteComponent(() => import('./ServiceFormPages.tsx'), 'NewService'),
})

const editRoute = createRoute({
  getParentRoute: () => root,
  path: '$serviceId/edit',
  params: { parse: ({ serviceId }) => ({ serviceId: readNamed(serviceIdSchema, serviceId) }) },
  staticData: { page: { permittedWhen: permitted('serviceChange') } },
  component: lazyRouteComponent(() => import('./ServiceFormPages.tsx'), 'EditService'),
})

/** The catalogue of services, the intakes of the year, and what is missing or doubled. */
export const servicesRoute = root.addChildren([
  catalogueRoute,
  calendarRoute,
  menuRoute,
  offeringRoute,
  serviceRoute,
  newRoute,
  editRoute,
])
