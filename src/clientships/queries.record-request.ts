import { sql } from 'kysely'
import type { Role } from '../areas/model.rights.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type {
  GrantBasis,
  GrantedRecord,
  RecordDemand,
  RecordDemandId,
  RecordPart,
  RecordRequestId,
} from './model.record-request.ts'

/** Whom a request reached. */
export interface Reached {
  readonly recordDemandId: RecordDemandId
  readonly clientId: ClientId
  readonly organisationId: string
}

/** Asks whoever has a person by the hash of the code. Whom it reached is never told to the asker. */
export async function askForRecord(
  tx: Tx,
  asked: {
    readonly requestId: RecordRequestId
    readonly organisationId: string
    readonly hetuHash: Buffer
    readonly reason: string
    readonly today: Day
    readonly lapsesOn: Day
  },
): Promise<Reached[]> {
  const { requestId, organisationId, hetuHash, reason, today, lapsesOn } = asked
  const { rows } = await sql<Reached>`
    select * from ask_for_record(${requestId}::uuid, ${organisationId}::uuid, ${hetuHash}::bytea, ${reason}, ${today}::date,
                                 ${lapsesOn}::date)`.execute(tx)
  return rows
}

export interface OwnRequestRow {
  readonly requestId: RecordRequestId
  readonly askedAt: Instant
  readonly lapsesOn: Day
}

/** What somebody has asked, the newest first. */
export async function listOwnRequests(
  db: Read,
  areaId: string,
  staffId: string,
  most: number,
): Promise<OwnRequestRow[]> {
  const { rows } = await sql<OwnRequestRow>`
    select record_request_id as request_id, asked_at, lapses_on from record_request
     where area_id = ${areaId} and asked_by = ${staffId}
     order by asked_at desc, record_request_id desc limit ${most}`.execute(db)
  return rows
}

export interface GrantRow {
  readonly recordDemandId: RecordDemandId
  readonly recordRequestId: RecordRequestId
  readonly clientId: ClientId
  readonly organisationId: string
  readonly basis: GrantBasis
  readonly parts: readonly RecordPart[]
  readonly until: Instant
}

/** What is granted to who asks, while it lasts. */
export async function listMyGrants(db: Read): Promise<GrantRow[]> {
  const { rows } = await sql<GrantRow>`select * from my_record_grants()`.execute(db)
  return rows
}

/** A request as it is listed, with the ids of its organisations. */
export interface DemandRow
  extends Omit<
    RecordDemand,
    'requestId' | 'demandId' | 'askedFrom' | 'to' | 'parts' | 'mayDecide'
  > {
  readonly recordRequestId: RecordRequestId
  readonly recordDemandId: RecordDemandId | null
  readonly clientId: ClientId | null
  readonly askedFrom: string
  readonly organisationId: string | null
  readonly parts: readonly RecordPart[] | null
  readonly role: Role
}

/** Every request of the area, the newest first. Refused to all but the data-protection officer. */
export async function listRequestsOfArea(db: Read, today: Day, most: number): Promise<DemandRow[]> {
  const { rows } = await sql<DemandRow>`
    select * from record_requests_of_area(${today}::date, ${most})`.execute(db)
  return rows
}

/** The requests that reached some organisations, those that wait first; one when its id is given. */
export async function listDemands(
  db: Read,
  areaId: string,
  organisationIds: readonly string[],
  most: number,
  demandId?: RecordDemandId,
): Promise<DemandRow[]> {
  const one = demandId === undefined ? sql`true` : sql`d.record_demand_id = ${demandId}`
  const { rows } = await sql<DemandRow>`
    select r.record_request_id, d.record_demand_id, d.client_id, c.client_number, m.name as asked_by, r.role,
           r.organisation_id as asked_from, r.asked_at, r.lapses_on, d.organisation_id, d.reason, d.state, d.basis, d.parts,
           d.until, d.words, b.name as decided_by
      from record_demand d
      join record_request r on r.area_id = d.area_id and r.record_request_id = d.record_request_id
      join client c on c.area_id = d.area_id and c.client_id = d.client_id
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.asked_by
      left join staff_member b on b.area_id = d.area_id and b.staff_id = d.decided_by
     where d.area_id = ${areaId} and d.organisation_id = any(${[...organisationIds]}::uuid[]) and ${one}
     order by d.state <> 'open', r.asked_at desc, d.record_demand_id limit ${most}`.execute(db)
  return rows
}

/** Decides on a request that waits; gives who asked, or undefined when it was decided before. */
export async function decideDemand(
  tx: Tx,
  areaId: string,
  demandId: RecordDemandId,
  decision: {
    readonly decidedBy: string
    readonly grant?: {
      readonly basis: GrantBasis
      readonly parts: readonly RecordPart[]
      readonly hours: number
    }
    readonly words?: string
  },
): Promise<string | undefined> {
  const { decidedBy, grant, words = null } = decision
  const { rows } = await sql<{ askedBy: string }>`
    update record_demand d
       set state = ${grant === undefined ? 'refused' : 'granted'}, basis = ${grant?.basis ?? null},
           parts = ${[...(grant?.parts ?? [])]}::text[], words = ${words}, decided_by = ${decidedBy}, decided_at = now(),
           until = now() + make_interval(hours => ${grant?.hours ?? null}::integer)
      from record_request r
     where d.area_id = ${areaId} and d.record_demand_id = ${demandId} and d.state = 'open'
       and r.area_id = d.area_id and r.record_request_id = d.record_request_id
    returning r.asked_by`.execute(tx)
  return rows[0]?.askedBy
}

/** Who is responsible for a client at an organisation and what is next; null when nobody is. */
export async function findResponsibleThere(
  db: Read,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
): Promise<GrantedRecord['responsible']> {
  const { rows } = await sql<NonNullable<GrantedRecord['responsible']>>`
    select m.name, m.phone, m.email, s.next_step, s.next_step_on
      from clientship s join staff_member m on m.area_id = s.area_id and m.staff_id = s.responsible_id
     where s.area_id = ${areaId} and s.client_id = ${clientId} and s.organisation_id = ${organisationId}
       and s.state <> 'ended'`.execute(db)
  return rows[0] ?? null
}
