import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import {
  guestTables,
  homeTables,
  lastingTables,
  nobody,
  ownedTables,
  pairTables,
  type TravellingTable,
  travellingParts,
  travellingTables,
} from './model.owned-tables.ts'

interface AccessRow {
  readonly areaId: string
  readonly clientId: ClientId
  readonly organisationId: string
  readonly visibleTo: readonly string[]
  readonly from: Day
  /** Why: a code such as `added`, `referral`, `transfer`. */
  readonly ground: string
}

/** Opens a period of access; one that ended the same day goes on instead. */
export async function insertAccess(tx: Tx, row: AccessRow): Promise<void> {
  const reopened = await sql`
    update client_access set period = daterange(lower(period), null), ground = ${row.ground}
     where area_id = ${row.areaId} and client_id = ${row.clientId} and organisation_id = ${row.organisationId}
       and upper(period) = ${row.from}::date`.execute(tx)
  if (reopened.numAffectedRows !== 0n) return
  await sql`
    insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
    values (${row.areaId}, ${row.clientId}, ${row.organisationId}, daterange(${row.from}::date, null), ${row.ground},
            ${[...row.visibleTo]}::uuid[])`.execute(tx)
}

/**
 * Ends the access of an organisation and the work of its people with the client. A period that began today leaves no
 * row (a range of days cannot be empty): that the organisation once saw the client stays on the client itself.
 */
export async function endAccessOn(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
  today: Day,
): Promise<void> {
  for (const table of ['client_access', 'client_relation'] as const) {
    const theirs = sql`area_id = ${areaId} and client_id = ${clientId} and organisation_id = ${organisationId}
      and (upper_inf(period) or upper(period) > ${today}::date)`
    await sql`delete from ${sql.table(table)} where ${theirs} and lower(period) >= ${today}::date`.execute(
      tx,
    )
    await sql`update ${sql.table(table)} set period = daterange(lower(period), ${today}::date) where ${theirs}`.execute(
      tx,
    )
  }
}

/** Says that a staff member works with the client, or has a referral of them under way. */
export async function insertRelation(
  tx: Tx,
  row: Omit<AccessRow, 'ground'> & {
    readonly staffId: string
    readonly relation: 'own_client' | 'referral_draft' | 'referral_sent'
  },
): Promise<void> {
  await sql`
    insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period,
                                 visible_to)
    values (${row.areaId}, ${newId<'ClientRelation'>()}, ${row.clientId}, ${row.staffId}, ${row.organisationId},
            ${row.relation}, daterange(${row.from}::date, null), ${[...row.visibleTo]}::uuid[])`.execute(
    tx,
  )
}

const orNobody = (organisations: readonly string[]) =>
  organisations.length > 0 ? [...organisations] : [nobody]

/**
 * Writes on every row of a client who may see it: `now` has access, `ever` had it once. What one organisation wrote is
 * not widened: of those who saw it the ones that still have access go on, and its own organisation.
 */
export async function setVisibleTo(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  now: readonly string[],
  ever: readonly string[],
): Promise<void> {
  const set = (table: string, organisations: readonly string[]) =>
    sql`update ${sql.table(table)} set visible_to = ${orNobody(organisations)}::uuid[]
         where area_id = ${areaId} and client_id = ${clientId}`.execute(tx)
  for (const table of lastingTables) await set(table, ever)
  const parts = Object.entries(travellingParts)
  const apart: readonly string[] = [
    ...travellingTables,
    ...parts.flatMap(([, tables]) => tables),
    ...guestTables,
    ...homeTables,
  ]
  for (const table of ownedTables) if (!apart.includes(table)) await set(table, now)
  for (const table of guestTables)
    await sql`
      update ${sql.table(table)}
         set visible_to = coalesce(nullif(array(
               select unnest(${[...now]}::uuid[]) union select unnest(guests)), '{}'), ${[nobody]}::uuid[])
       where area_id = ${areaId} and client_id = ${clientId}`.execute(tx)
  for (const table of travellingTables)
    await sql`
      update ${sql.table(table)} t
         set visible_to = coalesce(nullif(array(
               select o from unnest(${[...now]}::uuid[]) as o
                where o = any(t.visible_to) or o = t.organisation_id), '{}'), ${[nobody]}::uuid[])
       where area_id = ${areaId} and client_id = ${clientId}`.execute(tx)
  for (const table of homeTables)
    await sql`
      update ${sql.table(table)}
         set visible_to = array[case when organisation_id = any(${[...now]}::uuid[]) then organisation_id
                                     else ${nobody}::uuid end]
       where area_id = ${areaId} and client_id = ${clientId}`.execute(tx)
  for (const [whole, tables] of parts)
    for (const table of tables)
      await sql`
        update ${sql.table(table)} t
           set visible_to = coalesce(nullif(array(
                 select o from unnest(${[...now]}::uuid[]) as o
                  where o = any(t.visible_to) or o = w.organisation_id), '{}'), ${[nobody]}::uuid[])
          from ${sql.table(whole)} w
         where t.area_id = ${areaId} and t.client_id = ${clientId}
           and w.area_id = t.area_id and w.${sql.ref(`${whole}_id`)} = t.${sql.ref(`${whole}_id`)}`.execute(
        tx,
      )
}

/** Shows a row that one organisation wrote to another that has access to the client, because it was handed over. */
export async function addSight(
  tx: Tx,
  areaId: string,
  table: TravellingTable,
  rowId: string,
  organisationId: string,
): Promise<void> {
  await sql`
    update ${sql.table(table)} set visible_to = visible_to || ${organisationId}::uuid
     where area_id = ${areaId} and ${sql.ref(`${table}_id`)} = ${rowId} and ${organisationId} <> all(visible_to)`.execute(
    tx,
  )
}

/** Writes on the rows about a client and another who may see them: the organisations that now have access to both. */
export async function setPairsVisibleTo(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  today: Day,
): Promise<void> {
  for (const [table, other] of Object.entries(pairTables))
    await sql`
      update ${sql.table(table)} p
         set visible_to = coalesce((
               select array_agg(a.organisation_id order by a.organisation_id)
                 from client_access a
                 join client_access b using (area_id, organisation_id)
                where a.area_id = p.area_id and a.client_id = p.client_id and b.client_id = p.${sql.ref(other)}
                  and a.period @> ${today}::date and b.period @> ${today}::date), ${[nobody]}::uuid[])
       where p.area_id = ${areaId} and (p.client_id = ${clientId} or p.${sql.ref(other)} = ${clientId})`.execute(
      tx,
    )
}
