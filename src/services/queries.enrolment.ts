import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { Enrolment, EnrolmentId, EnrolmentReason, Group } from './model.enrolment.ts'
import type { EnrolmentState } from './model.enrolment-life.ts'
import type { OfferingId } from './model.offering.ts'

const columns = sql`e.enrolment_id, e.offering_id, e.client_id, e.state, e.offered_until, e.version`

/** An enrolment in sight. */
export async function findEnrolments(
  db: Read,
  areaId: string,
  enrolmentIds: readonly EnrolmentId[],
): Promise<Enrolment[]> {
  const { rows } = await sql<Enrolment>`
    select ${columns} from enrolment e
     where e.area_id = ${areaId} and e.enrolment_id = any(${[...enrolmentIds]}::uuid[])`.execute(db)
  return rows
}

/** The live enrolment in a group of any of a person's records. */
export async function findLive(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
  records: readonly ClientId[],
): Promise<Enrolment | undefined> {
  const { rows } = await sql<Enrolment>`
    select ${columns} from enrolment e
     where e.area_id = ${areaId} and e.offering_id = ${offeringId} and e.client_id = any(${[...records]}::uuid[])
       and e.state in ('queued', 'offered', 'accepted', 'started')`.execute(db)
  return rows[0]
}

/** An enrolment as it is shown in lists. */
export interface ShownEnrolment extends Enrolment {
  readonly joinedAt: Instant
  readonly reason: EnrolmentReason | null
}

/** Everybody in sight who is in a group or waits for it, and who was. */
export async function listOfGroup(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
): Promise<ShownEnrolment[]> {
  const { rows } = await sql<ShownEnrolment>`
    select ${columns}, e.joined_at, e.reason from enrolment e
     where e.area_id = ${areaId} and e.offering_id = ${offeringId}
     order by e.joined_at, e.enrolment_id`.execute(db)
  return rows
}

/** How many are in each state of a group; asked in the sight of the area. */
export async function countStates(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
): Promise<{ state: EnrolmentState; count: number }[]> {
  const { rows } = await sql<{ state: EnrolmentState; count: number }>`
    select state, count(*) from enrolment
     where area_id = ${areaId} and offering_id = ${offeringId} group by state order by state`.execute(
    db,
  )
  return rows
}

/** A group with its service and organisation. */
export type GroupHead = Omit<
  Group,
  'priorities' | 'counts' | 'rows' | 'hidden' | 'next' | 'mayEnrol' | 'maySetRule'
> & { readonly serviceId: string }

export async function findGroup(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
): Promise<GroupHead | undefined> {
  const { rows } = await sql<GroupHead>`
    select f.offering_id, f.service_id, f.intake_on, f.starts_on, f.ends_on, f.state, f.capacity, f.taken, f.offer_days,
           f.version, jsonb_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en) as service,
           named_organisation(o) as organisation
      from offering f
      join service s on s.area_id = f.area_id and s.service_id = f.service_id
      join organisation o on o.area_id = f.area_id and o.organisation_id = f.organisation_id
     where f.area_id = ${areaId} and f.offering_id = ${offeringId}`.execute(db)
  return rows[0]
}

/** The conditions that a service sets of its own, as they are kept; null when it sets none. */
export async function findEntry(db: Read, areaId: string, serviceId: string): Promise<unknown> {
  const row = await db
    .selectFrom('service')
    .select('entry')
    .where('areaId', '=', areaId)
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  return row?.entry ?? null
}

/** Other groups of the same service and organisation that begin no earlier and can be joined. */
export async function listNextGroups(
  db: Read,
  areaId: string,
  group: GroupHead,
  today: Day,
): Promise<Group['next']> {
  const { rows } = await sql<Group['next'][number]>`
    select offering_id, intake_on, starts_on, capacity - taken as free from offering
     where area_id = ${areaId} and service_id = ${group.serviceId}
       and organisation_id = ${group.organisation.organisationId} and offering_id <> ${group.offeringId}
       and state = 'open' and starts_on >= ${group.startsOn}::date and ends_on >= ${today}::date
     order by starts_on, offering_id limit 12`.execute(db)
  return rows
}

/** A client's enrolments, the latest first, with what they are in. */
export type ClientEnrolmentRow = ShownEnrolment & {
  readonly organisation: Group['organisation']
  readonly service: LocalisedName
  readonly startsOn: Day
  readonly endsOn: Day
}

export async function listOfClient(
  db: Read,
  areaId: string,
  records: readonly ClientId[],
): Promise<ClientEnrolmentRow[]> {
  const { rows } = await sql<ClientEnrolmentRow>`
    select ${columns}, e.joined_at, e.reason, f.starts_on, f.ends_on,
           jsonb_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en) as service,
           named_organisation(o) as organisation
      from enrolment e
      join offering f on f.area_id = e.area_id and f.offering_id = e.offering_id
      join service s on s.area_id = f.area_id and s.service_id = f.service_id
      join organisation o on o.area_id = f.area_id and o.organisation_id = f.organisation_id
     where e.area_id = ${areaId} and e.client_id = any(${[...records]}::uuid[])
     order by f.starts_on desc, e.joined_at desc, e.enrolment_id`.execute(db)
  return rows
}
