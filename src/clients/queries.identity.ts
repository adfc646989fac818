import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { ClientOrganisation, ClientPerson, Identity } from './model.identity.ts'

/** An identity with the hetu as it is kept. */
export type IdentityRow = Omit<Identity, 'hetuMasked'> & { readonly hetuSealed: Buffer | null }

const identityColumns = [
  'clientId',
  'clientNumber',
  'familyName',
  'givenNames',
  'usedName',
  'hetuSealed',
  'birthDate',
  'motherTongue',
  'serviceLanguage',
  'citizenships',
  'residenceGround',
  'sex',
  'createdAt',
  'version',
] as const

/** Who a client is; undefined when out of sight. */
export async function findIdentity(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<IdentityRow | undefined> {
  const row = await db
    .selectFrom('client')
    .select([...identityColumns, sql<boolean>`protection is not null`.as('isProtected')])
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .modifyEnd(keptPlan)
    .executeTakeFirst()
  return row as IdentityRow | undefined
}

/** What the database keeps of a person's identity. */
export interface IdentityValues {
  readonly familyName: string
  readonly givenNames: string
  readonly usedName: string | null
  readonly searchName: string
  readonly birthDate: Day | null
  readonly hetuSealed: Buffer | null
  readonly hetuHash: Buffer | null
  readonly motherTongue: string | null
  readonly serviceLanguage: string | null
  readonly citizenships: string[]
  readonly residenceGround: string | null
  readonly sex: string | null
}

/** Inserts a person; gives the number by which people speak of the client. */
export async function insertClient(
  tx: Tx,
  row: IdentityValues & {
    readonly areaId: string
    readonly clientId: ClientId
    readonly visibleTo: string[]
    readonly createdBy: string
    readonly protection: string | null
  },
): Promise<number> {
  const { clientNumber } = await tx
    .insertInto('client')
    .values(row)
    .returning('clientNumber')
    .executeTakeFirstOrThrow()
  return clientNumber
}

/** Changes an identity that still has the version; false when it no longer has. */
export async function updateIdentity(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  version: number,
  change: Partial<IdentityValues> & { readonly protection?: string | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('client')
    .set({ ...change, version: version + 1 })
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Lets the referrals of a client stand in the inboxes under the name that the client has now. */
export async function relistReferrals(tx: Tx, clientId: ClientId): Promise<void> {
  await sql`select relist_referrals(${clientId}::uuid)`.execute(tx)
}

/** Keeps a hetu that the person no longer has. */
export async function insertFormerHetu(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly clientFormerHetuId: string
    readonly clientId: ClientId
    readonly hetuSealed: Buffer
    readonly hetuHash: Buffer
    readonly visibleTo: string[]
  },
): Promise<void> {
  await tx.insertInto('clientFormerHetu').values(row).execute()
}

/** Who works with the client today, or has a referral of the client under way. */
export async function listPeople(
  db: Read,
  areaId: string,
  clientId: ClientId,
  today: Day,
): Promise<ClientPerson[]> {
  const rows = await db
    .selectFrom('clientRelation as r')
    .innerJoin('staffMember as s', (join) =>
      join.onRef('s.areaId', '=', 'r.areaId').onRef('s.staffId', '=', 'r.staffId'),
    )
    .select(['r.staffId', 's.name', 'r.organisationId', 'r.relation'])
    .select(sql<Day>`lower(r.period)`.as('since'))
    .where('r.areaId', '=', areaId)
    .where('r.clientId', '=', clientId)
    .where(sql<boolean>`r.period @> ${today}::date`)
    .orderBy('s.name')
    .orderBy('r.clientRelationId')
    .modifyEnd(keptPlan)
    .execute()
  return rows as ClientPerson[]
}

/** The organisations that see the client's identity, those with access first. */
export async function listOrganisations(
  db: Read,
  areaId: string,
  clientId: ClientId,
  today: Day,
): Promise<ClientOrganisation[]> {
  const { rows } = await sql<ClientOrganisation>`
    select o.organisation_id, short_name(o) as name, lower(a.period) as since
      from client c
      join organisation o on o.area_id = c.area_id and o.organisation_id = any(c.visible_to)
      left join client_access a on a.area_id = c.area_id and a.client_id = c.client_id
           and a.organisation_id = o.organisation_id and a.period @> ${today}::date
     where c.area_id = ${areaId} and c.client_id = ${clientId}
     order by a.period is null, o.position, o.organisation_id ${keptPlan}`.execute(db)
  return rows
}
