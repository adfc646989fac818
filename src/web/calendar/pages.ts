import { IconCalendarWeek } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { roomIdSchema } from '../../areas/model.room.ts'
import { organisationIdSchema } from '../../areas/model.setting.ts'
import { staffIdSchema } from '../../areas/model.staff.ts'
import { daySchema } from '../../platform/shared/days.ts'
import { sessionTexts } from '../../services/texts/sessions.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** What is on in a week; whose calendar and which week stand in the address. */
export const calendarRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'calendar',
  validateSearch: z.object({
    week: daySchema.optional().catch(undefined),
    of: z.enum(['mine', 'organisation', 'room']).optional().catch(undefined),
    organisationId: organisationIdSchema.optional().catch(undefined),
    staffId: staffIdSchema.optional().catch(undefined),
    roomId: roomIdSchema.optional().catch(undefined),
  }),
  staticData: {
    page: {
      permittedWhen: permitted('calendarRead'),
      nav: { icon: IconCalendarWeek, text: (locale) => sessionTexts[locale].calendar.title },
    },
  },
  component: lazyRouteComponent(() => import('./CalendarPages.tsx'), 'WeekOfAddress'),
})
