import type { employers } from '../employers/model.ts'

export type services = [employers]
