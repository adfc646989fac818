import { sql } from 'kysely'
import type { ClientData, Right } from '../areas/model.rights.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import { mayReach } from './queries.access.ts'

/** A staff member and a client, within an organisation. */
export interface Pair {
  readonly areaId: string
  readonly clientId: ClientId
  readonly organisationId: string
  readonly staffId: string
}

/** Why an organisation has access to a client. */
export interface AccessGround {
  readonly ground: string
  readonly since: Day
  readonly addedBy: string
}

export type RelationKind = 'own_client' | 'referral_draft' | 'referral_sent'

/** The relations of a staff member to a client that hold on a day. */
export async function listRelationKinds(
  db: Read,
  { areaId, clientId, organisationId, staffId }: Pair,
  today: Day,
): Promise<RelationKind[]> {
  const { rows } = await sql<{ relation: RelationKind }>`
    select relation from client_relation
     where area_id = ${areaId} and client_id = ${clientId} and staff_id = ${staffId}
       and organisation_id = ${organisationId} and period @> ${today}::date`.execute(db)
  return rows.map((row) => row.relation)
}

/** Ends relations on a day; one that began on it or later leaves no row, because a range of days cannot be empty. */
export async function endRelations(
  tx: Tx,
  { areaId, clientId, organisationId, staffId }: Pair,
  relations: readonly RelationKind[],
  today: Day,
): Promise<void> {
  const theirs = sql`area_id = ${areaId} and client_id = ${clientId} and staff_id = ${staffId}
    and organisation_id = ${organisationId} and relation = any(${[...relations]})
    and (upper_inf(period) or upper(period) > ${today}::date)`
  await sql`delete from client_relation where ${theirs} and lower(period) >= ${today}::date`.execute(
    tx,
  )
  await sql`update client_relation set period = daterange(lower(period), ${today}::date) where ${theirs}`.execute(
    tx,
  )
}

/** Goes on with a relation that ended on the same day instead of beginning another; whether there was one. */
export async function reopenRelation(
  tx: Tx,
  { areaId, clientId, organisationId, staffId }: Pair,
  relation: RelationKind,
  today: Day,
): Promise<boolean> {
  const result = await sql`
    update client_relation set period = daterange(lower(period), null)
     where area_id = ${areaId} and client_id = ${clientId} and staff_id = ${staffId}
       and organisation_id = ${organisationId} and relation = ${relation} and upper(period) = ${today}::date`.execute(
    tx,
  )
  return result.numAffectedRows !== 0n
}

/** Whether somebody of an organisation works with the client or has a referral of them on a day. */
export async function hasRelations(
  db: Read,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
  today: Day,
): Promise<boolean> {
  const { rows } = await sql`
    select from client_relation
     where area_id = ${areaId} and client_id = ${clientId} and organisation_id = ${organisationId}
       and period @> ${today}::date limit 1`.execute(db)
  return rows.length > 0
}

/** Since when and why an organisation has access to a client on a day, and who added the client. */
export async function findAccess(
  db: Read,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
  today: Day,
): Promise<AccessGround | undefined> {
  const { rows } = await sql<AccessGround>`
    select a.ground, lower(a.period) as since, c.created_by as added_by
      from client_access a
      join client c on c.area_id = a.area_id and c.client_id = a.client_id
     where a.area_id = ${areaId} and a.client_id = ${clientId} and a.organisation_id = ${organisationId}
       and a.period @> ${today}::date`.execute(db)
  return rows[0]
}

/** Those of some clients on whom the actor has a right to a kind of data. */
export async function listReachable(
  db: Read,
  actor: Actor,
  clientIds: readonly ClientId[],
  data: ClientData,
  right: Right,
  today: Day,
): Promise<ClientId[]> {
  const { rows } = await sql<{ clientId: ClientId }>`
    select c.client_id from client c
     where c.area_id = ${actor.areaId} and c.client_id = any(${[...clientIds]}::uuid[])
       and ${mayReach(actor, data, right, today)}`.execute(db)
  return rows.map((row) => row.clientId)
}

/** Who has had somebody as the draft of a referral since a day or longer. */
export async function listDraftRelations(db: Read, areaId: string, since: Day): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select area_id, client_id, organisation_id, staff_id from client_relation
     where area_id = ${areaId} and relation = 'referral_draft' and upper_inf(period) and lower(period) <= ${since}::date
     order by client_id, staff_id`.execute(db)
  return rows
}
