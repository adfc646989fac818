import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'

/** Ids of all areas; the role of retention alone may ask. */
export async function listAllAreaIds(db: Read): Promise<string[]> {
  const { rows } = await sql<{ areaId: string }>`
    select area_id from list_area_ids() as area (area_id)`.execute(db)
  return rows.map((row) => row.areaId)
}
