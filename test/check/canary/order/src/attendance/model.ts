import type { appointments } from '../appointments/model.ts'

export type attendance = [appointments]
