import type { areas } from '../../areas/model.ts'

export type platform = [areas]
