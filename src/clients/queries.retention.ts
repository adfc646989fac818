import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'

/** The months that each kind of record is kept in an area; a kind without a period is kept. */
export async function listRetentionMonths(
  db: Read,
  areaId: string,
): Promise<{ kind: string; months: number }[]> {
  const { rows } = await sql<{ kind: string; months: number }>`
    select kind, months from retention_rule where area_id = ${areaId} and months is not null`.execute(
    db,
  )
  return rows
}

/** The condition that no organisation has had access to client `c` since a day. */
const unneededSince = (since: Day) => sql`not exists (
  select from client_access a
   where a.area_id = c.area_id and a.client_id = c.client_id
     and (upper_inf(a.period) or upper(a.period) > ${since}::date))
  and c.created_at < ${since}::date`

/** Clients whom no organisation has needed since a day; of a merged person all records must be so. */
export async function listUnneededClients(
  db: Read,
  areaId: string,
  since: Day,
  limit: number,
): Promise<ClientId[]> {
  const { rows } = await sql<{ clientId: ClientId }>`
    select c.client_id from client c
     where c.area_id = ${areaId} and ${unneededSince(since)}
       and not exists (
             select from client_merge m
               join client_merge s on s.area_id = m.area_id and s.client_id = m.client_id and s.undone_at is null
               join client_access a on a.area_id = s.area_id and a.client_id in (s.client_id, s.merged_client_id)
              where m.area_id = c.area_id and c.client_id in (m.client_id, m.merged_client_id)
                and m.undone_at is null and (upper_inf(a.period) or upper(a.period) > ${since}::date))
     order by c.client_id limit ${limit}`.execute(db)
  return rows.map((row) => row.clientId)
}

/**
 * Deletes the facts, with the fold of them, of clients whom no organisation has needed since a day, and the facts found
 * wrong before it.
 */
export async function deleteFactsUnneededSince(
  tx: Tx,
  areaId: string,
  since: Day,
): Promise<number> {
  let deleted = 0
  for (const table of ['client_fact', 'client_support_fact']) {
    const result = await sql`
      delete from ${sql.table(table)} f
       where f.area_id = ${areaId}
         and (f.rectified_at < ${since}::date
              or exists (select from client c
                          where c.area_id = f.area_id and c.client_id = f.client_id
                            and ${unneededSince(since)}))`.execute(tx)
    deleted += Number(result.numAffectedRows ?? 0)
  }
  for (const table of ['client_profile', 'client_support_profile'])
    await sql`
      delete from ${sql.table(table)} p
       using client c
       where p.area_id = ${areaId} and c.area_id = p.area_id and c.client_id = p.client_id
         and ${unneededSince(since)}`.execute(tx)
  return deleted
}

/** Deletes the access log of the time before a day. */
export async function deleteLogBefore(tx: Tx, areaId: string, before: Day): Promise<number> {
  await sql`delete from access_log_client where area_id = ${areaId} and at < ${before}::date`.execute(
    tx,
  )
  const result =
    await sql`delete from access_log where area_id = ${areaId} and at < ${before}::date`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

/** Deletes openings of records outside one's access that ended before a day. */
export async function deleteOpeningsBefore(tx: Tx, areaId: string, before: Day): Promise<number> {
  const result =
    await sql`delete from break_glass where area_id = ${areaId} and until < ${before}::date`.execute(
      tx,
    )
  return Number(result.numAffectedRows ?? 0)
}

/**
 * Deletes requests for records that lapsed before a day, with what was answered, once nothing of it is granted since then.
 * @returns how many requests; what reached an organisation goes with them
 */
export async function deleteRequestsBefore(tx: Tx, areaId: string, before: Day): Promise<number> {
  const isOver = sql`r.area_id = ${areaId} and r.lapses_on < ${before}::date
    and not exists (select from record_demand g
                     where g.area_id = r.area_id and g.record_request_id = r.record_request_id
                       and g.until >= ${before}::date)`
  await sql`
    delete from record_demand d using record_request r
     where ${isOver} and d.area_id = r.area_id and d.record_request_id = r.record_request_id`.execute(
    tx,
  )
  const result = await sql`delete from record_request r where ${isOver}`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

/** Deletes the answers to commands of the time before a day. */
export async function deleteIdempotencyBefore(
  tx: Tx,
  areaId: string,
  before: Day,
): Promise<number> {
  const result =
    await sql`delete from idempotency where area_id = ${areaId} and at < ${before}::date`.execute(
      tx,
    )
  return Number(result.numAffectedRows ?? 0)
}
