import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { addMonths, type Day } from '../platform/shared/days.ts'
import type { ClientDocument, DocumentId, DocumentKind } from './model.document.ts'
import type { DocumentMediaType } from './model.media-type.ts'

/** The documents of some records of a person, the latest first. */
export async function listDocuments(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<ClientDocument[]> {
  const { rows } = await sql<ClientDocument>`
    select d.document_id, d.client_id, d.kind, d.title, d.dated_on, d.media_type, d.bytes, d.scan, s.name as brought_by,
           d.brought_at, d.removed_at,
           (select count(*)::integer from client_fact f
             where f.area_id = d.area_id and f.client_id = d.client_id and f.document_id = d.document_id
               and f.rectified_at is null) as citations
      from client_document d
      join staff_member s on s.area_id = d.area_id and s.staff_id = d.brought_by
     where d.area_id = ${areaId} and d.client_id = any(${[...clientIds]}::uuid[])
     order by d.brought_at desc, d.document_id desc`.execute(db)
  return rows
}

/** What a document is, and the key of its file unless it was removed. */
export interface DocumentHead {
  readonly documentId: DocumentId
  readonly clientId: ClientId
  readonly kind: DocumentKind
  readonly mediaType: DocumentMediaType
  readonly broughtOn: Day
  readonly keySealed: Buffer | null
}

/** A document in sight. */
export async function findDocument(
  db: Read,
  areaId: string,
  documentId: DocumentId,
): Promise<DocumentHead | undefined> {
  const { rows } = await sql<DocumentHead>`
    select document_id, client_id, kind, media_type, (brought_at at time zone 'Europe/Helsinki')::date as brought_on,
           key_sealed
      from client_document where area_id = ${areaId} and document_id = ${documentId}::uuid`.execute(
    db,
  )
  return rows[0]
}

/** Keeps what a document is. */
export async function insertDocument(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly documentId: DocumentId
    readonly clientId: ClientId
    readonly kind: DocumentKind
    readonly title: string
    readonly datedOn: Day | null
    readonly mediaType: DocumentMediaType
    readonly bytes: number
    readonly keySealed: Buffer
    readonly scan: 'clean' | 'not_scanned'
    readonly broughtBy: string
  },
  visibleTo: readonly string[],
): Promise<void> {
  await sql`
    insert into client_document (area_id, document_id, client_id, kind, title, dated_on, media_type, bytes, key_sealed,
                                 scan, brought_by, visible_to)
    values (${row.areaId}, ${row.documentId}::uuid, ${row.clientId}::uuid, ${row.kind}, ${row.title},
            ${row.datedOn}::date, ${row.mediaType}, ${row.bytes}, ${row.keySealed}, ${row.scan},
            ${row.broughtBy}::uuid, ${[...visibleTo]}::uuid[])`.execute(tx)
}

/** Forgets what a document was, its key too; that there was one stays for the facts that cite it. */
export async function forgetDocument(
  tx: Tx,
  areaId: string,
  documentId: DocumentId,
  removedBy: string,
): Promise<void> {
  await sql`
    update client_document
       set title = '', dated_on = null, key_sealed = null, removed_at = now(), removed_by = ${removedBy}::uuid
     where area_id = ${areaId} and document_id = ${documentId}::uuid and removed_at is null`.execute(
    tx,
  )
}

/** Of some files those whose document has a key: the others are nobody's. */
export async function listKept(
  db: Read,
  areaId: string,
  documentIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ documentId: string }>`
    select document_id from client_document
     where area_id = ${areaId} and document_id = any(${[...documentIds]}::uuid[]) and key_sealed is not null`.execute(
    db,
  )
  return rows.map((row) => row.documentId)
}

/** Sets the area whose rows the retention role sees in this transaction. */
export async function enterArea(tx: Tx, areaId: string): Promise<void> {
  await sql`select set_config('app.area_id', ${areaId}, true)`.execute(tx)
}

/**
 * Deletes the documents that an area no longer keeps, by its period for their kind, counted from the day on which they
 * were brought; the facts that rest on them stay, without the citation.
 * @returns how many
 */
export async function deleteOldDocuments(tx: Tx, areaId: string, today: Day): Promise<number> {
  const { rows } = await sql<{ kind: string; months: number }>`
    select substr(kind, length('document_') + 1) as kind, months from retention_rule
     where area_id = ${areaId} and starts_with(kind, 'document_') and months is not null`.execute(
    tx,
  )
  let deleted = 0
  for (const { kind, months } of rows) {
    const before = addMonths(today, -months)
    const old = sql`from client_document d
      where d.area_id = ${areaId} and d.kind = ${kind} and d.brought_at < ${before}::date`
    await sql`
      update client_fact f set document_id = null
       where f.area_id = ${areaId} and f.document_id is not null
         and exists (select ${old} and d.client_id = f.client_id and d.document_id = f.document_id)`.execute(
      tx,
    )
    deleted += Number((await sql`delete ${old}`.execute(tx)).numAffectedRows ?? 0)
  }
  return deleted
}
