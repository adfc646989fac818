import type { attendance } from '../attendance/model.ts'

export type services = [attendance]
