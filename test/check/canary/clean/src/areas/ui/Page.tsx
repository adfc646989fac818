import { area } from '../model.ts'
import type { routes } from '../routes.ts'
import { fi } from '../texts/fi.ts'

export type Routes = typeof routes
export const shown = { area, fi }
