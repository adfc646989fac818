import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { PacketHeading, PlanId } from './model.plan.ts'

/** Which texts of a plan were copied to the state's register. */
export async function listCopies(
  db: Read,
  areaId: string,
  planId: PlanId,
): Promise<{ heading: PacketHeading; wordsHash: string; copiedAt: Instant; copiedName: string }[]> {
  const { rows } = await sql<{
    heading: PacketHeading
    wordsHash: string
    copiedAt: Instant
    copiedName: string
  }>`
    select c.heading, c.words_hash, c.copied_at, s.name as copied_name
      from plan_copy c
      join staff_member s on s.area_id = c.area_id and s.staff_id = c.copied_by
     where c.area_id = ${areaId} and c.plan_id = ${planId}`.execute(db)
  return rows
}

/** Notes that a text was copied; the latest copy of a heading counts. */
export async function saveCopy(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly planId: PlanId
    readonly heading: PacketHeading
    readonly clientId: ClientId
    readonly wordsHash: string
    readonly copiedBy: string
    readonly visibleTo: readonly string[]
  },
): Promise<void> {
  const { wordsHash, copiedBy } = row
  await tx
    .insertInto('planCopy')
    .values({ ...row, visibleTo: [...row.visibleTo] })
    .onConflict((conflict) =>
      conflict
        .columns(['areaId', 'planId', 'heading'])
        .doUpdateSet({ wordsHash, copiedBy, copiedAt: sql`now()` }),
    )
    .execute()
}
