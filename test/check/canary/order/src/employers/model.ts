import type { outcomes } from '../outcomes/model.ts'

export type employers = [outcomes]
