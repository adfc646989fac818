import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { importRowStateSchema } from '../../clientships/model.import.row.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** Lists of people to refer: for those who send referrals. */
const importsRoot = createRoute({
  getParentRoute: () => staffRoute,
  path: 'referrals/import',
  staticData: { page: { permittedWhen: permitted('referralImportCreate') } },
})

const startRoute = createRoute({
  getParentRoute: () => importsRoot,
  path: '/',
  component: lazyRouteComponent(() => import('./ImportsPage.tsx'), 'ImportsPage'),
})

/** A list at its step; the address says which rows are looked at, or that the columns are told anew. */
const listRoute = createRoute({
  getParentRoute: () => importsRoot,
  path: '$referralImportId',
  validateSearch: z.object({
    state: importRowStateSchema.optional().catch(undefined),
    columns: z.boolean().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
})

/** Bringing a list of people to refer. */
export const importsRoute = importsRoot.addChildren([startRoute, listRoute])
