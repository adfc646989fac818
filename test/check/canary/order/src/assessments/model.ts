import type { plans } from '../plans/model.ts'

export type assessments = [plans]
