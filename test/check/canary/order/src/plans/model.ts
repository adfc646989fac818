import type { services } from '../services/model.ts'

export type plans = [services]
