import type { OrganisationId } from '../areas/model.setting.ts'
import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Actor, Context } from '../platform/server/route.ts'
import type { Sealer } from '../platform/server/sealing.ts'
import { addDays } from '../platform/shared/days.ts'
import { dayOfInstant } from '../platform/shared/format.ts'
import { guessColumns, headingKey } from './import/headings.ts'
import { readOutlines } from './import/reader.ts'
import { UnreadableFile } from './import/unreadable.ts'
import { workOnImport } from './jobs.import.ts'
import {
  type ImportCounts,
  type ImportHead,
  type ImportMapping,
  importKeptDays,
  mostImportBytes,
  type NewImport,
  noCounts,
  type ReferralImport,
  type ReferralImportId,
  type SheetOutline,
} from './model.import.ts'
import { importingOrganisations } from './operations.import.owner.ts'
import { checkOrganisations } from './operations.referral.begin.ts'
import { deleteRows, queueSelected } from './queries.import.rows.ts'
import { forgetUnsent } from './queries.import.send.ts'
import {
  countRows,
  findImport,
  findImportForUpdate,
  findMapping,
  type ImportRecord,
  insertImport,
  listOfSameFile,
  listPlaces,
  listImports as listRecords,
  saveMapping,
  takeTurnWithFile,
  updateImport,
} from './queries.import.ts'

export type ImportContext = Pick<
  Context<unknown>,
  'tx' | 'actor' | 'audit' | 'today' | 'sealer' | 'enqueue'
>

/** What a command answers: answers to commands are kept, so nothing of the list is in them. */
export interface ImportId {
  readonly referralImportId: ReferralImportId
}

function chooseOrganisation(actor: Actor, asked: string | undefined): OrganisationId {
  const may = importingOrganisations(actor)
  const chosen = asked ?? (may.length === 1 ? may[0] : undefined)
  if (chosen === undefined)
    throw badRequest('inputInvalid', [{ path: 'organisationId', code: 'organisationMissing' }])
  if (!may.includes(chosen)) throw forbidden()
  return chosen as OrganisationId
}

/**
 * Begins with a file. The same file, begun by the same person and not finished, goes on; one that was brought before by
 * anybody of the organisation is said to have been.
 * @throws ApiError 400 when the file cannot be read, 409 `fileBroughtBefore` with the earlier list
 */
export async function beginImport(
  context: ImportContext,
  { fileName, content, organisationId: asked, again }: NewImport,
): Promise<{ referralImportId: ReferralImportId; isEarlier: boolean }> {
  const { tx, actor, sealer } = context
  const organisationId = chooseOrganisation(actor, asked)
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > mostImportBytes) throw badRequest('fileTooLarge')
  const fileHash = sealer.hash(`referral import ${bytes.toString('latin1')}`)
  await takeTurnWithFile(tx, actor.areaId, organisationId, fileHash)
  const earlier = await listOfSameFile(tx, actor.areaId, organisationId, fileHash)
  const open = earlier.find((one) => one.staffId === actor.staffId && one.state !== 'done')
  if (open !== undefined) return { referralImportId: open.referralImportId, isEarlier: true }
  const [latest] = earlier
  if (latest !== undefined && !again) {
    const isOwn = latest.staffId === actor.staffId
    throw conflict('fileBroughtBefore', {
      madeAt: latest.madeAt,
      referralImportId: isOwn ? latest.referralImportId : null,
    })
  }
  const outlines = await explainUnreadable(() => readOutlines(bytes))
  const referralImportId: ReferralImportId = newId<'ReferralImport'>()
  await insertImport(tx, {
    ...{ areaId: actor.areaId, referralImportId, organisationId, staffId: actor.staffId },
    ...{ fileName, fileHash },
    fileSealed: sealer.seal(content),
    outlineSealed: sealer.seal(JSON.stringify(outlines)),
  })
  return { referralImportId, isEarlier: false }
}

/** Says why a file cannot be taken. */
async function explainUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableFile) throw badRequest(error.code)
    throw error
  }
}

const headOf = (record: ImportRecord, counts: ImportCounts): ImportHead => {
  const { referralImportId, fileName, state, madeAt, finishedAt, rowCount } = record
  return { referralImportId, fileName, state, madeAt, finishedAt, rowCount, counts }
}

const headerHash = (sealer: Sealer, { headings }: SheetOutline) =>
  sealer.hash(`headings ${headingKey(headings)}`)

/** The lists that somebody has brought, the latest first. */
export async function listImports({ tx, actor }: ImportContext): Promise<ImportHead[]> {
  const records = await listRecords(tx, actor.areaId, actor.staffId, 20)
  const counts = await countRows(
    tx,
    actor.areaId,
    records.map((one) => one.referralImportId),
  )
  return records.map((one) => headOf(one, counts.get(one.referralImportId) ?? noCounts))
}

async function getImport(
  { tx, actor }: ImportContext,
  referralImportId: ReferralImportId,
): Promise<ImportRecord> {
  const record = await findImport(tx, actor.areaId, actor.staffId, referralImportId)
  if (record === undefined) throw notFound()
  return record
}

/** The sheets of a list's file; null where they are not kept any more. */
export const outlineOf = (
  { sealer }: Pick<ImportContext, 'sealer'>,
  { outlineSealed }: Pick<ImportRecord, 'outlineSealed'>,
): SheetOutline[] | null =>
  outlineSealed === null ? null : (JSON.parse(sealer.open(outlineSealed)) as SheetOutline[])

/** A list of one's own as it stands: what was told or is guessed of its columns, and how many rows are in which state. */
export async function readImport(
  context: ImportContext,
  referralImportId: ReferralImportId,
): Promise<ReferralImport> {
  const { tx, actor, sealer, today } = context
  const record = await getImport(context, referralImportId)
  const { organisationId, mapping, state, madeAt, version, fault } = record
  const counts = await countRows(tx, actor.areaId, [referralImportId])
  const places = await listPlaces(tx, actor.areaId)
  const named = ({ organisationId: id, name }: (typeof places)[number]) => ({
    organisationId: id,
    name,
  })
  const isCentre = places.some((one) => one.organisationId === organisationId && one.code !== null)
  const sheets = outlineOf(context, record)
  const sheet =
    sheets?.find((one) => one.name === mapping?.sheet) ??
    sheets?.toSorted((a, b) => b.rowCount - a.rowCount)[0]
  const remembered =
    sheet && (await findMapping(tx, actor.areaId, organisationId, headerHash(sealer, sheet)))
  const guessed = sheet && guessColumns(sheet.headings, sheet.samples, today)
  const keptUntil = addDays(dayOfInstant(madeAt), importKeptDays)
  return {
    ...headOf(record, counts.get(referralImportId) ?? noCounts),
    ...{ organisationId, fault, sheets, version },
    sheet: sheet?.name ?? null,
    columns: [...(mapping?.columns ?? remembered ?? guessed ?? [])],
    isRemembered: mapping === null && remembered !== undefined,
    settings: mapping?.settings ?? null,
    centres: places.filter((one) => one.code !== null).map(named),
    referring: places.filter((one) => isCentre || one.organisationId === organisationId).map(named),
    keptUntil: state === 'discarded' ? null : keptUntil,
  }
}

async function takeImport(
  context: ImportContext,
  referralImportId: ReferralImportId,
  version: number,
): Promise<ImportRecord> {
  await getImport(context, referralImportId)
  const record = await findImportForUpdate(context.tx, context.actor.areaId, referralImportId)
  if (record === undefined) throw notFound()
  if (record.version !== version)
    throw conflict('versionConflict', await readImport(context, referralImportId))
  return record
}

/**
 * Tells what the columns mean and what holds for all rows: the list is then read, in a job. May be told again until rows
 * are sent; what was decided of single rows is then asked again.
 * @throws ApiError 409 when it was changed meanwhile or is past this step
 */
export async function mapImport(
  context: ImportContext,
  referralImportId: ReferralImportId,
  { version, ...mapping }: ImportMapping,
): Promise<ImportId> {
  const { tx, actor, sealer, enqueue, today } = context
  const { areaId, staffId } = actor
  const record = await takeImport(context, referralImportId, version)
  if (record.state !== 'mapping' && record.state !== 'preview') throw conflict('stepNotPossible')
  const { settings } = mapping
  if (settings.observedOn > today)
    throw badRequest('inputInvalid', [{ path: 'settings.observedOn', code: 'dayInFuture' }])
  await checkOrganisations(context, {
    fromOrganisationId: record.organisationId,
    toOrganisationId: settings.centre.kind === 'one' ? settings.centre.organisationId : null,
    referringOrganisationId: settings.referringOrganisationId,
  })
  const outlines = JSON.parse(sealer.open(record.outlineSealed as Buffer)) as SheetOutline[]
  const sheet = outlines.find((one) => one.name === mapping.sheet)
  if (sheet === undefined)
    throw badRequest('inputInvalid', [{ path: 'sheet', code: 'sheetMissing' }])
  await saveMapping(tx, areaId, record.organisationId, headerHash(sealer, sheet), mapping.columns)
  await deleteRows(tx, areaId, referralImportId)
  const change = { state: 'reading', mapping, fault: null, rowCount: sheet.rowCount } as const
  await updateImport(tx, areaId, referralImportId, change, true)
  await enqueue(tx, workOnImport, { areaId, referralImportId, staffId })
  return { referralImportId }
}

/**
 * Sends the chosen rows, in a job that goes on by itself whatever becomes of the browser.
 * @throws ApiError 400 `nothingChosen`, 409 when it was changed meanwhile or is at another step
 */
export async function sendImport(
  context: ImportContext,
  referralImportId: ReferralImportId,
  version: number,
): Promise<ImportId> {
  const { tx, actor, enqueue } = context
  const { areaId, staffId } = actor
  const record = await takeImport(context, referralImportId, version)
  if (record.state !== 'preview' && record.state !== 'done') throw conflict('stepNotPossible')
  if ((await queueSelected(tx, areaId, referralImportId)) === 0) throw badRequest('nothingChosen')
  await updateImport(tx, areaId, referralImportId, { state: 'sending' }, true)
  await enqueue(tx, workOnImport, { areaId, referralImportId, staffId })
  return { referralImportId }
}

/** Throws a list away: what was not sent is forgotten; what was sent stays. */
export async function discardImport(
  context: ImportContext,
  referralImportId: ReferralImportId,
  version: number,
): Promise<ImportId> {
  const record = await takeImport(context, referralImportId, version)
  if (record.state === 'sending') throw conflict('stepNotPossible')
  await forgetUnsent(context.tx, context.actor.areaId, { referralImportId })
  return { referralImportId }
}
