import type { Phase } from './event-profile.ts'

const start = (months: number) => ({ from: 'start', months }) as const
const end = (months: number) => ({ from: 'end', months }) as const

/**
 * The months against which a change is measured: two years to one year before the start. Not the month before it:
 * earnings fall before people seek a service (O. Ashenfelter, 1978), and a base in the dip turns recovery into effect.
 */
export const basePhase: Phase = { name: 'base', first: start(-24), last: start(-13) }

/** The month before the start, for a sensitivity analysis alone. */
export const lastMonthBase: Phase = { name: 'month_before', first: start(-1), last: start(-1) }

/** The phases of the study of the Espoo skills centres: before, during, and three spans after the end. */
export const standardPhases: readonly Phase[] = [
  { name: 'before_24_13', first: start(-24), last: start(-13) },
  { name: 'before_12_7', first: start(-12), last: start(-7) },
  { name: 'before_6_1', first: start(-6), last: start(-1) },
  { name: 'during', first: start(0), last: end(0) },
  { name: 'after_1_6', first: end(1), last: end(6) },
  { name: 'after_7_12', first: end(7), last: end(12) },
  { name: 'after_13_24', first: end(13), last: end(24) },
]
