import type { employers } from '../employers/model.ts'

export type appointments = [employers]
