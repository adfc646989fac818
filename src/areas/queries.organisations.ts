import { sql } from 'kysely'
import { explaining } from '../platform/server/constraint.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { NewOrganisation, Office, Organisation } from './model.area.ts'
import type { CentreContent, CentreHead } from './model.centre.ts'
import type { OrganisationId } from './model.setting.ts'
import { listOffices, listOrganisations } from './queries.area.ts'
import { listCentreHeads } from './queries.centre.ts'

const nameColumns = ({ fi, sv, en }: LocalisedName) => ({ nameFi: fi, nameSv: sv, nameEn: en })
const shortColumns = ({ fi, sv, en }: LocalisedName) => ({ shortFi: fi, shortSv: sv, shortEn: en })
const goalColumns = ({ fi, sv, en }: LocalisedName) => ({ goalFi: fi, goalSv: sv, goalEn: en })
const codeTaken = () => badRequest('codeTaken', [{ path: 'code', code: 'codeTaken' }])

/** An organisation, or undefined. */
export async function findOrganisation(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<Organisation | undefined> {
  return (await listOrganisations(db, areaId, organisationId))[0]
}

/** Adds an organisation at the end of the area's list, with what makes it a centre. */
export async function insertOrganisation(
  tx: Tx,
  areaId: string,
  { kind, name, shortName, centre }: NewOrganisation,
): Promise<Organisation> {
  const organisationId = newId<'Organisation'>()
  await tx
    .insertInto('organisation')
    .values((eb) => ({
      areaId,
      organisationId,
      kind,
      ...nameColumns(name),
      ...shortColumns(shortName),
      position: eb
        .selectFrom('organisation')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('areaId', '=', areaId),
    }))
    .execute()
  if (centre !== null)
    await explaining(
      {
        centre_area_id_code_key: () =>
          badRequest('codeTaken', [{ path: 'centre.code', code: 'codeTaken' }]),
      },
      () =>
        tx
          .insertInto('centre')
          .values({
            areaId,
            organisationId,
            code: centre.code,
            ownerName: centre.ownerName,
            ...goalColumns(centre.goal),
          })
          .execute(),
    )
  const [inserted] = await listOrganisations(tx, areaId, organisationId)
  if (inserted === undefined) throw notFound()
  return inserted
}

/**
 * Renames or closes an organisation.
 * @throws ApiError 409 `organisationInUse` when somebody has a role in it on or after the day on which it closes
 */
export async function updateOrganisation(
  tx: Tx,
  areaId: string,
  organisationId: OrganisationId,
  change: Pick<Organisation, 'name' | 'shortName' | 'closedOn' | 'version'>,
): Promise<Organisation> {
  const { name, shortName, closedOn, version } = change
  const saved = await savedVersion(
    tx
      .updateTable('organisation')
      .set({ ...nameColumns(name), ...shortColumns(shortName), closedOn, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('organisationId', '=', organisationId)
      .where('version', '=', version),
    () => findOrganisation(tx, areaId, organisationId),
  )
  if (closedOn !== null) {
    const holder = await tx
      .selectFrom('roleAssignment')
      .select('roleAssignmentId')
      .where('areaId', '=', areaId)
      .where('organisationId', '=', organisationId)
      .where(sql<boolean>`valid && daterange(${closedOn}::date, null)`)
      .limit(1)
      .executeTakeFirst()
    if (holder !== undefined) throw conflict('organisationInUse')
  }
  return saved
}

/** A centre without its parts, or undefined. */
export async function findCentre(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<CentreHead | undefined> {
  return (await listCentreHeads(db, areaId, organisationId))[0]
}

/** Changes what makes an organisation a centre. */
export function updateCentre(
  tx: Tx,
  areaId: string,
  organisationId: OrganisationId,
  { code, ownerName, goal, version }: CentreContent & { readonly version: number },
): Promise<CentreHead> {
  return explaining({ centre_area_id_code_key: codeTaken }, () =>
    savedVersion(
      tx
        .updateTable('centre')
        .set({ code, ownerName, ...goalColumns(goal), version: version + 1 })
        .where('areaId', '=', areaId)
        .where('organisationId', '=', organisationId)
        .where('version', '=', version),
      () => findCentre(tx, areaId, organisationId),
    ),
  )
}

const unknownMunicipality = {
  office_municipality_code_fkey: () =>
    badRequest('inputInvalid', [{ path: 'municipalityCode', code: 'chooseOne' }]),
}

/** Adds an office at the end of the area's list. */
export async function insertOffice(
  tx: Tx,
  areaId: string,
  { name, municipalityCode }: { name: LocalisedName; municipalityCode: string },
): Promise<Office> {
  const officeId = newId<'Office'>()
  await explaining(unknownMunicipality, () =>
    tx
      .insertInto('office')
      .values((eb) => ({
        areaId,
        officeId,
        ...nameColumns(name),
        municipalityCode,
        position: eb
          .selectFrom('office')
          .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
          .where('areaId', '=', areaId),
      }))
      .execute(),
  )
  const [inserted] = await listOffices(tx, areaId, officeId)
  if (inserted === undefined) throw notFound()
  return inserted
}

/** Changes or closes an office. */
export function updateOffice(
  tx: Tx,
  areaId: string,
  officeId: Office['officeId'],
  change: Pick<Office, 'name' | 'municipalityCode' | 'closedOn' | 'version'>,
): Promise<Office> {
  const { name, municipalityCode, closedOn, version } = change
  return explaining(unknownMunicipality, () =>
    savedVersion(
      tx
        .updateTable('office')
        .set({ ...nameColumns(name), municipalityCode, closedOn, version: version + 1 })
        .where('areaId', '=', areaId)
        .where('officeId', '=', officeId)
        .where('version', '=', version),
      async () => (await listOffices(tx, areaId, officeId))[0],
    ),
  )
}
