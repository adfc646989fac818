import type { UpdateResult } from 'kysely'
import { conflict, notFound } from './errors.ts'

/**
 * Finishes an update that names the version which the person saw: gives the row as it is stored now.
 * @param update the statement, with `version` in its `where`
 * @param find reads the row by its key alone
 * @throws ApiError 404 when there is no such row, 409 `versionConflict` with the stored row when it has moved on
 */
export async function savedVersion<Row>(
  update: { executeTakeFirst(): Promise<UpdateResult | undefined> },
  find: () => Promise<Row | undefined>,
): Promise<Row> {
  const result = await update.executeTakeFirst()
  const stored = await find()
  if (stored === undefined) throw notFound()
  if (result === undefined || result.numUpdatedRows === 0n)
    throw conflict('versionConflict', stored)
  return stored
}
