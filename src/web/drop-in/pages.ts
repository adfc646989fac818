import { IconTicket } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { dropInTexts } from '../../appointments/texts/drop-in.ts'
import { officeIdSchema } from '../../areas/model.area.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** People who come to an office without an appointment. */
export const dropInRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'drop-in',
  validateSearch: z.object({
    office: officeIdSchema.optional().catch(undefined),
    desk: z.int().min(1).max(12).optional().catch(undefined),
  }),
  staticData: {
    page: {
      permittedWhen: permitted('dropInRead'),
      nav: { icon: IconTicket, text: (locale) => dropInTexts[locale].title },
    },
  },
  component: lazyRouteComponent(() => import('./DropInOfAddress.tsx'), 'DropInOfAddress'),
})
