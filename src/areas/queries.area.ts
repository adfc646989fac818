import type { Read, Tx } from '../platform/server/db.ts'
import { notFound } from '../platform/server/errors.ts'
import type { Actor } from '../platform/server/route.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { Area, AreaHead, Municipality, Office, Organisation } from './model.area.ts'
import type { Centre } from './model.centre.ts'
import { mayOffice } from './permissions.ts'
import {
  listBaselines,
  listCentreHeads,
  listServices,
  listStaffing,
  listTargets,
} from './queries.centre.ts'

/** The area itself, or undefined when there is none with the code. */
export async function findAreaHead(db: Read, areaId: string): Promise<AreaHead | undefined> {
  const row = await db
    .selectFrom('area')
    .select(['areaId', 'demo', 'nameFi', 'nameSv', 'nameEn', 'version'])
    .where('areaId', '=', areaId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { nameFi, nameSv, nameEn, ...rest } = row
  return { ...rest, name: { fi: nameFi, sv: nameSv, en: nameEn } }
}

/** Organisations of an area in their order; one when its id is given. */
export async function listOrganisations(
  db: Read,
  areaId: string,
  organisationId?: string,
): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['organisationId', 'kind', 'nameFi', 'nameSv', 'nameEn', 'closedOn', 'version'])
    .select(['shortFi', 'shortSv', 'shortEn'])
    .where('areaId', '=', areaId)
    .$if(organisationId !== undefined, (q) => q.where('organisationId', '=', organisationId ?? ''))
    .orderBy('position')
    .orderBy('organisationId')
    .execute()
  return rows.map(({ nameFi, nameSv, nameEn, shortFi, shortSv, shortEn, ...row }) => ({
    ...row,
    organisationId: row.organisationId as Organisation['organisationId'],
    kind: row.kind as Organisation['kind'],
    name: { fi: nameFi, sv: nameSv, en: nameEn },
    shortName: { fi: shortFi, sv: shortSv, en: shortEn },
  }))
}

/** Offices of an area in their order; one when its id is given. */
export async function listOffices(db: Read, areaId: string, officeId?: string): Promise<Office[]> {
  const rows = await db
    .selectFrom('office')
    .select(['officeId', 'nameFi', 'nameSv', 'nameEn', 'municipalityCode', 'closedOn', 'version'])
    .where('areaId', '=', areaId)
    .$if(officeId !== undefined, (q) => q.where('officeId', '=', officeId ?? ''))
    .orderBy('position')
    .orderBy('officeId')
    .execute()
  return rows.map(({ nameFi, nameSv, nameEn, ...row }) => ({
    ...row,
    officeId: row.officeId as Office['officeId'],
    name: { fi: nameFi, sv: nameSv, en: nameEn },
  }))
}

/** The area of a person with its organisations, centres and offices, and which of them the person may change. */
export async function getArea(db: Read, actor: Actor): Promise<Area> {
  const { areaId } = actor
  const head = await findAreaHead(db, areaId)
  if (head === undefined) throw notFound()
  const organisations = await listOrganisations(db, areaId)
  const heads = await listCentreHeads(db, areaId)
  const services = await listServices(db, areaId)
  const staffing = await listStaffing(db, areaId)
  const targets = await listTargets(db, areaId)
  const baselines = await listBaselines(db, areaId)
  const partsOf = <Part>(
    rows: readonly (Part & { readonly organisationId: string | null })[],
    organisationId: string | null,
  ) =>
    rows
      .filter((row) => row.organisationId === organisationId)
      .map(({ organisationId: _owner, ...part }) => part as Omit<Part, 'organisationId'>)
  const centres = organisations.flatMap(({ organisationId }): Centre[] => {
    const centre = heads.find((one) => one.organisationId === organisationId)
    if (centre === undefined) return []
    return [
      {
        ...centre,
        services: partsOf(services, organisationId),
        staffing: partsOf(staffing, organisationId),
        targets: partsOf(targets, organisationId),
        baselines: partsOf(baselines, organisationId),
        mayWrite: mayOffice(actor, 'settings_of_centre', 'write', organisationId),
      },
    ]
  })
  return {
    ...head,
    organisations,
    centres,
    offices: await listOffices(db, areaId),
    baselines: partsOf(baselines, null),
    mayWrite: mayOffice(actor, 'settings_of_area', 'write'),
  }
}

/** Renames the area. */
export function updateArea(
  tx: Tx,
  areaId: string,
  { name, version }: { readonly name: LocalisedName; readonly version: number },
): Promise<AreaHead> {
  return savedVersion(
    tx
      .updateTable('area')
      .set({ nameFi: name.fi, nameSv: name.sv, nameEn: name.en, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('version', '=', version),
    () => findAreaHead(tx, areaId),
  )
}

/** The municipalities of the national code list by their code. */
export async function listMunicipalities(db: Read): Promise<Municipality[]> {
  const rows = await db
    .selectFrom('municipality')
    .select(['municipalityCode', 'nameFi', 'nameSv', 'nameEn', 'employmentAreaCode'])
    .orderBy('municipalityCode')
    .execute()
  return rows.map(({ nameFi, nameSv, nameEn, ...row }) => ({
    ...row,
    name: { fi: nameFi, sv: nameSv, en: nameEn },
  }))
}
