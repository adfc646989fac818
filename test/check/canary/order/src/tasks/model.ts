import type { services } from '../services/model.ts'

export type tasks = [services]
