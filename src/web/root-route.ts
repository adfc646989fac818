import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'

/** What the loader of a page works with. */
export interface PageContext {
  readonly queryClient: QueryClient
}

/** The root of all addresses: draws nothing of its own. */
export const rootRoute = createRootRouteWithContext<PageContext>()()
