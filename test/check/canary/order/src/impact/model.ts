import type { exchange } from '../exchange/model.ts'

export type impact = [exchange]
