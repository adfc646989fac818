import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import { nobody } from '../clients/model.owned-tables.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Enrolment, EnrolmentId } from './model.enrolment.ts'
import type { EnrolmentState, EnrolmentStepKind } from './model.enrolment-life.ts'
import type { OfferingId } from './model.offering.ts'
import type { QueuePriority, Waiting } from './model.queue.ts'

/** The seats of a group, taken for this transaction. */
export interface Seats {
  readonly offeringId: OfferingId
  readonly serviceId: string
  readonly organisationId: string
  readonly state: 'planned' | 'open' | 'closed' | 'cancelled'
  readonly endsOn: Day
  readonly capacity: number
  readonly taken: number
  readonly offerDays: number | null
  readonly version: number
}

const seatColumns = sql`offering_id, service_id, organisation_id, state, ends_on, capacity, taken, offer_days, version`

/**
 * Takes the seats of groups, in the order of their ids: whoever gives or frees a seat does this first, before any client
 * is taken, so that two commands never wait for each other.
 */
export async function lockSeats(
  tx: Tx,
  areaId: string,
  offeringIds: readonly OfferingId[],
): Promise<Seats[]> {
  const { rows } = await sql<Seats>`
    select ${seatColumns} from offering
     where area_id = ${areaId} and offering_id = any(${[...offeringIds]}::uuid[])
     order by offering_id for no key update ${keptPlan}`.execute(tx)
  return rows
}

/**
 * Holds a group that has no free seat, together with others who only wait for one: nobody gives or frees a seat meanwhile,
 * and the waits of many are written down at once. A group with a free seat is let go again.
 * @returns undefined when a seat is free: the command then takes the seats alone
 */
export async function shareFullSeats(
  tx: Tx,
  areaId: string,
  offeringId: OfferingId,
): Promise<Seats | undefined> {
  await sql`savepoint shared_seats`.execute(tx)
  const { rows } = await sql<Seats>`
    select ${seatColumns} from offering
     where area_id = ${areaId} and offering_id = ${offeringId} for share ${keptPlan}`.execute(tx)
  const [seats] = rows
  if (seats !== undefined && seats.taken >= seats.capacity) return seats
  // Two who both held it and both wanted it alone would wait for each other.
  await sql`rollback to savepoint shared_seats`.execute(tx)
  return undefined
}

/** Adds to the seats taken; the constraint of the table refuses one too many. */
export async function addTaken(
  tx: Tx,
  areaId: string,
  offeringId: OfferingId,
  change: number,
): Promise<void> {
  await sql`
    update offering set taken = taken + ${change}
     where area_id = ${areaId} and offering_id = ${offeringId} ${keptPlan}`.execute(tx)
}

/** Somebody who waits, as the system ranks them. */
export interface WaitingRow extends Waiting {
  readonly enrolmentId: EnrolmentId
  readonly clientId: ClientId
  readonly version: number
}

/** Everybody in sight who waits for a seat of the groups, with what the rules ask of each. */
export async function listWaiting(
  db: Read,
  areaId: string,
  offeringIds: readonly OfferingId[],
): Promise<(WaitingRow & { readonly offeringId: OfferingId })[]> {
  const { rows } = await sql<WaitingRow & { offeringId: OfferingId }>`
    select e.enrolment_id, e.offering_id, e.client_id, e.version, e.joined_at,
           p.client_id is not null as has_integration_plan, p.ends_on as plan_ends_on
      from enrolment e
      left join lateral (
        select client_id, min(ends_on) as ends_on from plan p
         where p.area_id = e.area_id and p.client_id = e.client_id and p.kind = 'integration_plan'
           and p.state = 'in_force'
         group by client_id) p on true
     where e.area_id = ${areaId} and e.offering_id = any(${[...offeringIds]}::uuid[]) and e.state = 'queued'
     order by e.joined_at, e.enrolment_id`.execute(db)
  return rows
}

/** What comes before the day of joining at an organisation. */
export async function findPriorities(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<{ priorities: QueuePriority[]; version: number }> {
  const { rows } = await sql<{ priorities: QueuePriority[]; version: number }>`
    select priorities, version from queue_rule
     where area_id = ${areaId} and organisation_id = ${organisationId}`.execute(db)
  return rows[0] ?? { priorities: [], version: 0 }
}

/** Every organisation of the area: in whose sight the system gives a seat to whoever is next. */
export async function listOrganisationIds(db: Read, areaId: string): Promise<string[]> {
  const { rows } = await sql<{ organisationId: string }>`
    select organisation_id from organisation where area_id = ${areaId}`.execute(db)
  return [...rows.map((row) => row.organisationId), nobody]
}

/** A step to be kept, and what the enrolment is after it. */
export interface TakenStep {
  readonly kind: EnrolmentStepKind
  readonly byStaffId: string | null
  readonly offeringId: OfferingId | null
  readonly offeredUntil: Day | null
  readonly reason: string | null
  readonly state: EnrolmentState
}

const seenBy = (organisations: readonly string[]) =>
  organisations.length > 0 ? [...organisations] : [nobody]

/**
 * Begins an enrolment with its first step, at the instant at which the seats are held: so those who join at once have an
 * order.
 */
export async function insertEnrolment(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly enrolmentId: EnrolmentId
    readonly offeringId: OfferingId
    readonly clientId: ClientId
    readonly byStaffId: string
  },
  organisations: readonly string[],
): Promise<void> {
  await sql`
    with e as (
      insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, visible_to)
      values (${row.areaId}, ${row.enrolmentId}, ${row.offeringId}, ${row.clientId}, 'queued', clock_timestamp(),
              ${seenBy(organisations)}::uuid[])
      returning area_id, enrolment_id, client_id, joined_at, offering_id, visible_to)
    insert into enrolment_step (area_id, enrolment_id, position, client_id, kind, at, by_staff_id, offering_id, visible_to)
    select area_id, enrolment_id, 1, client_id, 'joined', joined_at, ${row.byStaffId}::uuid, offering_id, visible_to
      from e ${keptPlan}`.execute(tx)
}

/** Keeps one more step of an enrolment; its position is the version that the enrolment has after it. */
export async function insertEnrolmentStep(
  tx: Tx,
  areaId: string,
  { enrolmentId, version }: Pick<Enrolment, 'enrolmentId' | 'version'>,
  step: TakenStep,
  organisations: readonly string[],
): Promise<void> {
  const { numAffectedRows } = await sql`
    with e as (
      update enrolment
         set state = ${step.state}, offered_until = ${step.offeredUntil}::date, reason = ${step.reason},
             offering_id = coalesce(${step.offeringId}::uuid, offering_id), version = version + 1
       where area_id = ${areaId} and enrolment_id = ${enrolmentId} and version = ${version}
      returning area_id, enrolment_id, client_id, version)
    insert into enrolment_step (area_id, enrolment_id, position, client_id, kind, at, by_staff_id, offering_id,
                                offered_until, reason, visible_to)
    select area_id, enrolment_id, version, client_id, ${step.kind}, clock_timestamp(), ${step.byStaffId}::uuid,
           ${step.offeringId}::uuid, ${step.offeredUntil}::date, ${step.reason}, ${seenBy(organisations)}::uuid[]
      from e ${keptPlan}`.execute(tx)
  if (numAffectedRows !== 1n) throw new Error('The enrolment is not as it was locked')
}

/** Who is responsible for each of some clients, at every centre where a clientship is open. */
export async function listResponsible(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<string[]> {
  const { rows } = await sql<{ responsibleId: string }>`
    select distinct responsible_id from clientship
     where area_id = ${areaId} and client_id = any(${[...clientIds]}::uuid[]) and state <> 'ended'`.execute(
    db,
  )
  return rows.map((row) => row.responsibleId)
}

/** Groups of the area that need the system: an offer is past its day, or a seat is free while somebody waits. */
export async function listUnsettledSeats(
  db: Read,
  areaId: string,
  today: Day,
): Promise<OfferingId[]> {
  const { rows } = await sql<{ offeringId: OfferingId }>`
    select offering_id from enrolment
     where area_id = ${areaId} and offered_until < ${today}::date
    union
    select o.offering_id from offering o
     where o.area_id = ${areaId} and o.ends_on >= ${today}::date and o.state = 'open' and o.taken < o.capacity
       and exists (select from enrolment e
                    where e.area_id = o.area_id and e.offering_id = o.offering_id and e.state = 'queued')
    order by 1`.execute(db)
  return rows.map((row) => row.offeringId)
}

/** Offers of a group that are past their day. */
export async function listLapsing(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
  today: Day,
): Promise<Enrolment[]> {
  const { rows } = await sql<Enrolment>`
    select enrolment_id, offering_id, client_id, state, offered_until, version from enrolment
     where area_id = ${areaId} and offering_id = ${offeringId} and offered_until < ${today}::date
     order by enrolment_id`.execute(db)
  return rows
}
