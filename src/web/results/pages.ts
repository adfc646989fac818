import { IconChartLine } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { serviceIdSchema } from '../../areas/model.centre.ts'
import { organisationIdSchema } from '../../areas/model.setting.ts'
import { formIdSchema } from '../../assessments/model.form.ts'
import { figureIdSchema } from '../../outcomes/model.figure-id.ts'
import { resultTexts } from '../../outcomes/texts/texts.ts'
import { permitted, readNamed } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

const year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)

/** Results against targets: of the area and of its centres. */
const resultsRoot = createRoute({
  getParentRoute: () => staffRoute,
  path: 'results',
  staticData: {
    page: {
      permittedWhen: permitted('resultsRead', 'myReferralQualityRead'),
      nav: { icon: IconChartLine, text: (locale) => resultTexts[locale].title },
    },
  },
})

const areaRoute = createRoute({
  getParentRoute: () => resultsRoot,
  path: '/',
  validateSearch: z.object({ year }),
  component: lazyRouteComponent(() => import('./ResultPages.tsx'), 'ResultsHome'),
})

/** The quality of one's own referrals. */
const mineRoute = createRoute({
  getParentRoute: () => resultsRoot,
  path: 'mine',
  validateSearch: z.object({ year }),
  staticData: { page: { permittedWhen: permitted('myReferralQualityRead') } },
  component: lazyRouteComponent(() => import('./ResultPages.tsx'), 'MyReferralQuality'),
})

const centreRoute = createRoute({
  getParentRoute: () => resultsRoot,
  path: '$organisationId',
  staticData: { page: { permittedWhen: permitted('resultsRead') } },
  params: {
    parse: ({ organisationId }) => ({
      organisationId: readNamed(organisationIdSchema, organisationId),
    }),
  },
})

const centreResultsRoute = createRoute({
  getParentRoute: () => centreRoute,
  path: '/',
  validateSearch: z.object({ year, view: z.enum(['new', 'goal']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./ResultPages.tsx'), 'CentreResults'),
})

const qualityRoute = createRoute({
  getParentRoute: () => centreRoute,
  path: 'referrals',
  validateSearch: z.object({ year }),
  component: lazyRouteComponent(() => import('./ResultPages.tsx'), 'CentreReferralQuality'),
})

/** What assessments asked and how long they took; the form whose months are shown stands in the address. */
const assessmentsRoute = createRoute({
  getParentRoute: () => centreRoute,
  path: 'assessments',
  validateSearch: z.object({ year, form: formIdSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./ResultPages.tsx'), 'CentreAssessments'),
})

const service = serviceIdSchema.optional().catch(undefined)

/** Seats, waiting and cost of services; the service whose months are shown stands in the address. */
const servicesRoute = createRoute({
  getParentRoute: () => centreRoute,
  path: 'services',
  validateSearch: z.object({ year, service }),
  component: lazyRouteComponent(() => import('./ServiceFigurePages.tsx'), 'CentreServices'),
})

/** The same of the whole area. */
const areaServicesRoute = createRoute({
  getParentRoute: () => resultsRoot,
  path: 'services',
  validateSearch: z.object({ year, service }),
  staticData: { page: { permittedWhen: permitted('areaServiceFiguresRead') } },
  component: lazyRouteComponent(() => import('./ServiceFigurePages.tsx'), 'AreaServices'),
})

const peopleRoute = createRoute({
  getParentRoute: () => centreRoute,
  path: 'people',
  validateSearch: z.object({
    figure: figureIdSchema.catch('new'),
    year: z.coerce.number().int().min(2000).max(2100),
  }),
  component: lazyRouteComponent(() => import('./ResultPages.tsx'), 'FigurePeople'),
})

/** The pages of results. */
export const resultsRoute = resultsRoot.addChildren([
  areaRoute,
  mineRoute,
  areaServicesRoute,
  centreRoute.addChildren([
    centreResultsRoute,
    qualityRoute,
    assessmentsRoute,
    servicesRoute,
    peopleRoute,
  ]),
])
