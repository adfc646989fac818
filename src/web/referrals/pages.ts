import { IconSend } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { clientIdSchema } from '../../clients/model.access.ts'
import { handoverStateSchema } from '../../clientships/model.handover.ts'
import { sentScopeSchema } from '../../clientships/model.referral.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** Referrals: for those who may make some. They stand on what the pages of clients stand on. */
const referralsRoot = createRoute({
  getParentRoute: () => staffRoute,
  path: 'referrals',
  staticData: {
    page: {
      permittedWhen: permitted('referralBegin'),
      nav: { icon: IconSend, text: (locale) => referralTexts[locale].title },
    },
  },
  component: lazyRouteComponent(() => import('../clients/ClientsLayout.tsx'), 'ClientsLayout'),
})

const sentRoute = createRoute({
  getParentRoute: () => referralsRoot,
  path: '/',
  validateSearch: z.object({
    state: handoverStateSchema.optional().catch(undefined),
    whose: sentScopeSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./SentPage.tsx'), 'SentPage'),
})

/** The address may name the person already, or say that one is being added. */
const newRoute = createRoute({
  getParentRoute: () => referralsRoot,
  path: 'new',
  validateSearch: z.object({
    client: clientIdSchema.optional().catch(undefined),
    add: z.boolean().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./NewReferralPage.tsx'), 'NewReferralPage'),
})

const referralRoute = createRoute({
  getParentRoute: () => referralsRoot,
  path: '$handoverId',
  component: lazyRouteComponent(() => import('./ReferralPage.tsx'), 'ReferralPage'),
})

/** The pages of who refers: the list of own referrals, beginning one, and the referral. */
export const referralsRoute = referralsRoot.addChildren([sentRoute, newRoute, referralRoute])
