import { type RawBuilder, sql } from 'kysely'
import { newServiceCode, type Service } from '../areas/model.centre.ts'
import { explaining } from '../platform/server/constraint.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { conflict } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { Day } from '../platform/shared/days.ts'
import type { CatalogueService, ServiceContent, ServiceLine } from './model.service.ts'

/** A service as it is stored, without what depends on the reader. */
export type StoredService = Omit<CatalogueService, 'mayWrite'>

/** What a service is found and shown by in a list. */
export type ListedService = Pick<
  StoredService,
  | 'serviceId'
  | 'organisation'
  | 'code'
  | 'name'
  | 'clientNames'
  | 'kind'
  | 'production'
  | 'mode'
  | 'languages'
  | 'targetGroups'
  | 'draft'
  | 'closedOn'
  | 'description'
>

const listed = sql`
  s.service_id, named_organisation(o) as organisation, s.code,
  json_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en) as name, s.client_names,
  s.kind, s.production, s.mode, s.languages, s.target_groups, s.draft, s.closed_on, s.description`
const whole = sql`
  ${listed}, s.entry, s.teaches_fact, s.teaches_level, s.teaches_concepts, s.teaches_units, s.length_weeks,
  s.hours_per_week, s.place, s.price_cents, s.price_per, s.contract_number,
  s.contract_cap_cents::float8 as contract_cap_cents, s.contract_from, s.contract_to, s.ptv_id, s.version`

async function readServices<Stored extends ListedService>(
  db: Read,
  columns: RawBuilder<unknown>,
  areaId: string,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select ${columns}
      from service s
      join organisation o on o.area_id = s.area_id and o.organisation_id = s.organisation_id
     where s.area_id = ${areaId} and ${condition}
     order by o.position, s.position, s.service_id`.execute(db)
  return rows
}

/** Services of an area with all that is recorded of them, by organisation and in their order. */
export const listCatalogue = (db: Read, areaId: string): Promise<StoredService[]> =>
  readServices(db, whole, areaId)

/** The same services with no more of each than a list needs: a search looks through all of them. */
export const listServicesForSearch = (db: Read, areaId: string): Promise<ListedService[]> =>
  readServices(db, listed, areaId)

/** A service, or undefined. */
export const findService = async (
  db: Read,
  areaId: string,
  serviceId: string,
): Promise<StoredService | undefined> =>
  (await readServices<StoredService>(db, whole, areaId, sql`s.service_id = ${serviceId}::uuid`))[0]

/** The organisation that offers a service, or undefined when there is no such service. */
export async function findOrganisationOfService(
  db: Read,
  areaId: string,
  serviceId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('service')
    .select('organisationId')
    .where('areaId', '=', areaId)
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  return row?.organisationId
}

/** When one can come in next, per service of some: the first intake from a day on that is planned or open. */
export async function listNextIntakes(
  db: Read,
  areaId: string,
  serviceIds: readonly string[],
  from: Day,
): Promise<Map<string, NonNullable<ServiceLine['next']>>> {
  const { rows } = await sql<NonNullable<ServiceLine['next']> & { serviceId: string }>`
    select s.service_id, n.*
      from unnest(${[...serviceIds]}::uuid[]) as s (service_id)
      cross join lateral (
        select o.offering_id, o.intake_on, o.starts_on, o.capacity - o.taken as free
          from offering o
         where o.area_id = ${areaId} and o.service_id = s.service_id
           and o.intake_on >= ${from}::date and o.state in ('planned', 'open')
         order by o.intake_on, o.offering_id limit 1) n`.execute(db)
  return new Map(rows.map(({ serviceId, ...next }) => [serviceId, next]))
}

const written = (texts: Readonly<Record<string, string>>) =>
  sql<string>`${JSON.stringify(texts)}::jsonb`

const columnsOf = ({ name, clientNames, entry, description, ...content }: ServiceContent) => ({
  ...content,
  nameFi: name.fi,
  nameSv: name.sv,
  nameEn: name.en,
  entry: entry === null ? null : sql<string>`${JSON.stringify(entry)}::jsonb`,
  clientNames: written(clientNames),
  description: written(description),
})

/** Adds a service after the others of its organisation; its code is made of its Finnish name. */
export async function insertCatalogueService(
  tx: Tx,
  key: { readonly areaId: string; readonly organisationId: string },
  content: ServiceContent,
  ptvId: string | null = null,
): Promise<Service['serviceId']> {
  const serviceId = newId<'Service'>()
  const taken = await tx
    .selectFrom('service')
    .select('code')
    .where('areaId', '=', key.areaId)
    .where('organisationId', '=', key.organisationId)
    .execute()
  const code = newServiceCode(
    content.name.fi,
    taken.map((row) => row.code),
  )
  await explaining(
    // Two people added a service of one name at the same moment.
    { service_area_id_organisation_id_code_key: () => conflict('codeTaken') },
    () =>
      tx
        .insertInto('service')
        .values({
          ...key,
          serviceId,
          code,
          ptvId,
          ...columnsOf(content),
          position: sql<number>`(select coalesce(max(position), 0) + 1 from service
            where area_id = ${key.areaId} and organisation_id = ${key.organisationId}::uuid)`,
        })
        .execute(),
  )
  return serviceId
}

/**
 * Changes a service.
 * @param read gives it as the reader sees it, also in a conflict
 */
export function updateCatalogueService<Row>(
  tx: Tx,
  areaId: string,
  serviceId: string,
  { version, ...content }: ServiceContent & { readonly version: number },
  read: () => Promise<Row>,
): Promise<Row> {
  return savedVersion(
    tx
      .updateTable('service')
      .set({ ...columnsOf(content), version: version + 1 })
      .where('areaId', '=', areaId)
      .where('serviceId', '=', serviceId)
      .where('version', '=', version),
    read,
  )
}
