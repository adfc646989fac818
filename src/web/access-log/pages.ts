import { IconFileSearch } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { accessLogTexts } from '../../clients/texts/texts.ts'
import { accessLogSearchSchema } from '../../clients/ui/access-log-search.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** Who has read whom: for the data-protection officer. */
export const accessLogRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'access-log',
  validateSearch: accessLogSearchSchema,
  staticData: {
    page: {
      permittedWhen: permitted('accessLogSearch'),
      nav: { icon: IconFileSearch, text: (locale) => accessLogTexts[locale].title },
    },
  },
  component: lazyRouteComponent(() => import('./AccessLog.tsx'), 'AccessLog'),
})
