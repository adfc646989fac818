import type { A } from './model.a.ts'

export type B = [A?]
