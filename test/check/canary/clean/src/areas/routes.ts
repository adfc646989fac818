import { one } from './queries.ts'

export const routes = [one]
