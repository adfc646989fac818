import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type {
  NewOffering,
  Offering,
  OfferingChange,
  OfferingId,
  OfferingState,
  OfferingsQuery,
} from './model.offering.ts'

/** An offering as it is stored, without what depends on the reader. */
export type StoredOffering = Omit<Offering, 'mayWrite'>

interface Found {
  readonly offeringId?: string
  readonly within?: OfferingsQuery
  readonly most?: number
}

/** Offerings of an area by the day of intake: one, or those whose intake lies within days. */
export async function listOfferings(
  db: Read,
  areaId: string,
  { offeringId, within, most }: Found,
): Promise<StoredOffering[]> {
  const { rows } = await sql<
    Omit<StoredOffering, 'organisation'> & {
      organisationId: StoredOffering['organisation']['organisationId']
      organisationName: StoredOffering['organisation']['name']
    }
  >`
    select o.offering_id, o.service_id, o.organisation_id, o.intake_on, o.starts_on, o.ends_on, o.office_id, o.mode,
           o.language, o.capacity, o.minimum, o.taken, o.capacity - o.taken as free, o.state, o.version,
           json_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en) as service_name,
           short_name(g) as organisation_name,
           case when f.office_id is not null
                then json_build_object('fi', f.name_fi, 'sv', f.name_sv, 'en', f.name_en) end as office_name,
           m.name as teacher_name
      from offering o
      join service s on s.area_id = o.area_id and s.service_id = o.service_id
      join organisation g on g.area_id = o.area_id and g.organisation_id = o.organisation_id
      left join office f on f.area_id = o.area_id and f.office_id = o.office_id
      left join staff_member m on m.area_id = o.area_id and m.staff_id = o.teacher_id
     where o.area_id = ${areaId}
       ${offeringId === undefined ? sql`` : sql`and o.offering_id = ${offeringId}::uuid`}
       ${within === undefined ? sql`` : withinOf(within)}
     order by o.intake_on, o.starts_on, o.offering_id
     limit ${most ?? 1}`.execute(db)
  return rows.map(({ organisationId, organisationName, ...row }) => ({
    ...row,
    organisation: { organisationId, name: organisationName },
  }))
}

const withinOf = ({ from, until, serviceId, organisationId, state }: OfferingsQuery) => sql`
  and o.intake_on >= ${from}::date and o.intake_on <= ${until}::date
  ${serviceId === undefined ? sql`` : sql`and o.service_id = ${serviceId}::uuid`}
  ${organisationId === undefined ? sql`` : sql`and o.organisation_id = ${organisationId}::uuid`}
  ${state === undefined ? sql`` : sql`and o.state = ${state}`}`

/** An offering, or undefined. */
export const findOffering = async (
  db: Read,
  areaId: string,
  offeringId: string,
): Promise<StoredOffering | undefined> => (await listOfferings(db, areaId, { offeringId }))[0]

/** The organisation of an offering, or undefined when there is no such offering. */
export async function findOrganisationOfOffering(
  db: Read,
  areaId: string,
  offeringId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('offering')
    .select('organisationId')
    .where('areaId', '=', areaId)
    .where('offeringId', '=', offeringId)
    .executeTakeFirst()
  return row?.organisationId
}

/** Locks an offering, so that its seats stand still, and tells where it stands; undefined when there is none. */
export async function lockOffering(
  tx: Tx,
  areaId: string,
  offeringId: string,
): Promise<{ taken: number; state: OfferingState } | undefined> {
  const row = await tx
    .selectFrom('offering')
    .select(['taken', 'state'])
    .where('areaId', '=', areaId)
    .where('offeringId', '=', offeringId)
    .forUpdate()
    .executeTakeFirst()
  return row && { taken: row.taken, state: row.state as OfferingState }
}

/** Adds an offering of a service, planned. */
export async function insertOffering(
  tx: Tx,
  key: { readonly areaId: string; readonly organisationId: string; readonly madeBy: string },
  content: NewOffering,
): Promise<OfferingId> {
  const offeringId = newId<'Offering'>()
  await tx
    .insertInto('offering')
    .values({ ...key, offeringId, ...content })
    .execute()
  return offeringId
}

/**
 * Changes an offering: its days, place, seats, or its state.
 * @param read gives it as the reader sees it, also in a conflict
 */
export function updateOffering<Row>(
  tx: Tx,
  areaId: string,
  offeringId: string,
  {
    version,
    ...change
  }: (Omit<OfferingChange, 'version'> | { readonly state: OfferingState }) & {
    readonly version: number
  },
  read: () => Promise<Row>,
): Promise<Row> {
  return savedVersion(
    tx
      .updateTable('offering')
      .set({ ...change, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('offeringId', '=', offeringId)
      .where('version', '=', version),
    read,
  )
}
