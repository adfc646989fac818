import type { Row } from '../queries.ts'

export type Shown = Row
