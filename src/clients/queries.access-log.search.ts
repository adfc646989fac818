import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import {
  type AccessLogEntry,
  type AccessLogQuestion,
  accessLogPageSize,
  clientNumbersShown,
} from './model.access-log.ts'

interface Subject {
  readonly clientId: string
  readonly clientNumber: number
}

/** Which clients are meant by ids, a number or the hash of a hetu. Refused to all but the data-protection officer. */
export async function listSubjects(
  db: Read,
  asked: { ids?: readonly string[]; clientNumber?: number | null; hetuHash?: Buffer | null },
  today: Day,
): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select client_id, client_number from access_log_subject(
      ${[...(asked.ids ?? [])]}::uuid[], ${asked.clientNumber ?? null}::bigint,
      ${asked.hetuHash ?? null}::bytea, ${today}::date)
     order by client_number`.execute(db)
  return rows
}

/** What of the question is asked of every entry; instants, because days are counted in Finland. */
export interface EntryFilter extends Pick<AccessLogQuestion, 'staffId' | 'outcome' | 'after'> {
  readonly from: string | null
  /** Exclusive. */
  readonly before: string | null
}

/** An entry with the ids of the clients that are told of; their numbers are looked up apart. */
export type FoundEntry = Omit<AccessLogEntry, 'clientNumbers'> & {
  readonly clientIds: readonly string[]
}

/** The condition on entry `l`, whose time and id stand in `at` (that of the walked index). */
function conditions(areaId: string, filter: EntryFilter, at: string): RawBuilder<unknown> {
  const [time, id] = [sql.ref(`${at}.at`), sql.ref(`${at}.log_id`)]
  const parts = [sql`l.area_id = ${areaId}`]
  if (filter.staffId !== null) parts.push(sql`l.staff_id = ${filter.staffId}::uuid`)
  if (filter.outcome !== null) parts.push(sql`l.outcome = ${sql.lit(filter.outcome)}`)
  if (filter.from !== null) parts.push(sql`${time} >= ${filter.from}::timestamptz`)
  if (filter.before !== null) parts.push(sql`${time} < ${filter.before}::timestamptz`)
  if (filter.after !== null)
    parts.push(
      sql`(${time}, ${id}) < (${filter.after.at}::timestamptz, ${filter.after.logId}::uuid)`,
    )
  return sql.join(parts, sql` and `)
}

const more = sql.lit(accessLogPageSize + 1)

/** The newest entries, of everybody or of some clients; one more than a page holds, when there are more. */
export async function listEntries(
  db: Read,
  areaId: string,
  clientIds: readonly string[] | null,
  filter: EntryFilter,
): Promise<FoundEntry[]> {
  // Each client's entries are walked backwards along the key and stop at the page's end.
  const page =
    clientIds === null
      ? sql`select l.at, l.log_id from access_log l where ${conditions(areaId, filter, 'l')}
             order by l.at desc, l.log_id desc limit ${more}`
      : sql`select distinct own.at, own.log_id
              from unnest(${[...clientIds]}::uuid[]) as asked (client_id)
             cross join lateral (
               select c.at, c.log_id
                 from access_log_client c
                 join access_log l on l.area_id = c.area_id and l.log_id = c.log_id
                where c.area_id = ${areaId} and c.client_id = asked.client_id
                  and ${conditions(areaId, filter, 'c')}
                order by c.at desc, c.log_id desc limit ${more}) as own
             order by own.at desc, own.log_id desc limit ${more}`
  const { rows } = await sql<FoundEntry>`
    with page as materialized (${page})
    select l.log_id, l.at, l.event, l.outcome, l.reason,
           l.break_glass_id is not null as is_opened,
           case when m.name is not null then jsonb_build_object('staffId', l.staff_id, 'name', m.name) end as reader,
           (select count(*)::int from access_log_client c
             where c.area_id = ${areaId} and c.log_id = page.log_id) as client_count,
           array(select c.client_id from access_log_client c
                  where c.area_id = ${areaId} and c.log_id = page.log_id
                  order by c.client_id <> all (${[...(clientIds ?? [])]}::uuid[]), c.client_id
                  limit ${sql.lit(clientNumbersShown)}) as client_ids
      from page
      join access_log l on l.area_id = ${areaId} and l.log_id = page.log_id
      left join staff_member m on m.area_id = l.area_id and m.staff_id = l.staff_id
     order by page.at desc, page.log_id desc`.execute(db)
  return rows
}

/** Everybody who works or has worked in the area, by name. */
export async function listReaders(
  db: Read,
  areaId: string,
): Promise<{ staffId: string; name: string }[]> {
  return await db
    .selectFrom('staffMember')
    .select(['staffId', 'name'])
    .where('areaId', '=', areaId)
    .orderBy('name')
    .execute()
}
