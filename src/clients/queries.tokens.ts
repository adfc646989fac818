import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import type { ClientId } from './model.access.ts'

/** The number of the lock under which words come and go; `forget_words` holds it alone. */
const wordsLock = 720_612

/** Makes a person findable by these words. */
export async function insertTokens(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  tokens: readonly string[],
  visibleTo: readonly string[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${wordsLock})`.execute(tx)
  await sql`
    with word as (
      insert into name_token (token) select unnest(${[...tokens]}::text[]) order by 1 on conflict do nothing
    )
    insert into client_token (area_id, token, client_id, visible_to)
    select ${areaId}, token, ${clientId}, ${[...visibleTo]}::uuid[] from unnest(${[...tokens]}::text[]) as t(token)
  `.execute(tx)
}

/** Replaces the words by which a person is found, and forgets those that nobody bears any more. */
export async function replaceTokens(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  tokens: readonly string[],
  visibleTo: readonly string[],
): Promise<void> {
  // Alone from the beginning: two who hold the lock shared and both want it alone would wait for ever.
  await sql`select pg_advisory_xact_lock(${wordsLock})`.execute(tx)
  const old = await tx
    .deleteFrom('clientToken')
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .returning('token')
    .execute()
  await insertTokens(tx, areaId, clientId, tokens, visibleTo)
  await sql`select forget_words(${old.map((row) => row.token)}::text[])`.execute(tx)
}
