import type { impact } from '../impact/model.ts'

export type outcomes = [impact]
