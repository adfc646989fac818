import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { ClientId } from './model.access.ts'
import type { MergedRecord } from './model.identity.ts'

/** The record through which a merged one is read; undefined for one that stands for itself. */
export async function findMergedInto(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<{ clientId: ClientId; clientNumber: number } | undefined> {
  const row = await db
    .selectFrom('clientMerge as m')
    .innerJoin('client as c', (join) =>
      join.onRef('c.areaId', '=', 'm.areaId').onRef('c.clientId', '=', 'm.clientId'),
    )
    .select(['c.clientId', 'c.clientNumber'])
    .where('m.areaId', '=', areaId)
    .where('m.mergedClientId', '=', clientId)
    .where('m.undoneAt', 'is', null)
    .modifyEnd(keptPlan)
    .executeTakeFirst()
  return row as { clientId: ClientId; clientNumber: number } | undefined
}

/** The records that are read through a client. */
export async function listMergedRecords(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<MergedRecord[]> {
  const rows = await db
    .selectFrom('clientMerge as m')
    .innerJoin('client as c', (join) =>
      join.onRef('c.areaId', '=', 'm.areaId').onRef('c.clientId', '=', 'm.mergedClientId'),
    )
    .select([
      'm.clientMergeId as mergeId',
      'c.clientId',
      'c.clientNumber',
      'c.familyName',
      'c.givenNames',
      'm.mergedAt',
    ])
    .where('m.areaId', '=', areaId)
    .where('m.clientId', '=', clientId)
    .where('m.undoneAt', 'is', null)
    .orderBy('m.mergedAt')
    .modifyEnd(keptPlan)
    .execute()
  return rows as MergedRecord[]
}

/** Every record of the person that is in sight: the one through which all are read first. */
export async function listRecordsOfPerson(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<ClientId[]> {
  const { rows } = await sql<{ clientId: ClientId }>`
    with kept as (
      select coalesce((
        select c.client_id from client_merge m
          join client c on c.area_id = m.area_id and c.client_id = m.client_id
         where m.area_id = ${areaId} and m.merged_client_id = ${clientId} and m.undone_at is null), ${clientId}::uuid) as client_id
    )
    select k.client_id, null::timestamptz as merged_at from kept k
    union all
    select c.client_id, m.merged_at from kept k
      join client_merge m on m.area_id = ${areaId} and m.client_id = k.client_id and m.undone_at is null
      join client c on c.area_id = m.area_id and c.client_id = m.merged_client_id
     order by merged_at nulls first ${keptPlan}`.execute(db)
  return rows.map((row) => row.clientId)
}

/** A merge of a client, undone or not. */
export async function findMerge(
  db: Read,
  areaId: string,
  clientId: ClientId,
  mergeId: string,
): Promise<{ mergedClientId: ClientId; undoneAt: Instant | null } | undefined> {
  const row = await db
    .selectFrom('clientMerge')
    .select(['mergedClientId', 'undoneAt'])
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .where('clientMergeId', '=', mergeId)
    .executeTakeFirst()
  return row as { mergedClientId: ClientId; undoneAt: Instant | null } | undefined
}

export async function insertMerge(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly clientMergeId: string
    readonly clientId: ClientId
    readonly mergedClientId: ClientId
    readonly reason: string
    readonly mergedBy: string
    readonly visibleTo: string[]
  },
): Promise<void> {
  await tx.insertInto('clientMerge').values(row).execute()
}

export async function undoMerge(
  tx: Tx,
  areaId: string,
  mergeId: string,
  undoneBy: string,
): Promise<void> {
  await tx
    .updateTable('clientMerge')
    .set({ undoneBy, undoneAt: sql`now()` })
    .where('areaId', '=', areaId)
    .where('clientMergeId', '=', mergeId)
    .executeTakeFirstOrThrow()
}

/** Whether any record of the two is part of a merge that holds; asked with the sight of all their organisations. */
export async function listMergesOf(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<{ clientId: ClientId; mergedClientId: ClientId }[]> {
  const rows = await db
    .selectFrom('clientMerge')
    .select(['clientId', 'mergedClientId'])
    .where('areaId', '=', areaId)
    .where('undoneAt', 'is', null)
    .where((where) =>
      where.or([where('clientId', 'in', clientIds), where('mergedClientId', 'in', clientIds)]),
    )
    .execute()
  return rows as { clientId: ClientId; mergedClientId: ClientId }[]
}

/** Remembers that two records are not one person. */
export async function insertDistinct(
  tx: Tx,
  areaId: string,
  pair: readonly [ClientId, ClientId],
  decidedBy: string,
  visibleTo: string[],
): Promise<void> {
  const [clientId = '', otherClientId = ''] = [...pair].sort()
  await tx
    .insertInto('clientDistinct')
    .values({ areaId, clientId, otherClientId, decidedBy, visibleTo })
    .onConflict((c) => c.doNothing())
    .execute()
}
