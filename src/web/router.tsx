import { createRouter } from '@tanstack/react-router'
import { FailedPage } from './pages/FailedPage.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { PendingPage } from './pages/PendingPage.tsx'
import { createQueryClient } from './query-client.ts'
import { rootRoute } from './root-route.ts'
import { invitationRoute, signInRoute } from './sign-in/route.ts'
import { meQuery } from './staff/me.ts'
import { staffPages } from './staff/pages.ts'
import { staffRoute } from './staff/route.ts'

/** What pages fetch. Whoever loses the session signs in again and returns to the same address. */
export const queryClient = createQueryClient(() => {
  const { pathname, href } = router.state.location
  // Whoever was not known yet is sent to sign in by the staff route itself.
  if (pathname === '/sign-in' || !queryClient.getQueryData(meQuery.queryKey)) return
  void router.navigate({ to: '/sign-in', search: { returnTo: href, ended: true }, replace: true })
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  invitationRoute,
  staffRoute.addChildren(staffPages),
])

/** All addresses of the application. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  // Freshness is TanStack Query's business.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
