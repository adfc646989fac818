import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'

/** Ids of all areas; the role of retention alone may ask. */
export async function listAllAreaIds(db: Read): Promise<string[]> {
  const { rows } = await sql<{ areaId: string }>`
    select area_id from list_area_ids() as area (area_id)`.execute(db)
  return rows.map((row) => row.areaId)
}

/** Works in an area, in the sight of no organisation: on what belongs to no client. */
export async function setArea(tx: Tx, areaId: string): Promise<void> {
  await sql`select set_config('app.area_id', ${areaId}, true)`.execute(tx)
}
