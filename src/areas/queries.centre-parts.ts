import { sql } from 'kysely'
import { explaining } from '../platform/server/constraint.ts'
import type { Tx } from '../platform/server/db.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import {
  type Baseline,
  newServiceCode,
  type Service,
  type Staffing,
  type Target,
  type TargetContent,
} from './model.centre.ts'
import { listBaselines, listServices, listStaffing, listTargets } from './queries.centre.ts'

/** The centre whose part is read or changed; every statement names it, so a part of another centre is not found. */
export interface CentreKey {
  readonly areaId: string
  readonly organisationId: string
}

const without = <Part>(row: (Part & { readonly organisationId: string | null }) | undefined) => {
  if (row === undefined) throw notFound()
  const { organisationId: _owner, ...part } = row
  return part
}

/** The next place in the order of a centre's parts. */
const nextPosition = (
  table: 'service' | 'staffing' | 'baseline',
  key: { areaId: string; organisationId: string | null },
) =>
  sql<number>`(select coalesce(max(position), 0) + 1 from ${sql.table(table)}
    where area_id = ${key.areaId} and organisation_id is not distinct from ${key.organisationId}::uuid)`

/** The services of a centre in their order, with closed ones. */
export async function listServicesOf(tx: Tx, key: CentreKey): Promise<Service[]> {
  const services = await listServices(tx, key.areaId)
  return services.filter((one) => one.organisationId === key.organisationId).map(without)
}

/** Adds a service after the others; its code is made of its Finnish name. */
export async function insertService(
  tx: Tx,
  key: CentreKey,
  { name }: { readonly name: LocalisedName },
): Promise<Service> {
  const serviceId = newId<'Service'>()
  const taken = await listServicesOf(tx, key)
  const code = newServiceCode(
    name.fi,
    taken.map((service) => service.code),
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
          nameFi: name.fi,
          nameSv: name.sv,
          nameEn: name.en,
          position: nextPosition('service', key),
        })
        .execute(),
  )
  return without((await listServices(tx, key.areaId, serviceId))[0])
}

/** Renames or closes a service. */
export function updateService(
  tx: Tx,
  key: CentreKey,
  serviceId: Service['serviceId'],
  change: { name: LocalisedName; closedOn: Day | null; version: number },
): Promise<Service> {
  const { name, closedOn, version } = change
  return savedVersion(
    tx
      .updateTable('service')
      .set({ nameFi: name.fi, nameSv: name.sv, nameEn: name.en, closedOn, version: version + 1 })
      .where('areaId', '=', key.areaId)
      .where('organisationId', '=', key.organisationId)
      .where('serviceId', '=', serviceId)
      .where('version', '=', version),
    async () => (await listServicesOf(tx, key)).find((one) => one.serviceId === serviceId),
  )
}

/** Puts the services of a centre into an order that names them all. */
export async function orderServices(
  tx: Tx,
  key: CentreKey,
  order: readonly string[],
): Promise<Service[]> {
  await sql`
    update service set position = place.n
      from unnest(${order}::uuid[]) with ordinality as place (service_id, n)
     where service.area_id = ${key.areaId} and service.organisation_id = ${key.organisationId}
       and service.service_id = place.service_id`.execute(tx)
  return listServicesOf(tx, key)
}

/** Adds a title with its number of people after the others. */
export async function insertStaffing(
  tx: Tx,
  key: CentreKey,
  { title, headcount }: Pick<Staffing, 'title' | 'headcount'>,
): Promise<Staffing> {
  const staffingId = newId<'Staffing'>()
  await tx
    .insertInto('staffing')
    .values({
      ...key,
      staffingId,
      titleFi: title.fi,
      titleSv: title.sv,
      titleEn: title.en,
      headcount,
      position: nextPosition('staffing', key),
    })
    .execute()
  return without((await listStaffing(tx, key.areaId, staffingId))[0])
}

/** Changes a title or its number of people, or closes it. */
export function updateStaffing(
  tx: Tx,
  key: CentreKey,
  staffingId: Staffing['staffingId'],
  change: Pick<Staffing, 'title' | 'headcount' | 'closedOn' | 'version'>,
): Promise<Staffing> {
  const { title, headcount, closedOn, version } = change
  return savedVersion(
    tx
      .updateTable('staffing')
      .set({ titleFi: title.fi, titleSv: title.sv, titleEn: title.en })
      .set({ headcount, closedOn, version: version + 1 })
      .where('areaId', '=', key.areaId)
      .where('organisationId', '=', key.organisationId)
      .where('staffingId', '=', staffingId)
      .where('version', '=', version),
    async () => ofCentre(key, await listStaffing(tx, key.areaId, staffingId)),
  )
}

/** The only row, when it is the centre's. */
function ofCentre<Part>(
  key: { readonly organisationId: string | null },
  rows: readonly (Part & { readonly organisationId: string | null })[],
) {
  const [row] = rows
  return row?.organisationId === key.organisationId ? without(row) : undefined
}

const targetColumns = (target: TargetContent) => ({
  measure: target.measure,
  value: target.value,
  period: target.period,
  valid: sql<string>`daterange(${target.validFrom}::date, ${target.validTo}::date, '[]')`,
  interpretationFi: target.interpretation.fi,
  interpretationSv: target.interpretation.sv,
  interpretationEn: target.interpretation.en,
  source: target.source,
})

/** Two targets of one measure may not hold on one day. */
const targetsOverlap = { target_periods_apart: () => conflict('targetsOverlap') }

/** Adds a target. */
export async function insertTarget(tx: Tx, key: CentreKey, target: TargetContent): Promise<Target> {
  const targetId = newId<'Target'>()
  await explaining(targetsOverlap, () =>
    tx
      .insertInto('target')
      .values({ ...key, targetId, ...targetColumns(target) })
      .execute(),
  )
  return without((await listTargets(tx, key.areaId, targetId))[0])
}

/** Changes a target. */
export function updateTarget(
  tx: Tx,
  key: CentreKey,
  targetId: Target['targetId'],
  { version, ...target }: TargetContent & { readonly version: number },
): Promise<Target> {
  return explaining(targetsOverlap, () =>
    savedVersion(
      tx
        .updateTable('target')
        .set({ ...targetColumns(target), version: version + 1 })
        .where('areaId', '=', key.areaId)
        .where('organisationId', '=', key.organisationId)
        .where('targetId', '=', targetId)
        .where('version', '=', version),
      async () => ofCentre(key, await listTargets(tx, key.areaId, targetId)),
    ),
  )
}

/** What a quoted result belongs to: a centre, or the whole area when there is no organisation. */
export interface BaselineKey {
  readonly areaId: string
  readonly organisationId: string | null
}

/** Adds a quoted result after the others. */
export async function insertBaseline(
  tx: Tx,
  key: BaselineKey,
  content: Pick<Baseline, 'quote' | 'source' | 'quotedOn'>,
): Promise<Baseline> {
  const baselineId = newId<'Baseline'>()
  await tx
    .insertInto('baseline')
    .values({ ...key, baselineId, ...content, position: nextPosition('baseline', key) })
    .execute()
  return without((await listBaselines(tx, key.areaId, baselineId))[0])
}

/** Corrects a quoted result. */
export function updateBaseline(
  tx: Tx,
  key: BaselineKey,
  baselineId: Baseline['baselineId'],
  { quote, source, quotedOn, version }: Omit<Baseline, 'baselineId'>,
): Promise<Baseline> {
  return savedVersion(
    tx
      .updateTable('baseline')
      .set({ quote, source, quotedOn, version: version + 1 })
      .where('areaId', '=', key.areaId)
      .where((eb) => eb('organisationId', 'is not distinct from', key.organisationId))
      .where('baselineId', '=', baselineId)
      .where('version', '=', version),
    async () => ofCentre(key, await listBaselines(tx, key.areaId, baselineId)),
  )
}
