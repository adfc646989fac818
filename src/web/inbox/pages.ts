import { IconInbox } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { inboxSearchSchema } from '../../clientships/ui/inbox-search.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'
import { InboxBadge } from './InboxBadge.tsx'

/** The inbox of a centre: for those who decide on referrals. */
export const inboxRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'inbox',
  validateSearch: inboxSearchSchema,
  staticData: {
    page: {
      permittedWhen: permitted('inboxRead'),
      nav: {
        icon: IconInbox,
        text: (locale) => referralTexts[locale].inbox.nav,
        Badge: InboxBadge,
      },
    },
  },
  component: lazyRouteComponent(() => import('./InboxPage.tsx'), 'InboxPage'),
})
