import type { Read, Tx } from '../platform/server/db.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { GlassRule } from './model.glass-rule.ts'
import type { Role } from './model.rights.ts'

/** Who may open records outside their access in an area; undefined when there is no such area. */
export async function findGlassRule(db: Read, areaId: string): Promise<GlassRule | undefined> {
  const row = await db
    .selectFrom('area')
    .select(['glassRoles', 'glassHours as hours', 'version'])
    .where('areaId', '=', areaId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { glassRoles, ...rest } = row
  return { ...rest, roles: glassRoles as Role[] }
}

/** Decides who may open records outside their access, from the next request on. What is open stays open until its time. */
export function saveGlassRule(
  tx: Tx,
  areaId: string,
  { roles, hours, version }: GlassRule,
): Promise<GlassRule> {
  return savedVersion(
    tx
      .updateTable('area')
      .set({ glassRoles: [...roles], glassHours: hours, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('version', '=', version),
    () => findGlassRule(tx, areaId),
  )
}
