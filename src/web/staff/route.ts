import { createRoute, isRedirect, redirect } from '@tanstack/react-router'
import { Problem } from '../../platform/browser/problem.ts'
import { FailedAlone } from '../pages/FailedPage.tsx'
import { rootRoute } from '../root-route.ts'
import { meQuery } from './me.ts'
import { Shell } from './Shell.tsx'

/** Everything behind sign-in: knows who is signed in before a page is drawn. */
export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  component: Shell,
  errorComponent: FailedAlone,
  async beforeLoad({ context, location }) {
    try {
      return { me: await context.queryClient.ensureQueryData(meQuery) }
    } catch (error) {
      if (isRedirect(error)) throw error
      if (error instanceof Problem && error.status === 401)
        throw redirect({
          to: '/sign-in',
          search: location.href === '/' ? {} : { returnTo: location.href },
        })
      throw error
    }
  },
})
