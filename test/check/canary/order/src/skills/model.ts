import type { eligibility } from '../eligibility/model.ts'

export type skills = [eligibility]
