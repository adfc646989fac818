import type { Read, Tx } from '../platform/server/db.ts'
import { conflict } from '../platform/server/errors.ts'
import { type RetentionKind, type RetentionRule, retentionKinds } from './model.retention.ts'

/** How long the area keeps each kind of record, decided or not. */
export async function listRetentionRules(db: Read, areaId: string): Promise<RetentionRule[]> {
  const rows = await db
    .selectFrom('retentionRule')
    .select(['kind', 'months', 'basis', 'version'])
    .where('areaId', '=', areaId)
    .execute()
  return retentionKinds.map((kind) => {
    const decided = rows.find((row) => row.kind === kind)
    return { months: null, basis: '', version: 0, ...decided, kind }
  })
}

/** Saves how long a kind of record is kept; `version` 0 decides it for the first time. */
export async function saveRetentionRule(
  tx: Tx,
  areaId: string,
  kind: RetentionKind,
  { months, basis, version }: Omit<RetentionRule, 'kind'>,
): Promise<RetentionRule> {
  const result = await tx
    .insertInto('retentionRule')
    .values({ areaId, kind, months, basis, version: 1 })
    .onConflict((c) =>
      c
        .columns(['areaId', 'kind'])
        .doUpdateSet({ months, basis, version: version + 1 })
        .where('retentionRule.version', '=', version),
    )
    .executeTakeFirst()
  const stored = (await listRetentionRules(tx, areaId)).find((rule) => rule.kind === kind)
  // With a version above 0 and no row (never decided), the insert would begin again at 1: that is what is stored now.
  if (stored === undefined || result.numInsertedOrUpdatedRows === 0n)
    throw conflict('versionConflict', stored)
  return stored
}
