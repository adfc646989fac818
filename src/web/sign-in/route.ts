import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '../root-route.ts'

const signInSearch = z.object({
  /** Where to go afterwards: an address of this application and of no other. */
  returnTo: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
  /** Whether a session had ended. */
  ended: z.boolean().optional().catch(undefined),
  /** Whether a password was just set by an invitation. */
  passwordSet: z.boolean().optional().catch(undefined),
  /** Why the organisation's own sign-in led back here, in the words of the library. */
  error: z
    .string()
    .regex(/^\w{1,60}$/)
    .optional()
    .catch(undefined),
})

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
})

/** Where the link of an invitation leads; its token stands after the #. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./InvitationPage.tsx'), 'InvitationPage'),
})
