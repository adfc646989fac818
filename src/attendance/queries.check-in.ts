import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { OfferingId } from '../services/model.offering.ts'
import type { ClientNames } from '../services/model.service-name.ts'
import type { SessionId } from './model.sheet.ts'

/** Lets clients check in to a session; what the codes are made of stays as it is when that was done before. */
export async function insertCheckIn(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly sessionId: SessionId
    readonly secret: Buffer
    readonly openedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('checkIn')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findSecret(
  db: Read,
  areaId: string,
  sessionId: SessionId,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('checkIn')
    .select('secret')
    .where('areaId', '=', areaId)
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()
  return row?.secret
}

/** How many have checked in to a session by themselves. */
export async function countCheckedIn(
  db: Read,
  areaId: string,
  sessionId: SessionId,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct client_id)::integer as count from attendance_mark
     where area_id = ${areaId} and session_id = ${sessionId} and origin = 'client'`.execute(db)
  return rows[0]?.count ?? 0
}

/** Whose enrolment a personal link stands for. */
export interface Owner {
  readonly clientId: ClientId
  readonly offeringId: OfferingId
  readonly organisationId: string
  readonly endsOn: string
  readonly language: string | null
  readonly clientNames: ClientNames
}

export async function findOwner(
  db: Read,
  areaId: string,
  enrolmentId: string,
): Promise<Owner | undefined> {
  const { rows } = await sql<Owner>`
    select e.client_id, e.offering_id, f.organisation_id, f.ends_on, c.service_language as language, s.client_names
      from enrolment e
      join offering f on f.area_id = e.area_id and f.offering_id = e.offering_id
      join service s on s.area_id = f.area_id and s.service_id = f.service_id
      join client c on c.area_id = e.area_id and c.client_id = e.client_id
     where e.area_id = ${areaId} and e.enrolment_id = ${enrolmentId}
       and e.state in ('accepted', 'started')`.execute(db)
  return rows[0]
}

/** The enrolment by which a client has a seat of a group. */
export async function findSeat(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
  clientId: ClientId,
): Promise<string | undefined> {
  const { rows } = await sql<{ enrolmentId: string }>`
    select enrolment_id from enrolment
     where area_id = ${areaId} and offering_id = ${offeringId} and client_id = ${clientId}
       and state in ('accepted', 'started')`.execute(db)
  return rows[0]?.enrolmentId
}

/** The session of a group that one can check in to between two instants, with when the client did. */
export async function findOpenSession(
  db: Read,
  areaId: string,
  { offeringId, clientId }: Pick<Owner, 'offeringId' | 'clientId'>,
  now: string,
  earlyMinutes: number,
): Promise<{ sessionId: SessionId; checkedInAt: Instant | null } | undefined> {
  const { rows } = await sql<{ sessionId: SessionId; checkedInAt: Instant | null }>`
    select n.session_id, (select min(m.made_at) from attendance_mark m
                           where m.area_id = n.area_id and m.session_id = n.session_id and m.client_id = ${clientId}
                             and m.origin = 'client') as checked_in_at
      from session n
      join check_in i on i.area_id = n.area_id and i.session_id = n.session_id
     where n.area_id = ${areaId} and n.offering_id = ${offeringId} and n.state <> 'cancelled'
       and n.starts_at <= ${now}::timestamptz + ${earlyMinutes} * interval '1 minute'
       and n.ends_at > ${now}::timestamptz
     order by n.starts_at limit 1`.execute(db)
  return rows[0]
}
