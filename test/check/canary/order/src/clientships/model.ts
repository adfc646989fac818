import type { plans } from '../plans/model.ts'

export type clientships = [plans]
