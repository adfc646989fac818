import type { eligibility } from '../eligibility/model.ts'

export type clients = [eligibility]
