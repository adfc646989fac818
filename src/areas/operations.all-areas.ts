import type { Read } from '../platform/server/db.ts'
import { listAllAreaIds } from './queries.all-areas.ts'

/** The areas of this installation, for work that is planned for each; the role of retention alone may ask. */
export const listAreaIds = (db: Read): Promise<string[]> => listAllAreaIds(db)
