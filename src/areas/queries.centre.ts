import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Baseline, CentreHead, Service, Staffing, Target } from './model.centre.ts'

/** The parts of centres as they are stored, each as a list of rows with the organisation that they belong to. */
type Of<Part> = Part & { readonly organisationId: string }
type Found<Part> = Promise<Of<Part>[]>

/** Centres of an area, without their parts; one when its organisation is given. */
export async function listCentreHeads(
  db: Read,
  areaId: string,
  organisationId?: string,
): Promise<CentreHead[]> {
  const rows = await db
    .selectFrom('centre')
    .select(['organisationId', 'code', 'ownerName', 'goalFi', 'goalSv', 'goalEn', 'version'])
    .where('areaId', '=', areaId)
    .$if(organisationId !== undefined, (q) => q.where('organisationId', '=', organisationId ?? ''))
    .execute()
  return rows.map(({ goalFi, goalSv, goalEn, ...row }) => ({
    ...row,
    organisationId: row.organisationId as CentreHead['organisationId'],
    goal: { fi: goalFi, sv: goalSv, en: goalEn },
  }))
}

/** Services of an area in their order; one when its id is given. */
export async function listServices(db: Read, areaId: string, serviceId?: string): Found<Service> {
  const rows = await db
    .selectFrom('service')
    .select(['organisationId', 'serviceId', 'code', 'nameFi', 'nameSv', 'nameEn', 'closedOn'])
    .select('version')
    .where('areaId', '=', areaId)
    .$if(serviceId !== undefined, (q) => q.where('serviceId', '=', serviceId ?? ''))
    .orderBy('position')
    .orderBy('serviceId')
    .execute()
  return rows.map(({ nameFi, nameSv, nameEn, ...row }) => ({
    ...row,
    serviceId: row.serviceId as Service['serviceId'],
    name: { fi: nameFi, sv: nameSv, en: nameEn },
  }))
}

/** Staffing rows of an area in their order; one when its id is given. */
export async function listStaffing(db: Read, areaId: string, id?: string): Found<Staffing> {
  const rows = await db
    .selectFrom('staffing')
    .select(['organisationId', 'staffingId', 'titleFi', 'titleSv', 'titleEn', 'headcount'])
    .select(['closedOn', 'version'])
    .where('areaId', '=', areaId)
    .$if(id !== undefined, (q) => q.where('staffingId', '=', id ?? ''))
    .orderBy('position')
    .orderBy('staffingId')
    .execute()
  return rows.map(({ titleFi, titleSv, titleEn, ...row }) => ({
    ...row,
    staffingId: row.staffingId as Staffing['staffingId'],
    title: { fi: titleFi, sv: titleSv, en: titleEn },
  }))
}

/** Targets of an area, newest validity first; one when its id is given. */
export async function listTargets(db: Read, areaId: string, targetId?: string): Found<Target> {
  const rows = await db
    .selectFrom('target')
    .select(['organisationId', 'targetId', 'measure', 'value', 'period', 'source', 'version'])
    .select(['interpretationFi', 'interpretationSv', 'interpretationEn'])
    .select([
      sql<Day>`lower(valid)`.as('validFrom'),
      // The database keeps the day after the last; of an open end there is none.
      sql<Day | null>`upper(valid) - 1`.as('validTo'),
    ])
    .where('areaId', '=', areaId)
    .$if(targetId !== undefined, (q) => q.where('targetId', '=', targetId ?? ''))
    .orderBy('measure', 'desc')
    .orderBy('validFrom', 'desc')
    .execute()
  return rows.map(({ interpretationFi, interpretationSv, interpretationEn, ...row }) => ({
    ...row,
    targetId: row.targetId as Target['targetId'],
    measure: row.measure as Target['measure'],
    period: row.period as Target['period'],
    interpretation: { fi: interpretationFi, sv: interpretationSv, en: interpretationEn },
  }))
}

/** Quoted results of an area in their order; one when its id is given. Those of the whole area have no organisation. */
export async function listBaselines(
  db: Read,
  areaId: string,
  baselineId?: string,
): Promise<(Baseline & { readonly organisationId: string | null })[]> {
  const rows = await db
    .selectFrom('baseline')
    .select(['organisationId', 'baselineId', 'quote', 'source', 'quotedOn', 'version'])
    .where('areaId', '=', areaId)
    .$if(baselineId !== undefined, (q) => q.where('baselineId', '=', baselineId ?? ''))
    .orderBy('position')
    .orderBy('baselineId')
    .execute()
  return rows.map((row) => ({ ...row, baselineId: row.baselineId as Baseline['baselineId'] }))
}
