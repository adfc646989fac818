import { IconEyeExclamation } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { breakGlassTexts } from '../../clients/texts/texts.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'
import { OpeningsBadge } from './OpeningsBadge.tsx'

/** Records that were opened outside access, with a reason: for the data-protection officer and managers. */
export const openingsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'openings',
  validateSearch: z.object({ state: z.literal('all').optional().catch(undefined) }),
  staticData: {
    page: {
      permittedWhen: permitted('glassList'),
      nav: {
        icon: IconEyeExclamation,
        text: (locale) => breakGlassTexts[locale].list.label,
        Badge: OpeningsBadge,
      },
    },
  },
  component: lazyRouteComponent(() => import('./Openings.tsx'), 'Openings'),
})
