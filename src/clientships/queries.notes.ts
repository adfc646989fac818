import { type RawBuilder, sql } from 'kysely'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { ClientshipId } from './model.clientship.ts'
import type { NoteId, NoteKind } from './model.note.ts'

/** Notes and sensitive notes are kept in tables of their own, because fewer may read the latter. */
const tables = {
  plain: { table: 'case_note', id: 'case_note_id' },
  sensitive: { table: 'sensitive_note', id: 'sensitive_note_id' },
} as const
const tableOf = (isSensitive: boolean) => tables[isSensitive ? 'sensitive' : 'plain']

/** A note that was not found wrong. */
export interface NoteRow {
  readonly noteId: NoteId
  readonly clientId: ClientId
  readonly organisationId: OrganisationId
  readonly organisationName: LocalisedName
  readonly clientshipId: ClientshipId | null
  readonly kind: NoteKind
  readonly happenedOn: Day
  readonly text: string
  readonly isSensitive: boolean
  readonly isReplacement: boolean
  readonly writtenBy: string
  readonly writerName: string
  readonly writtenAt: Instant
  readonly visibleTo: readonly string[]
}

/** Which notes are read: those of some records, the plain ones, and the sensitive ones that some organisations see. */
export interface NoteScope {
  readonly clientIds: readonly ClientId[]
  readonly isPlainRead: boolean
  readonly sensitiveOf: readonly string[]
}

/** The notes in a scope, both kinds together, as a subquery. */
function notesIn(areaId: string, scope: NoteScope): RawBuilder<unknown> {
  const part = (isSensitive: boolean, condition: RawBuilder<unknown>) => {
    const { table, id } = tableOf(isSensitive)
    return sql`
      select ${sql.ref(id)} as note_id, client_id, organisation_id, clientship_id, kind, happened_on, text,
             ${isSensitive}::boolean as is_sensitive, replaces_id is not null as is_replacement, written_by, written_at,
             visible_to
        from ${sql.table(table)}
       where area_id = ${areaId} and client_id = any(${[...scope.clientIds]}::uuid[]) and rectified_at is null
         and ${condition}`
  }
  const parts = [part(true, sql`visible_to && ${[...scope.sensitiveOf]}::uuid[]`)]
  if (scope.isPlainRead) parts.push(part(false, sql`true`))
  return sql`(${sql.join(parts, sql` union all `)})`
}

/** One page of notes, the newest first: by the day on which it happened, then by when it was written. */
export async function listNotes(
  db: Read,
  areaId: string,
  scope: NoteScope,
  filter: {
    readonly kind?: NoteKind | undefined
    readonly organisationId?: string | undefined
    readonly noteId?: string | undefined
    readonly after?: NoteRow | undefined
  },
  limit: number,
): Promise<NoteRow[]> {
  const conditions = [
    sql`true`,
    ...(filter.kind === undefined ? [] : [sql`n.kind = ${filter.kind}`]),
    ...(filter.noteId === undefined ? [] : [sql`n.note_id = ${filter.noteId}`]),
    ...(filter.organisationId === undefined
      ? []
      : [sql`n.organisation_id = ${filter.organisationId}`]),
    ...(filter.after === undefined
      ? []
      : [
          sql`(n.happened_on, n.written_at, n.note_id) <
              (${filter.after.happenedOn}::date, ${filter.after.writtenAt}::timestamptz, ${filter.after.noteId}::uuid)`,
        ]),
  ]
  const { rows } = await sql<NoteRow>`
    select n.*, short_name(o) as organisation_name,
           m.name as writer_name
      from ${notesIn(areaId, scope)} as n
      join organisation o on o.area_id = ${areaId} and o.organisation_id = n.organisation_id
      join staff_member m on m.area_id = ${areaId} and m.staff_id = n.written_by
     where ${sql.join(conditions, sql` and `)}
     order by n.happened_on desc, n.written_at desc, n.note_id desc
     limit ${limit}`.execute(db)
  return rows
}

/** A note as it is written. */
export interface NewNoteRow {
  readonly areaId: string
  readonly noteId: NoteId
  readonly clientId: ClientId
  readonly organisationId: string
  readonly clientshipId: ClientshipId | null
  readonly kind: NoteKind
  readonly happenedOn: Day
  readonly text: string
  readonly writtenBy: string
  readonly replacesId: NoteId | null
  readonly visibleTo: readonly string[]
}

export async function insertNote(tx: Tx, isSensitive: boolean, row: NewNoteRow): Promise<void> {
  const { table, id } = tableOf(isSensitive)
  await sql`
    insert into ${sql.table(table)} (area_id, ${sql.ref(id)}, client_id, organisation_id, clientship_id, kind, happened_on,
                                     text, written_by, replaces_id, visible_to)
    values (${row.areaId}, ${row.noteId}, ${row.clientId}, ${row.organisationId}, ${row.clientshipId}, ${row.kind},
            ${row.happenedOn}::date, ${row.text}, ${row.writtenBy}, ${row.replacesId},
            ${[...row.visibleTo]}::uuid[])`.execute(tx)
}

/** Hides a wrong note from all but the auditor. */
export async function rectifyNoteRow(
  tx: Tx,
  areaId: string,
  isSensitive: boolean,
  noteId: NoteId,
  rectifiedBy: string,
  reason: string,
): Promise<void> {
  const { table, id } = tableOf(isSensitive)
  await sql`
    update ${sql.table(table)}
       set rectified_at = now(), rectified_by = ${rectifiedBy}, rectification = ${reason}
     where area_id = ${areaId} and ${sql.ref(id)} = ${noteId} and rectified_at is null`.execute(tx)
}

/** The clientship that a note at a centre belongs to: the open one, else the latest; undefined when there is none. */
export async function findClientshipAt(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
  organisationId: string,
): Promise<ClientshipId | undefined> {
  const { rows } = await sql<{ clientshipId: ClientshipId }>`
    select clientship_id from clientship
     where area_id = ${areaId} and client_id = any(${[...clientIds]}::uuid[]) and organisation_id = ${organisationId}
     order by state = 'ended', started_on desc, clientship_id desc limit 1`.execute(db)
  return rows[0]?.clientshipId
}
