import { IconArrowsExchange } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { handingTexts } from '../../clientships/texts/handings.ts'
import { handingsSearchSchema } from '../../clientships/ui/handings-search.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'
import { HandingsBadge } from './HandingsBadge.tsx'

/** Handings that wait for somebody, and those that they sent. */
export const handingsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'handings',
  validateSearch: handingsSearchSchema,
  staticData: {
    page: {
      permittedWhen: permitted('handingsRead'),
      nav: {
        icon: IconArrowsExchange,
        text: (locale) => handingTexts[locale].box.nav,
        Badge: HandingsBadge,
      },
    },
  },
  component: lazyRouteComponent(() => import('./HandingsPage.tsx'), 'HandingsPage'),
})
