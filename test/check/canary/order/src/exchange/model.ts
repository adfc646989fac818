import type { web } from '../web/model.ts'

export type exchange = [web]
