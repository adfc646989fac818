import { IconBriefcase2 } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mayBeResponsible } from '../../clientships/model.work-list.ts'
import { workListTexts } from '../../clientships/texts/clientships.ts'
import { workListSearchSchema } from '../../clientships/ui/work-list-search.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

const root = createRoute({
  getParentRoute: () => staffRoute,
  path: 'my-clients',
  staticData: {
    page: {
      permittedWhen: permitted('workListRead'),
      nav: {
        icon: IconBriefcase2,
        text: (locale, { assignments }) => {
          const { title, titleCentre } = workListTexts[locale]
          return mayBeResponsible(assignments) ? title : titleCentre
        },
      },
    },
  },
  // The record beside the list names municipalities.
  component: lazyRouteComponent(() => import('../clients/ClientsLayout.tsx'), 'ClientsLayout'),
})

const listRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: workListSearchSchema,
  component: lazyRouteComponent(() => import('./MyClientsPage.tsx'), 'MyClientsPage'),
})

/** The work list: the clientships for which somebody is responsible, or those of the centre. */
export const myClientsRoute = root.addChildren([listRoute])
