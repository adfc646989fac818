import { listNamedOrganisations } from '../areas/operations.names.ts'
import type { ClientId } from '../clients/model.access.ts'
import { lockPerson, recordsOfPerson } from '../clients/operations.relations.ts'
import { badRequest, forbidden, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { ClientshipId } from './model.clientship.ts'
import {
  type NewNote,
  type Note,
  type NoteId,
  type NoteRectification,
  type Notes,
  type NotesQuery,
  notesPageSize,
} from './model.note.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { refreshLastContact, takeContact } from './operations.contact-days.ts'
import { type RightsOnClient, rightsOf } from './permissions.clientship.ts'
import {
  findClientshipAt,
  insertNote,
  listNotes,
  type NoteRow,
  type NoteScope,
  rectifyNoteRow,
} from './queries.notes.ts'

/** Of the notes of one person at most so many are offered to be handed over: the newest. */
const mostNotesRead = 500

const kindOfNotes = (isSensitive: boolean) => (isSensitive ? 'sensitive_notes' : 'notes')

/** What of a person's notes somebody reads: sensitive ones as those organisations see them where they work with the person. */
export function noteScope(
  { actor }: ClientshipContext,
  clientIds: readonly ClientId[],
  rights: RightsOnClient,
): NoteScope {
  const organisations = [...new Set(actor.assignments.map((one) => one.organisationId))]
  return {
    clientIds,
    isPlainRead: rights.all.notes !== 'none',
    sensitiveOf: organisations.filter((id) => rights.within(id).sensitive_notes !== 'none'),
  }
}

/** Why somebody did not come may tell of health, so other organisations read no words of it (domain: NO_SHOW). */
function show(row: NoteRow, rights: RightsOnClient): Note {
  const own = rights.within(row.organisationId)
  return {
    noteId: row.noteId,
    kind: row.kind,
    happenedOn: row.happenedOn,
    text: row.kind === 'no_show' && own.notes === 'none' ? null : row.text,
    isSensitive: row.isSensitive,
    organisation: { organisationId: row.organisationId, name: row.organisationName },
    writtenBy: { staffId: row.writtenBy, name: row.writerName },
    writtenAt: row.writtenAt,
    isReplacement: row.isReplacement,
    mayRectify: own[kindOfNotes(row.isSensitive)] === 'write',
  }
}

/** One page of a person's notes, over all records of the person in sight. */
export async function readNotes(
  context: ClientshipContext,
  clientId: ClientId,
  { after, ...filter }: NotesQuery,
): Promise<Notes> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const rights = await rightsOf(context, clientId)
  const scope = noteScope(context, records, rights)
  const place =
    after === undefined ? undefined : (await listNotes(tx, areaId, scope, { noteId: after }, 1))[0]
  if (after !== undefined && place === undefined)
    throw badRequest('inputInvalid', [{ path: 'query.after', code: 'cursorInvalid' }])
  const found = await listNotes(tx, areaId, scope, { ...filter, after: place }, notesPageSize + 1)
  const rows = found.slice(0, notesPageSize)
  const writesFor = writingOrganisations(context, rights, false)
  return {
    notes: rows.map((row) => show(row, rights)),
    after: found.length > notesPageSize ? (rows.at(-1)?.noteId ?? null) : null,
    mayWrite: writesFor.length > 0,
    mayWriteSensitive: writingOrganisations(context, rights, true).length > 0,
    showsSensitive: scope.sensitiveOf.length > 0,
    writesFor: await listNamedOrganisations(tx, areaId, writesFor),
  }
}

/** Every note of a person that the actor reads, as the pages show it, with the one who may hand it over. */
export async function readAllNotes(
  context: ClientshipContext,
  clientId: ClientId,
): Promise<readonly Note[]> {
  const { tx, actor } = context
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  const rights = await rightsOf(context, clientId)
  const scope = noteScope(context, records, rights)
  const rows = await listNotes(tx, actor.areaId, scope, {}, mostNotesRead)
  return rows.map((row) => show(row, rights))
}

/** The actor's organisations for which a note of the client may be written. */
function writingOrganisations(
  { actor }: ClientshipContext,
  rights: RightsOnClient,
  isSensitive: boolean,
): string[] {
  const organisations = [...new Set(actor.assignments.map((one) => one.organisationId))]
  return organisations.filter((id) => rights.within(id)[kindOfNotes(isSensitive)] === 'write')
}

/**
 * Writes a note of a client, for one of the writer's organisations.
 * @throws ApiError 400 for a day to come, or when it is not said for which of several organisations; 403 for another
 */
export async function writeNote(
  context: ClientshipContext,
  clientId: ClientId,
  { isSensitive, organisationId: asked, ...note }: NewNote,
): Promise<{ noteId: NoteId; activatedClientshipId: ClientshipId | null }> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  if (note.happenedOn > today)
    throw badRequest('inputInvalid', [{ path: 'happenedOn', code: 'dayInFuture' }])
  const { organisations } = await lockPerson(tx, areaId, clientId, today)
  const able = writingOrganisations(context, await rightsOf(context, clientId), isSensitive)
  const organisationId = asked ?? (able.length === 1 ? able[0] : undefined)
  if (organisationId === undefined && able.length > 1)
    throw badRequest('inputInvalid', [{ path: 'organisationId', code: 'organisationMissing' }])
  if (organisationId === undefined || !able.includes(organisationId)) throw forbidden()
  const records = await recordsOfPerson(tx, areaId, clientId)
  const clientshipId = (await findClientshipAt(tx, areaId, records, organisationId)) ?? null
  const noteId = newId<'CaseNote'>()
  await insertNote(tx, isSensitive, {
    ...note,
    ...{ areaId, noteId, clientId, organisationId, clientshipId },
    writtenBy: staffId,
    replacesId: null,
    // A sensitive note is read within the organisation that wrote it, and where it was handed over.
    visibleTo: isSensitive ? [organisationId] : organisations,
  })
  const activates =
    clientshipId !== null && (await takeContact(context, clientshipId, note.kind, note.happenedOn))
  return { noteId, activatedClientshipId: activates ? clientshipId : null }
}

/**
 * Hides a wrong note from all but the auditor, and writes what should have stood there, when it is given. The day of the
 * last contact follows; a clientship that a wrong meeting made active stays so.
 * @throws ApiError 404 when there is no such note for the actor, 403 when it is another organisation's
 */
export async function rectifyNote(
  context: ClientshipContext,
  clientId: ClientId,
  noteId: NoteId,
  { reason, replacement }: NoteRectification,
): Promise<{ replacementId: NoteId | null }> {
  const { tx, actor, audit, today } = context
  const { areaId, staffId } = actor
  await lockPerson(tx, areaId, clientId, today)
  const records = await recordsOfPerson(tx, areaId, clientId)
  const rights = await rightsOf(context, clientId)
  const scope = noteScope(context, records, rights)
  const [row] = await listNotes(tx, areaId, scope, { noteId }, 1)
  if (row === undefined) throw notFound()
  audit.subjects.add(row.clientId)
  if (rights.within(row.organisationId)[kindOfNotes(row.isSensitive)] !== 'write') throw forbidden()
  if (replacement !== null && replacement.happenedOn > today)
    throw badRequest('inputInvalid', [{ path: 'replacement.happenedOn', code: 'dayInFuture' }])
  await rectifyNoteRow(tx, areaId, row.isSensitive, noteId, staffId, reason)
  const { clientshipId, organisationId } = row
  const replacementId = replacement === null ? null : newId<'CaseNote'>()
  if (replacement !== null && replacementId !== null)
    await insertNote(tx, row.isSensitive, {
      ...replacement,
      ...{ areaId, organisationId, clientshipId },
      noteId: replacementId,
      clientId: row.clientId,
      writtenBy: staffId,
      replacesId: noteId,
      // What stood wrong is seen by whom it was written for; what stands right by the same.
      visibleTo: row.visibleTo,
    })
  if (clientshipId !== null) await refreshLastContact(context, clientshipId)
  return { replacementId }
}
