import { IconLink } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { organisationIdSchema } from '../../areas/model.setting.ts'
import { clientIdSchema } from '../../clients/model.access.ts'
import { gapReasonSchema } from '../../tasks/model.gap.ts'
import { gapTexts } from '../../tasks/texts/texts.ts'
import { permitted, readNamed } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

const root = createRoute({
  getParentRoute: () => staffRoute,
  path: 'gaps',
  staticData: {
    page: {
      permittedWhen: permitted('gapsRead'),
      nav: { icon: IconLink, text: (locale) => gapTexts[locale].title },
    },
  },
  // The record beside the list names municipalities.
  component: lazyRouteComponent(() => import('../clients/ClientsLayout.tsx'), 'ClientsLayout'),
})

const homeRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./GapPages.tsx'), 'GapsHome'),
})

const organisationRoute = createRoute({
  getParentRoute: () => root,
  path: '$organisationId',
  validateSearch: z.object({
    reason: gapReasonSchema.optional().catch(undefined),
    open: clientIdSchema.optional().catch(undefined),
  }),
  params: {
    parse: ({ organisationId }) => ({
      organisationId: readNamed(organisationIdSchema, organisationId),
    }),
  },
  component: lazyRouteComponent(() => import('./GapPages.tsx'), 'OrganisationGaps'),
})

/** What is missing with open clients, for those who lead organisations or look over the area. */
export const gapsRoute = root.addChildren([homeRoute, organisationRoute])
