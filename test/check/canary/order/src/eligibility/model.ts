import type { clientships } from '../clientships/model.ts'

export type eligibility = [clientships]
