import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { HandoverId } from './model.handover.ts'
import type { ImportRowState } from './model.import.row.ts'

/** A row of a list as it is kept. */
export interface KeptRow {
  readonly rowNumber: number
  readonly sealed: Buffer | null
  readonly state: ImportRowState
  readonly selected: boolean
  readonly sendable: boolean
  readonly handoverId: HandoverId | null
}

const columns = ['rowNumber', 'sealed', 'state', 'selected', 'sendable', 'handoverId'] as const

export interface NewRow {
  readonly rowNumber: number
  readonly sealed: Buffer
  readonly state: ImportRowState
  readonly sendable: boolean
  readonly selected: boolean
}

/** Keeps rows that were read; one that is there already stays as it is. */
export async function insertRows(
  tx: Tx,
  areaId: string,
  referralImportId: string,
  organisationId: string,
  rows: readonly NewRow[],
): Promise<void> {
  await tx
    .insertInto('referralImportRow')
    .values(rows.map((row) => ({ ...row, areaId, referralImportId, visibleTo: [organisationId] })))
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Forgets the rows of a list that is read anew. */
export async function deleteRows(tx: Tx, areaId: string, referralImportId: string): Promise<void> {
  await tx
    .deleteFrom('referralImportRow')
    .where('areaId', '=', areaId)
    .where('referralImportId', '=', referralImportId)
    .where('state', '<>', 'sent')
    .execute()
}

const ofImport = (db: Read, areaId: string, referralImportId: string) =>
  db
    .selectFrom('referralImportRow')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('referralImportId', '=', referralImportId)

/** Rows of a list in their order, from the one after `after`. */
export async function listRows(
  db: Read,
  areaId: string,
  referralImportId: string,
  filter: { readonly state?: ImportRowState | undefined; readonly after?: number | undefined },
  limit: number,
): Promise<KeptRow[]> {
  const { state, after } = filter
  let query = ofImport(db, areaId, referralImportId)
  if (state !== undefined) query = query.where('state', '=', state)
  if (after !== undefined) query = query.where('rowNumber', '>', after)
  return (await query.orderBy('rowNumber').limit(limit).execute()) as KeptRow[]
}

/** All rows that were not sent and of which the values are kept. */
export async function listUnsentRows(
  db: Read,
  areaId: string,
  referralImportId: string,
): Promise<KeptRow[]> {
  const rows = await ofImport(db, areaId, referralImportId)
    .where('state', '<>', 'sent')
    .where('sealed', 'is not', null)
    .orderBy('rowNumber')
    .execute()
  return rows as KeptRow[]
}

/** The rows that wait to be sent. */
export async function listWaiting(
  tx: Tx,
  areaId: string,
  referralImportId: string,
): Promise<KeptRow[]> {
  const rows = await ofImport(tx, areaId, referralImportId)
    .where('state', '=', 'waiting')
    .orderBy('rowNumber')
    .execute()
  return rows as KeptRow[]
}

/** Those of some rows that still wait to be sent, for this transaction. */
export async function holdWaiting(
  tx: Tx,
  areaId: string,
  referralImportId: string,
  rowNumbers: readonly number[],
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ rowNumber: number }>`
    select row_number from referral_import_row
     where area_id = ${areaId} and referral_import_id = ${referralImportId}
       and row_number = any(${[...rowNumbers]}::integer[]) and state = 'waiting'
     order by row_number for update`.execute(tx)
  return new Set(rows.map((row) => row.rowNumber))
}

/** One row, for this transaction. */
export async function findRowForUpdate(
  tx: Tx,
  areaId: string,
  referralImportId: string,
  rowNumber: number,
): Promise<KeptRow | undefined> {
  const row = await ofImport(tx, areaId, referralImportId)
    .where('rowNumber', '=', rowNumber)
    .forUpdate()
    .executeTakeFirst()
  return row as KeptRow | undefined
}

/** Writes a row anew. */
export async function updateRow(
  tx: Tx,
  areaId: string,
  referralImportId: string,
  rowNumber: number,
  change: Partial<{
    sealed: Buffer | null
    state: ImportRowState
    selected: boolean
    sendable: boolean
    handoverId: string
  }>,
): Promise<void> {
  await tx
    .updateTable('referralImportRow')
    .set(change)
    .where('areaId', '=', areaId)
    .where('referralImportId', '=', referralImportId)
    .where('rowNumber', '=', rowNumber)
    .executeTakeFirstOrThrow()
}

/** Says of rows which referral each became, and forgets their values. */
export async function markSent(
  tx: Tx,
  areaId: string,
  referralImportId: string,
  sent: readonly { readonly rowNumber: number; readonly handoverId: string }[],
): Promise<void> {
  const rowNumbers = sent.map((one) => one.rowNumber)
  // The numbers are named once more for the index: a fresh list has no statistics, and all its rows would be read.
  await sql`
    update referral_import_row r
       set state = 'sent', handover_id = s.handover_id, sealed = null
      from unnest(${rowNumbers}::integer[], ${sent.map((one) => one.handoverId)}::uuid[])
           as s (row_number, handover_id)
     where r.area_id = ${areaId} and r.referral_import_id = ${referralImportId} and r.row_number = s.row_number
       and r.row_number = any(${rowNumbers}::integer[])`.execute(tx)
}

/** Chooses the rows of some states that can be sent, and no others. */
export async function selectRows(
  tx: Tx,
  areaId: string,
  referralImportId: string,
  states: readonly ImportRowState[],
): Promise<void> {
  await sql`
    update referral_import_row set selected = sendable and state = any(${[...states]}::text[])
     where area_id = ${areaId} and referral_import_id = ${referralImportId} and state in ('ready', 'check')
       and selected is distinct from (sendable and state = any(${[...states]}::text[]))`.execute(tx)
}

/** Lets the chosen rows wait to be sent; gives how many. */
export async function queueSelected(
  tx: Tx,
  areaId: string,
  referralImportId: string,
): Promise<number> {
  const result = await sql`
    update referral_import_row set state = 'waiting'
     where area_id = ${areaId} and referral_import_id = ${referralImportId} and selected and state in ('ready', 'check')`.execute(
    tx,
  )
  return Number(result.numAffectedRows ?? 0n)
}

/** The numbers of referrals in sight. */
export async function listHandoverNumbers(
  db: Read,
  areaId: string,
  handoverIds: readonly string[],
): Promise<Map<string, { handoverNumber: number; clientId: string }>> {
  if (handoverIds.length === 0) return new Map()
  const { rows } = await sql<{ handoverId: string; handoverNumber: number; clientId: string }>`
    select handover_id, handover_number, client_id from handover
     where area_id = ${areaId} and handover_id = any(${[...handoverIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ handoverId, ...rest }) => [handoverId, rest]))
}
