import type { Read, Tx } from '../platform/server/db.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Actor } from '../platform/server/route.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import {
  type NewView,
  type SavedView,
  type ViewChange,
  type ViewSearch,
  viewsOfList,
} from './model.saved-view.ts'

/** Of whom the view is stands in every statement: a view is its maker's alone. */
function selectViews(db: Read, { areaId, staffId }: Actor) {
  return db
    .selectFrom('savedView')
    .select(['savedViewId', 'list', 'name', 'search', 'version'])
    .where('areaId', '=', areaId)
    .where('staffId', '=', staffId)
}

const viewOf = (row: {
  savedViewId: string
  list: string
  name: string
  search: unknown
  version: number
}): SavedView => ({ ...row, search: row.search as ViewSearch })

/** The views of a list that the person has saved, the oldest first. */
export async function listViews(db: Read, actor: Actor, list: string): Promise<SavedView[]> {
  const rows = await selectViews(db, actor)
    .where('list', '=', list)
    .orderBy('madeAt')
    .orderBy('savedViewId')
    .execute()
  return rows.map(viewOf)
}

async function findView(
  db: Read,
  actor: Actor,
  savedViewId: string,
): Promise<SavedView | undefined> {
  const row = await selectViews(db, actor).where('savedViewId', '=', savedViewId).executeTakeFirst()
  return row && viewOf(row)
}

/**
 * Saves a view under a new name.
 * @throws ApiError 409 `viewsFull` when the person has as many of this list as can be had
 */
export async function insertView(
  tx: Tx,
  actor: Actor,
  { list, name, search }: NewView,
): Promise<SavedView> {
  const present = await listViews(tx, actor, list)
  if (present.length >= viewsOfList) throw conflict('viewsFull')
  const savedViewId = newId()
  await tx
    .insertInto('savedView')
    .values({
      areaId: actor.areaId,
      savedViewId,
      staffId: actor.staffId,
      list,
      name,
      search: JSON.stringify(search),
    })
    .execute()
  return { savedViewId, list, name, search, version: 1 }
}

/**
 * Changes the name or the content of a view.
 * @throws ApiError 404 when the person has no such view, 409 `versionConflict` when it has moved on
 */
export async function updateView(
  tx: Tx,
  actor: Actor,
  savedViewId: string,
  { name, search, version }: ViewChange,
): Promise<SavedView> {
  const update = tx
    .updateTable('savedView')
    .set({
      version: version + 1,
      ...(name === undefined ? {} : { name }),
      ...(search === undefined ? {} : { search: JSON.stringify(search) }),
    })
    .where('areaId', '=', actor.areaId)
    .where('staffId', '=', actor.staffId)
    .where('savedViewId', '=', savedViewId)
    .where('version', '=', version)
  return savedVersion(update, () => findView(tx, actor, savedViewId))
}

/**
 * Takes a view away.
 * @throws ApiError 404 when the person has no such view
 */
export async function deleteView(tx: Tx, actor: Actor, savedViewId: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('savedView')
    .where('areaId', '=', actor.areaId)
    .where('staffId', '=', actor.staffId)
    .where('savedViewId', '=', savedViewId)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw notFound()
}
