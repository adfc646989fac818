import { sql } from 'kysely'
import type { NamedOrganisation, OrganisationId } from '../areas/model.setting.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  type ImportCounts,
  type ImportField,
  type ImportSettings,
  type ImportState,
  noCounts,
  type ReferralImportId,
} from './model.import.ts'

/** What was told of a list: its sheet, its columns, and what holds for all its rows. */
export interface StoredMapping {
  readonly sheet: string
  readonly columns: readonly (ImportField | null)[]
  readonly settings: ImportSettings
}

/** A list as it is kept, without its file. */
export interface ImportRecord {
  readonly referralImportId: ReferralImportId
  readonly organisationId: OrganisationId
  readonly staffId: string
  readonly state: ImportState
  readonly fileName: string
  readonly outlineSealed: Buffer | null
  readonly mapping: StoredMapping | null
  readonly fault: string | null
  readonly rowCount: number
  readonly madeAt: Instant
  readonly finishedAt: Instant | null
  readonly version: number
}

const columns = [
  'referralImportId',
  'organisationId',
  'staffId',
  'state',
  'fileName',
  'outlineSealed',
  'mapping',
  'fault',
  'rowCount',
  'madeAt',
  'finishedAt',
  'version',
] as const

/** A list of a staff member, or undefined: lists are seen by who brings them alone. */
export async function findImport(
  db: Read,
  areaId: string,
  staffId: string,
  referralImportId: string,
): Promise<ImportRecord | undefined> {
  const row = await db
    .selectFrom('referralImport')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('staffId', '=', staffId)
    .where('referralImportId', '=', referralImportId)
    .executeTakeFirst()
  return row as ImportRecord | undefined
}

/** Takes a list for this transaction: one part of it is worked on at a time. */
export async function findImportForUpdate(
  tx: Tx,
  areaId: string,
  referralImportId: string,
): Promise<ImportRecord | undefined> {
  const row = await tx
    .selectFrom('referralImport')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('referralImportId', '=', referralImportId)
    .forUpdate()
    .executeTakeFirst()
  return row as ImportRecord | undefined
}

/** Lists of an organisation that came of the same file and were not thrown away, the latest first. */
export async function listOfSameFile(
  db: Read,
  areaId: string,
  organisationId: string,
  fileHash: Buffer,
): Promise<Pick<ImportRecord, 'referralImportId' | 'staffId' | 'state' | 'madeAt'>[]> {
  const rows = await db
    .selectFrom('referralImport')
    .select(['referralImportId', 'staffId', 'state', 'madeAt'])
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .where('fileHash', '=', fileHash)
    .where('state', '<>', 'discarded')
    .orderBy('madeAt', 'desc')
    .execute()
  return rows as Awaited<ReturnType<typeof listOfSameFile>>
}

/** A file is brought to an organisation by one at a time, so that of two at once the second meets the first. */
export async function takeTurnWithFile(
  tx: Tx,
  areaId: string,
  organisationId: string,
  fileHash: Buffer,
): Promise<void> {
  const file = `${areaId} ${organisationId} ${fileHash.toString('hex')}`
  await sql`select pg_advisory_xact_lock(hashtextextended('referral import file ' || ${file}, 0))`.execute(
    tx,
  )
}

/** The latest lists of a staff member. */
export async function listImports(
  db: Read,
  areaId: string,
  staffId: string,
  most: number,
): Promise<ImportRecord[]> {
  return await db
    .selectFrom('referralImport')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('staffId', '=', staffId)
    .where('state', '<>', 'discarded')
    .orderBy('madeAt', 'desc')
    .limit(most)
    .$castTo<ImportRecord>()
    .execute()
}

/** Keeps a file that was brought. */
export async function insertImport(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly referralImportId: string
    readonly organisationId: string
    readonly staffId: string
    readonly fileName: string
    readonly fileHash: Buffer
    readonly fileSealed: Buffer
    readonly outlineSealed: Buffer
  },
): Promise<void> {
  await tx
    .insertInto('referralImport')
    .values({ ...row, state: 'mapping', visibleTo: [row.organisationId] })
    .execute()
}

/** Changes a list and says that it was worked on now; `byPerson` makes a new version of it. */
export async function updateImport(
  tx: Tx,
  areaId: string,
  referralImportId: string,
  change: Partial<{
    state: ImportState
    mapping: StoredMapping
    fault: string | null
    rowCount: number
    fileSealed: null
    outlineSealed: null
    isFinished: true
  }>,
  byPerson = false,
): Promise<void> {
  const { mapping, isFinished, ...plain } = change
  await tx
    .updateTable('referralImport')
    .set({
      ...plain,
      workedAt: sql`now()`,
      ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
      ...(isFinished === undefined ? {} : { finishedAt: sql`now()` }),
      ...(byPerson ? { version: sql<number>`version + 1` } : {}),
    })
    .where('areaId', '=', areaId)
    .where('referralImportId', '=', referralImportId)
    .executeTakeFirstOrThrow()
}

/** The file of a list, sealed. */
export async function findFile(
  db: Read,
  areaId: string,
  referralImportId: string,
): Promise<Buffer | null> {
  const { fileSealed } = await db
    .selectFrom('referralImport')
    .select('fileSealed')
    .where('areaId', '=', areaId)
    .where('referralImportId', '=', referralImportId)
    .executeTakeFirstOrThrow()
  return fileSealed
}

type Counts = { -readonly [Key in keyof ImportCounts]: number }

/** How many rows each of some lists has in each state; a list without rows is not in it. */
export async function countRows(
  db: Read,
  areaId: string,
  referralImportIds: readonly string[],
): Promise<Map<string, ImportCounts>> {
  // A page that waits asks every second: one sum by state costs half of a sum for each state.
  const { rows } = await sql<{
    referralImportId: string
    state: Exclude<keyof ImportCounts, 'selected'>
    selected: boolean
    count: number
  }>`
    select referral_import_id, state, selected, count(*)
      from referral_import_row
     where area_id = ${areaId} and referral_import_id = any(${[...referralImportIds]}::uuid[])
     group by referral_import_id, state, selected`.execute(db)
  const counts = new Map<string, Counts>()
  for (const { referralImportId, state, selected, count } of rows) {
    const own = counts.get(referralImportId) ?? { ...noCounts }
    own[state] += count
    if (selected && (state === 'ready' || state === 'check')) own.selected += count
    counts.set(referralImportId, own)
  }
  return counts
}

/** An open organisation of the area. */
export interface Place extends NamedOrganisation {
  /** Null where it is no centre. */
  readonly code: string | null
  /** All that a list may call it. */
  readonly names: readonly string[]
}

/** The area's open organisations, which of them are centres, and how they are called. */
export async function listPlaces(db: Read, areaId: string): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select o.organisation_id, c.code, short_name(o) as name,
           array_remove(array[c.code, o.name_fi, o.name_sv, o.name_en, o.short_fi, o.short_sv, o.short_en], null)
             as names
      from organisation o
      left join centre c on c.area_id = o.area_id and c.organisation_id = o.organisation_id
     where o.area_id = ${areaId} and o.closed_on is null
     order by o.position, o.organisation_id`.execute(db)
  return rows
}

/** Codes of municipalities with their names. */
export async function listMunicipalityNames(
  db: Read,
): Promise<{ code: string; names: string[] }[]> {
  const { rows } = await sql<{ code: string; names: string[] }>`
    select municipality_code as code, array[name_fi, name_sv] as names from municipality`.execute(
    db,
  )
  return rows
}

/** The columns that an organisation told for a list with these headings. */
export async function findMapping(
  db: Read,
  areaId: string,
  organisationId: string,
  headerHash: Buffer,
): Promise<(ImportField | null)[] | undefined> {
  const row = await db
    .selectFrom('importMapping')
    .select('mapping')
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .where('headerHash', '=', headerHash)
    .executeTakeFirst()
  return row?.mapping as (ImportField | null)[] | undefined
}

/** Remembers the columns for the next list with these headings. */
export async function saveMapping(
  tx: Tx,
  areaId: string,
  organisationId: string,
  headerHash: Buffer,
  mapping: readonly (ImportField | null)[],
): Promise<void> {
  await sql`
    insert into import_mapping (area_id, organisation_id, header_hash, mapping)
    values (${areaId}, ${organisationId}, ${headerHash}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (area_id, organisation_id, header_hash)
    do update set mapping = excluded.mapping, used_at = now()`.execute(tx)
}
