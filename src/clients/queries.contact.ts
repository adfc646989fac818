import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { Contact, Protection, ProtectionAlert } from './model.contact.ts'
import { protectionAlertDays } from './model.contact.ts'

/** The table of contact data: apart for protected people, because fewer may read it. */
export type ContactTable = 'clientContact' | 'clientProtectedContact'

const columns = [
  'municipalityCode',
  'streetAddress',
  'postalCode',
  'postOffice',
  'phone',
  'email',
] as const

export async function findContact(
  db: Read,
  table: ContactTable,
  areaId: string,
  clientId: ClientId,
): Promise<(Contact & { readonly version: number }) | undefined> {
  return await db
    .selectFrom(table)
    .select([...columns, 'version'])
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .executeTakeFirst()
}

export async function insertContact(
  tx: Tx,
  table: ContactTable,
  row: Contact & {
    readonly areaId: string
    readonly clientId: ClientId
    readonly visibleTo: string[]
  },
): Promise<void> {
  await tx.insertInto(table).values(row).execute()
}

/** Changes contact data that still have the version; false when they no longer have. */
export async function updateContact(
  tx: Tx,
  table: ContactTable,
  areaId: string,
  clientId: ClientId,
  version: number,
  contact: Contact,
): Promise<boolean> {
  const result = await tx
    .updateTable(table)
    .set({ ...contact, version: version + 1 })
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Moves contact data between the two tables, in one statement so that there is no half-done state. */
export async function moveContact(
  tx: Tx,
  from: ContactTable,
  to: ContactTable,
  areaId: string,
  clientId: ClientId,
): Promise<void> {
  const all = ['areaId', 'clientId', ...columns, 'visibleTo', 'version'] as const
  await tx
    .with('moved', (db) =>
      db
        .deleteFrom(from)
        .where('areaId', '=', areaId)
        .where('clientId', '=', clientId)
        .returning([...all]),
    )
    .insertInto(to)
    .columns([...all])
    .expression((db) => db.selectFrom('moved').select([...all]))
    .execute()
}

export async function isMunicipality(db: Read, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('municipality')
    .select('municipalityCode')
    .where('municipalityCode', '=', code)
    .executeTakeFirst()
  return row !== undefined
}

// The last day of a range is the one before its upper bound.
const lastDay = sql<Day | null>`upper(protection) - 1`

/** The protection of a client as it was granted; undefined without one. */
export async function findProtection(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<Protection | undefined> {
  return await db
    .selectFrom('client')
    .select([sql<Day>`lower(protection)`.as('validFrom'), lastDay.as('validTo')])
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .where('protection', 'is not', null)
    .executeTakeFirst()
}

/** The protections of a staff member's own clients that end within 60 days or have ended, the most urgent first. */
export async function listProtectionAlerts(
  db: Read,
  areaId: string,
  staffId: string,
  organisations: readonly string[],
  today: Day,
): Promise<Omit<ProtectionAlert, 'state'>[]> {
  return await db
    .selectFrom('clientRelation as r')
    .innerJoin('client as c', (join) =>
      join.onRef('c.areaId', '=', 'r.areaId').onRef('c.clientId', '=', 'r.clientId'),
    )
    .select(['c.clientId', 'c.clientNumber', 'c.familyName', 'c.givenNames'])
    .select(sql<Day>`upper(c.protection) - 1`.as('validTo'))
    .distinct()
    .where('r.areaId', '=', areaId)
    .where('r.staffId', '=', staffId)
    .where('r.relation', '=', 'own_client')
    .where('r.organisationId', 'in', [...organisations])
    .where(sql<boolean>`r.period @> ${today}::date`)
    .where(
      sql<boolean>`upper(c.protection) - 1 <= ${today}::date + ${protectionAlertDays}::integer`,
    )
    .orderBy('validTo')
    .orderBy('c.clientNumber')
    .execute()
}
