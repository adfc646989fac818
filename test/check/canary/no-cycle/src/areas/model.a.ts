import type { B } from './model.b.ts'

export type A = [B?]
