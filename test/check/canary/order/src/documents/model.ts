import type { skills } from '../skills/model.ts'

export type documents = [skills]
