import type { tasks } from '../tasks/model.ts'

export type plans = [tasks]
