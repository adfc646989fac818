import type { assessments } from '../assessments/model.ts'

export type clientships = [assessments]
