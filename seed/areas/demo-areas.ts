import type { AreaDefinition } from './definition.ts'
import { espooKauniainen } from './espoo-kauniainen.ts'
import { helsinki } from './helsinki.ts'

/** The areas that an installation starts with when nobody has set one up: for trying, learning and testing. */
export const demoAreas: readonly AreaDefinition[] = [espooKauniainen, helsinki]
