import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { Contact } from './model.contact.ts'
import type { Likeness } from './queries.duplicates.ts'

/** Many rows as one parameter: what a list of typed columns is read from. */
const rowsOf = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`

/** A person among many who are added at once; binary values in hexadecimal. */
export interface ManyClient {
  readonly clientId: ClientId
  readonly familyName: string
  readonly givenNames: string
  readonly searchName: string
  readonly birthDate: Day | null
  readonly hetuSealed: string | null
  readonly hetuHash: string | null
  readonly motherTongue: string | null
  readonly serviceLanguage: string | null
  readonly citizenships: readonly string[]
  readonly sex: string | null
  readonly visibleTo: readonly string[]
  readonly contact: Contact
}

/** Inserts people and their contact data in two statements. */
export async function insertClients(
  tx: Tx,
  areaId: string,
  createdBy: string,
  people: readonly ManyClient[],
): Promise<void> {
  await sql`
    insert into client (area_id, client_id, family_name, given_names, search_name, birth_date, hetu_sealed, hetu_hash,
                        mother_tongue, service_language, citizenships, sex, visible_to, created_by)
    select ${areaId}, r."clientId", r."familyName", r."givenNames", r."searchName", r."birthDate",
           decode(r."hetuSealed", 'hex'), decode(r."hetuHash", 'hex'), r."motherTongue", r."serviceLanguage",
           r.citizenships, r.sex, r."visibleTo", ${createdBy}
      from jsonb_to_recordset(${rowsOf(people)}) as r ("clientId" uuid, "familyName" text, "givenNames" text,
           "searchName" text, "birthDate" date, "hetuSealed" text, "hetuHash" text, "motherTongue" text,
           "serviceLanguage" text, citizenships text[], sex text, "visibleTo" uuid[])`.execute(tx)
  const contacts = people.map(({ clientId, visibleTo, contact }) => ({
    ...contact,
    clientId,
    visibleTo,
  }))
  await sql`
    insert into client_contact (area_id, client_id, municipality_code, street_address, postal_code, post_office, phone,
                                email, visible_to)
    select ${areaId}, r."clientId", r."municipalityCode", r."streetAddress", r."postalCode", r."postOffice", r.phone,
           r.email, r."visibleTo"
      from jsonb_to_recordset(${rowsOf(contacts)}) as r ("clientId" uuid, "municipalityCode" text, "streetAddress" text,
           "postalCode" text, "postOffice" text, phone text, email text, "visibleTo" uuid[])`.execute(
    tx,
  )
}

/** Opens the access of organisations to people who are new: nobody had any before. */
export async function insertAccesses(
  tx: Tx,
  areaId: string,
  from: Day,
  rows: readonly {
    readonly clientId: ClientId
    readonly organisationId: string
    readonly ground: string
    readonly visibleTo: readonly string[]
  }[],
): Promise<void> {
  await sql`
    insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
    select ${areaId}, r."clientId", r."organisationId", daterange(${from}::date, null), r.ground, r."visibleTo"
      from jsonb_to_recordset(${rowsOf(rows)}) as r ("clientId" uuid, "organisationId" uuid, ground text,
           "visibleTo" uuid[])`.execute(tx)
}

/** Says of new people that a staff member has a referral of them under way. */
export async function insertSentRelations(
  tx: Tx,
  areaId: string,
  by: { readonly staffId: string; readonly organisationId: string; readonly from: Day },
  rows: readonly { readonly clientId: ClientId; readonly visibleTo: readonly string[] }[],
): Promise<void> {
  await sql`
    insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period,
                                 visible_to)
    select ${areaId}, gen_random_uuid(), r."clientId", ${by.staffId}, ${by.organisationId}, 'referral_sent',
           daterange(${by.from}::date, null), r."visibleTo"
      from jsonb_to_recordset(${rowsOf(rows)}) as r ("clientId" uuid, "visibleTo" uuid[])`.execute(
    tx,
  )
}

/** Keeps the folded profiles of new people. The columns have the names of the facts. */
export async function insertProfiles(
  tx: Tx,
  areaId: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const names = ['client_id', ...columns, 'degrees', 'experiences', 'changes_on', 'visible_to']
  const list = (prefix: string) => sql.join(names.map((name) => sql.raw(`${prefix}${name}`)))
  await sql`
    insert into client_profile (area_id, ${list('')})
    select ${areaId}, ${list('r.')} from jsonb_populate_recordset(null::client_profile, ${rowsOf(rows)}) r`.execute(
    tx,
  )
  await sql`
    insert into client_support_profile (area_id, client_id, visible_to)
    select ${areaId}, r.client_id, r.visible_to
      from jsonb_populate_recordset(null::client_support_profile, ${rowsOf(rows)}) r`.execute(tx)
}

/** Records what was observed of new people. */
export async function insertFactsOfMany(
  tx: Tx,
  areaId: string,
  recordedBy: string,
  rows: readonly object[],
): Promise<void> {
  await sql`
    insert into client_fact (area_id, fact_id, client_id, key, value, observed_on, source, recorded_by, visible_to)
    select ${areaId}, r."factId", r."clientId", r.key, r.value, r."observedOn", r.source, ${recordedBy}, r."visibleTo"
      from jsonb_to_recordset(${rowsOf(rows)}) as r ("factId" uuid, "clientId" uuid, key text, value jsonb,
           "observedOn" date, source text, "visibleTo" uuid[])`.execute(tx)
}

const wordsLock = 720_612

/** Makes people findable by their words. */
export async function insertTokensOfMany(
  tx: Tx,
  areaId: string,
  rows: readonly {
    readonly clientId: ClientId
    readonly token: string
    readonly visibleTo: readonly string[]
  }[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${wordsLock})`.execute(tx)
  const words = [...new Set(rows.map(({ token }) => token))].toSorted()
  await sql`
    insert into name_token (token) select unnest(${words}::text[]) order by 1 on conflict do nothing`.execute(
    tx,
  )
  await sql`
    insert into client_token (area_id, token, client_id, visible_to)
    select ${areaId}, r.token, r."clientId", r."visibleTo"
      from jsonb_to_recordset(${rowsOf(rows)}) as r (token text, "clientId" uuid, "visibleTo" uuid[])`.execute(
    tx,
  )
}

/** How much two romanised names must share to be called similar: as where one person is asked about. */
const leastSimilarity = 0.35

/**
 * For each of many people those in sight who may be the same: the same hetu, now or formerly, or the same birth date and
 * a similar name. Whether the actor may know them is asked afterwards.
 */
export async function listLikeMany(
  db: Read,
  areaId: string,
  people: readonly {
    readonly key: number
    readonly hetuHash: string | null
    readonly birthDate: Day | null
    readonly searchName: string
  }[],
): Promise<(Likeness & { readonly key: number })[]> {
  const { rows } = await sql<Likeness & { key: number }>`
    with asked as materialized (
      select key, decode("hetuHash", 'hex') as hetu_hash, "birthDate" as birth_date, "searchName" as name
        from jsonb_to_recordset(${rowsOf(people)}) as r (key integer, "hetuHash" text, "birthDate" date, "searchName" text)
    ),
    alike as (
      select a.key, c.client_id, true as by_hetu, false as by_name
        from asked a
        join client c on c.area_id = ${areaId} and c.hetu_hash = a.hetu_hash
      union all
      select a.key, f.client_id, true, false
        from asked a
        join client_former_hetu f on f.area_id = ${areaId} and f.hetu_hash = a.hetu_hash
      union all
      select a.key, c.client_id, false, true
        from asked a
        cross join lateral (
          select client_id, search_name from client
           where area_id = ${areaId} and birth_date = a.birth_date offset 0) c
       where similarity(c.search_name, a.name) >= ${leastSimilarity}
    )
    select key, client_id, bool_or(by_hetu) as by_hetu, bool_or(by_name) as by_name
      from alike group by key, client_id order by key, bool_or(by_hetu) desc, client_id`.execute(db)
  return rows
}
