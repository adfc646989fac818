import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'

export const one = (db: Read) => sql`select 1`.execute(db)
