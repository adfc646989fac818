import { z } from 'zod'
import type { Day } from '../platform/shared/days.ts'

export const area = z.string()
export type Opened = Day
