import type { clock } from '../server/clock.ts'

export type Clock = typeof clock
