import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { UnknownPart } from './koski/model.education.ts'
import type { EducationImports } from './model.education-import.ts'

/** When the very same document was brought for a client. */
export async function findEducationImport(
  db: Read,
  areaId: string,
  clientId: ClientId,
  documentHash: Buffer,
): Promise<{ broughtAt: Instant } | undefined> {
  const { rows } = await sql<{ broughtAt: Instant }>`
    select brought_at from education_import
     where area_id = ${areaId} and client_id = ${clientId} and document_hash = ${documentHash}
     order by brought_at limit 1`.execute(db)
  return rows[0]
}

/** Keeps that a document was brought; gives nothing, the import is read through the client. */
export async function insertEducationImport(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly clientId: ClientId
    readonly documentHash: Buffer
    readonly origin: 'koski' | 'virta'
    readonly exportedOn: Day
    readonly factIds: readonly string[]
    readonly unknown: readonly UnknownPart[]
    readonly broughtBy: string
  },
  visibleTo: readonly string[],
): Promise<void> {
  await sql`
    insert into education_import
      (area_id, education_import_id, client_id, document_hash, origin, exported_on, fact_ids, unknown, brought_by, visible_to)
    values (${row.areaId}, ${newId<'EducationImport'>()}::uuid, ${row.clientId}::uuid, ${row.documentHash},
            ${row.origin}, ${row.exportedOn}::date, ${[...row.factIds]}::uuid[], ${JSON.stringify(row.unknown)}::jsonb,
            ${row.broughtBy}::uuid, ${[...visibleTo]}::uuid[])`.execute(tx)
}

/** The documents that were brought for a client, the latest first. */
export async function listEducationImports(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<EducationImports> {
  const { rows } = await sql<EducationImports[number]>`
    select i.education_import_id, i.origin, i.exported_on, i.brought_at, s.name as brought_by,
           cardinality(i.fact_ids) as fact_count, i.unknown
      from education_import i
      join staff_member s on s.area_id = i.area_id and s.staff_id = i.brought_by
     where i.area_id = ${areaId} and i.client_id = ${clientId}
     order by i.brought_at desc, i.education_import_id desc limit 100`.execute(db)
  return rows
}
