import type { routes as Routes } from '../routes.ts'
import { routes } from '../routes.ts'

export type All = typeof Routes
export const all = routes
