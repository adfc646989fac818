import { randomUUIDv7 } from 'node:crypto'
import type { Id } from '../shared/ids.ts'

/** A new id. Version 7 begins with the time, so rows made together lie together in an index. */
export const newId = <Kind extends string>(): Id<Kind> => randomUUIDv7() as Id<Kind>
