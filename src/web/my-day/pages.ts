import { IconSun } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { taskTexts } from '../../tasks/texts/texts.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** What waits for the person: the first of the rail, from which people start. */
export const myDayRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'my-day',
  staticData: {
    page: {
      permittedWhen: permitted('myDayRead'),
      nav: { icon: IconSun, text: (locale) => taskTexts[locale].title },
    },
  },
  component: lazyRouteComponent(() => import('./MyDay.tsx'), 'MyDay'),
})
