import type { ClientId } from '../clients/model.access.ts'
import { lockFacts } from '../clients/operations.facts.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import { ApiError, badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { FileAnswer } from '../platform/server/file-answer.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import {
  type ClientDocument,
  type DocumentId,
  dataOfKind,
  mostDocumentBytes,
  type NewDocument,
} from './model.document.ts'
import { endingOf, isShownInBrowsers, mediaTypeOf } from './model.media-type.ts'
import { readSealed, removeFile, writeSealed } from './operations.files.ts'
import { documentRights } from './permissions.ts'
import { withoutTraces } from './picture/without-traces.ts'
import { findDocument, forgetDocument, insertDocument, listDocuments } from './queries.documents.ts'

/** What these operations work with. */
export type DocumentContext = Pick<
  Context<unknown>,
  'tx' | 'actor' | 'audit' | 'today' | 'sealer' | 'filesFolder' | 'scan'
>

/** The documents of a client, and of the records read through it, that the reader may read. */
export async function readDocuments(
  context: Pick<DocumentContext, 'tx' | 'actor' | 'audit' | 'today'>,
  clientId: ClientId,
): Promise<ClientDocument[]> {
  const { tx, actor, audit } = context
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const rights = await documentRights(context, clientId)
  const found = await listDocuments(tx, actor.areaId, records)
  return found.filter(({ kind }) => rights[dataOfKind(kind)] !== 'none')
}

const refusal = (code: string) => badRequest('inputInvalid', [{ path: 'content', code }])

/**
 * Keeps a document that a client brought: its type is what its bytes say, a scanner looks through it first, and of a
 * picture nothing is kept but the picture.
 * @throws ApiError 400 `documentTypeUnknown`, `documentTooLarge`, `documentInfected`, `documentBroken` of the content,
 * `dayInFuture` of its day; 503 `scannerAway`. Nothing is kept then.
 */
export async function bringDocument(
  context: DocumentContext,
  clientId: ClientId,
  { kind, title, datedOn, content }: NewDocument,
): Promise<{ clientId: ClientId; documentId: DocumentId }> {
  const { tx, actor, today, sealer, filesFolder } = context
  const { areaId, staffId } = actor
  if (datedOn !== null && datedOn > today)
    throw badRequest('inputInvalid', [{ path: 'datedOn', code: 'dayInFuture' }])
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > mostDocumentBytes) throw refusal('documentTooLarge')
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) throw refusal('documentTypeUnknown')
  const scan = await context.scan(bytes)
  if (scan === 'infected') throw refusal('documentInfected')
  if (scan === 'failed') throw new ApiError(503, 'scannerAway')
  const kept = withoutTraces(bytes, mediaType)
  if (kept === undefined) throw refusal('documentBroken')

  const { organisations } = await lockFacts(tx, areaId, clientId, today)
  const documentId: DocumentId = newId<'Document'>()
  const place = { filesFolder, areaId, documentId }
  const keySealed = await writeSealed(sealer, place, kept)
  const row = { areaId, documentId, clientId, kind, title, datedOn, mediaType, keySealed, scan }
  try {
    await insertDocument(tx, { ...row, bytes: kept.length, broughtBy: staffId }, organisations)
  } catch (error) {
    await removeFile(place)
    throw error
  }
  return { clientId, documentId }
}

/**
 * The content of a document. Its name is its kind and the day on which it was brought, never the person's.
 * @param isShown within a page of ours, where browsers can
 * @throws ApiError 404 when it is out of sight, 409 `documentRemoved`, `documentFileLost`
 */
export async function readContent(
  { tx, actor, sealer, filesFolder }: DocumentContext,
  documentId: DocumentId,
  isShown: boolean,
): Promise<FileAnswer> {
  const { areaId } = actor
  const head = await findDocument(tx, areaId, documentId)
  if (head === undefined) throw notFound()
  const { kind, mediaType, broughtOn, keySealed } = head
  if (keySealed === null) throw conflict('documentRemoved')
  const content = await readSealed(sealer, { filesFolder, areaId, documentId }, keySealed)
  const name = `${kind.replace('_', '-')}-${broughtOn}.${endingOf(mediaType)}`
  return new FileAnswer(name, mediaType, content, isShown && isShownInBrowsers(mediaType))
}

/**
 * Removes a document that should not be there: from now on nobody can read it, and the nightly work deletes the file.
 * Done twice it stays as the first time.
 */
export async function removeDocument(
  { tx, actor, today }: Pick<DocumentContext, 'tx' | 'actor' | 'today'>,
  documentId: DocumentId,
): Promise<{ clientId: ClientId; documentId: DocumentId }> {
  const head = await findDocument(tx, actor.areaId, documentId)
  if (head === undefined) throw notFound()
  await lockFacts(tx, actor.areaId, head.clientId, today)
  await forgetDocument(tx, actor.areaId, documentId, actor.staffId)
  return { clientId: head.clientId, documentId }
}
