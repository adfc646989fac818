import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './db.ts'
import { badRequest, conflict } from './errors.ts'
import { keptPlan } from './kept-plan.ts'
import type { Actor, AuditContext } from './route.ts'

/** What is kept of a command: its answer and the people whose data the answer carries. */
interface Kept<T> {
  readonly answer: T
  readonly subjects: readonly string[]
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Does a command once per key of a user: the first time it runs `command` and keeps its answer, later it
 * gives that answer, which is remembered as sent about the same people. Two at once wait for each other on the row,
 * so neither is done twice.
 * @throws ApiError 400 without a key, 409 when the key was used for another command
 */
export async function once<T>(
  tx: Tx,
  actor: Actor,
  sent: { key: string | undefined; route: string; content: unknown; audit: AuditContext },
  command: () => Promise<T>,
): Promise<T> {
  if (sent.key === undefined || !uuid.test(sent.key)) throw badRequest('idempotencyKeyMissing')
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(sent.content ?? null))
    .digest()
  const row = { areaId: actor.areaId, userId: actor.userId, key: sent.key.toLowerCase() }
  const inserted = await sql`
    insert into idempotency (area_id, user_id, key, route, body_hash)
    values (${row.areaId}, ${row.userId}, ${row.key}, ${sent.route}, ${bodyHash})
        on conflict do nothing ${keptPlan}`.execute(tx)
  if (inserted.numAffectedRows === 0n) {
    const before = await tx
      .selectFrom('idempotency')
      .select(['route', 'bodyHash', sql<Kept<T>>`response`.as('kept')])
      .where('areaId', '=', row.areaId)
      .where('userId', '=', row.userId)
      .where('key', '=', row.key)
      .executeTakeFirstOrThrow()
    if (before.route !== sent.route || !bodyHash.equals(before.bodyHash))
      throw conflict('idempotencyKeyReused')
    for (const subject of before.kept.subjects) sent.audit.subjects.add(subject)
    return before.kept.answer
  }
  const answer = await command()
  const kept: Kept<T> = { answer, subjects: [...sent.audit.subjects] }
  await sql`
    update idempotency set response = ${JSON.stringify(kept)}::jsonb
     where area_id = ${row.areaId} and user_id = ${row.userId} and key = ${row.key} ${keptPlan}`.execute(
    tx,
  )
  return answer
}
