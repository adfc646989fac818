import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import { countedTables, erasedTables, nobody, pairTables } from './model.owned-tables.ts'

/** Sets the area whose rows the retention role sees in this transaction. */
export async function enterArea(tx: Tx, areaId: string): Promise<void> {
  await sql`select set_config('app.area_id', ${areaId}, true)`.execute(tx)
}

export async function findByNumber(
  db: Read,
  areaId: string,
  clientNumber: number,
): Promise<ClientId | undefined> {
  const row = await db
    .selectFrom('client')
    .select('clientId')
    .where('areaId', '=', areaId)
    .where('clientNumber', '=', clientNumber)
    .executeTakeFirst()
  return row?.clientId as ClientId | undefined
}

/** That an enrolment takes a seat of its group. */
const isSeated = sql`state in ('offered', 'accepted', 'started')`

/** Takes the rows of the clients, so that no command changes or adds anything while they are erased; gives who is there. */
export async function lockForErasure(
  tx: Tx,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<ClientId[]> {
  // Groups before people, as every command on seats takes them.
  await sql`
    select from offering
     where area_id = ${areaId} and offering_id in (
             select offering_id from enrolment
              where area_id = ${areaId} and client_id = any(${[...clientIds]}::uuid[]) and ${isSeated})
     order by offering_id for no key update`.execute(tx)
  const { rows } = await sql<{ clientId: ClientId }>`
    select client_id from client where area_id = ${areaId} and client_id = any(${[...clientIds]}::uuid[])
     order by client_id for update`.execute(tx)
  return rows.map((row) => row.clientId)
}

/**
 * Takes what is erased out of clientships that stay: where records were merged, the referral that a clientship came of,
 * and the clientship before it, may belong to another record.
 */
async function forgetOrigins(
  tx: Tx,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<void> {
  const ids = sql`${[...clientIds]}::uuid[]`
  await sql`
    update clientship c set handover_id = null
      from handover h
     where h.area_id = ${areaId} and h.client_id = any(${ids}) and c.area_id = h.area_id
       and c.handover_id = h.handover_id and c.client_id <> all(${ids})`.execute(tx)
  await sql`
    update handover h set returns_handover_id = null
      from handover r
     where r.area_id = ${areaId} and r.client_id = any(${ids}) and h.area_id = r.area_id
       and h.returns_handover_id = r.handover_id and h.client_id <> all(${ids})`.execute(tx)
  await sql`
    update clientship c set previous_clientship_id = null
      from clientship p
     where p.area_id = ${areaId} and p.client_id = any(${ids}) and c.area_id = p.area_id
       and c.previous_clientship_id = p.clientship_id and c.client_id <> all(${ids})`.execute(tx)
}

/**
 * What is counted of the referrals of the clients, without saying who: an open one is counted nowhere any more, because
 * nobody can decide it.
 */
async function keepReferralCounts(
  tx: Tx,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<void> {
  await sql`
    insert into erased_referral (area_id, erased_referral_id, referring_organisation_id, from_staff_id, to_organisation_id,
                                 state, return_reason, against_trace, sent_month, decided_month, days, sex, age,
                                 mother_tongue)
    select h.area_id, gen_random_uuid(), h.referring_organisation_id, h.from_staff_id, h.to_organisation_id, h.state,
           h.return_reason, h.against_trace, date_trunc('month', h.sent_on), date_trunc('month', h.decided_on),
           h.decided_on - h.sent_on, c.sex,
           first_of_age_band(extract(year from age(h.sent_on, c.birth_date))::integer), c.mother_tongue
      from handover h
      join client c on c.area_id = h.area_id and c.client_id = h.client_id
     where h.area_id = ${areaId} and h.client_id = any(${[...clientIds]}::uuid[])
       and h.kind = 'referral' and h.state in ('accepted', 'returned', 'withdrawn')`.execute(tx)
}

/** Gives back the seats of the clients; who waits for one is next once the queues are looked through. */
async function freeSeats(tx: Tx, areaId: string, clientIds: readonly ClientId[]): Promise<void> {
  await sql`
    update offering o set taken = o.taken - e.seats
      from (select offering_id, count(*)::integer as seats from enrolment
             where area_id = ${areaId} and client_id = any(${[...clientIds]}::uuid[]) and ${isSeated}
             group by offering_id) e
     where o.area_id = ${areaId} and o.offering_id = e.offering_id`.execute(tx)
}

/**
 * A day would tell who it was where few are counted. All days are made months alike, so that what began within three
 * months of an end still does.
 */
const coarseDays = sql.join(
  ['started_on', 'ended_on', 'positive_on', 'work_on', 'business_on', 'study_on'].map(
    (day) => sql`${sql.ref(day)} = date_trunc('month', ${sql.ref(day)})`,
  ),
)

/** Deletes every row that belongs to the clients, the words that nobody bears any more and the answers to commands. */
export async function deleteClients(
  tx: Tx,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<void> {
  const ids = sql`${[...clientIds]}::uuid[]`
  const { rows } = await sql<{ token: string }>`
    select distinct token from client_token where area_id = ${areaId} and client_id = any(${ids})`.execute(
    tx,
  )
  for (const [table, other] of Object.entries(pairTables))
    await sql`delete from ${sql.table(table)}
               where area_id = ${areaId} and (client_id = any(${ids}) or ${sql.ref(other)} = any(${ids}))`.execute(
      tx,
    )
  await keepReferralCounts(tx, areaId, clientIds)
  for (const table of countedTables)
    await sql`update ${sql.table(table)}
                 set client_id = null, visible_to = ${[nobody]}::uuid[], age = first_of_age_band(age), ${coarseDays}
               where area_id = ${areaId} and client_id = any(${ids})`.execute(tx)
  await forgetOrigins(tx, areaId, clientIds)
  await freeSeats(tx, areaId, clientIds)
  for (const table of erasedTables)
    await sql`delete from ${sql.table(table)} where area_id = ${areaId} and client_id = any(${ids})`.execute(
      tx,
    )
  await sql`select forget_words(${rows.map((row) => row.token)}::text[])`.execute(tx)
  // What is kept of a command names the people it was about; the hash of what was sent is of the person's values.
  await sql`delete from idempotency
             where area_id = ${areaId} and response -> 'subjects' ?| ${[...clientIds]}::text[]`.execute(
    tx,
  )
  // The log keeps who did what and when by ids; why was said in words in other domains.
  await sql`update access_log l set reason = null
              from access_log_client s
             where l.area_id = ${areaId} and s.area_id = l.area_id and s.log_id = l.log_id
               and s.client_id = any(${ids}) and l.reason is not null`.execute(tx)
}

/** Remembers an erasure: who decided it, and whose data are gone, by id alone. */
export async function insertErasureLog(
  tx: Tx,
  areaId: string,
  by: { readonly userId: string; readonly staffId: string; readonly route: string },
  reason: string,
  clientIds: readonly ClientId[],
  logId: string,
): Promise<void> {
  await sql`
    insert into access_log (area_id, log_id, user_id, staff_id, event, route, outcome, reason)
    values (${areaId}, ${logId}, ${by.userId}, ${by.staffId}, 'ClientErase', ${by.route}, 'done', ${reason})`.execute(
    tx,
  )
  await sql`
    insert into access_log_client (area_id, client_id, at, log_id)
    select ${areaId}, client_id, now(), ${logId} from unnest(${[...clientIds]}::uuid[]) as t (client_id)`.execute(
    tx,
  )
}

/** The staff member of an address who is an administrator of the area on a day. */
export async function findAdministrator(
  db: Read,
  areaId: string,
  email: string,
  today: Day,
): Promise<{ staffId: string; userId: string } | undefined> {
  return await db
    .selectFrom('staffMember as s')
    .innerJoin('roleAssignment as r', (join) =>
      join.onRef('r.areaId', '=', 's.areaId').onRef('r.staffId', '=', 's.staffId'),
    )
    .select(['s.staffId', 's.userId'])
    .where('s.areaId', '=', areaId)
    .where('s.email', '=', email)
    .where('r.role', '=', 'administrator')
    .where(sql<boolean>`r.valid @> ${today}::date`)
    .executeTakeFirst()
}
