import { IconListCheck } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { criteriaTexts } from '../../eligibility/texts/criteria.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** The criteria of the centres: read by all staff. */
const criteriaRoot = createRoute({
  getParentRoute: () => staffRoute,
  path: 'criteria',
  staticData: {
    page: {
      permittedWhen: permitted('criteriaRead'),
      nav: { icon: IconListCheck, text: (locale) => criteriaTexts[locale].title },
    },
  },
  component: lazyRouteComponent(() => import('./MunicipalityNames.tsx'), 'MunicipalityNames'),
})

const listRoute = createRoute({
  getParentRoute: () => criteriaRoot,
  path: '/',
  component: lazyRouteComponent(() => import('./CriteriaPages.tsx'), 'CriteriaList'),
})

const editRoute = createRoute({
  getParentRoute: () => criteriaRoot,
  path: '$organisationId',
  staticData: { page: { permittedWhen: permitted('criteriaDraftWrite') } },
  component: lazyRouteComponent(() => import('./CriteriaPages.tsx'), 'CriteriaEdit'),
})

/** What each centre asks of its clients, and the editor of one centre's criteria. */
export const criteriaRoute = criteriaRoot.addChildren([listRoute, editRoute])
