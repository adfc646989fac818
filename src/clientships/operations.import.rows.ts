import type { ClientId } from '../clients/model.access.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import type { FileAnswer } from '../platform/server/file-answer.ts'
import type { Locale } from '../platform/shared/locale.ts'
import type { PreparedRow } from './import/prepared-row.ts'
import { unsentWorkbook } from './import/unsent-workbook.ts'
import { type ImportRow, isSendable, stateOfRow } from './model.import.row.ts'
import {
  type ImportRows,
  type ImportRowsQuery,
  importPageSize,
  type ReferralImportId,
  type RowDecision,
} from './model.import.ts'
import { isReferable, markKnown } from './operations.import.known.ts'
import { type ImportContext, type ImportId, outlineOf, readImport } from './operations.import.ts'
import {
  findRowForUpdate,
  type KeptRow,
  listHandoverNumbers,
  listRows,
  listUnsentRows,
  selectRows,
  updateRow,
} from './queries.import.rows.ts'
import { countRows, findImport, findImportForUpdate, type ImportRecord } from './queries.import.ts'

const openRow = (context: ImportContext, { sealed }: KeptRow): PreparedRow | undefined =>
  sealed === null ? undefined : (JSON.parse(context.sealer.open(sealed)) as PreparedRow)

/** A row as it is shown; who is known and may be meant goes to the access log. */
function show(
  { audit }: ImportContext,
  kept: KeptRow,
  row: PreparedRow | undefined,
  handoverNumber: number | undefined,
): ImportRow {
  const candidates = (row?.candidates ?? []) as ImportRow['candidates']
  for (const { clientId } of candidates) audit.subjects.add(clientId)
  const { rowNumber, state, selected, sendable, handoverId } = kept
  return {
    ...{ row: rowNumber, state, isSelected: selected, isSendable: sendable, candidates },
    familyName: row?.person.familyName ?? null,
    givenNames: row?.person.givenNames ?? null,
    birthDate: row?.person.birthDate ?? null,
    hasHetu: (row?.person.hetu ?? null) !== null,
    toOrganisationId: (row?.toOrganisationId ?? null) as ImportRow['toOrganisationId'],
    verdicts: [...(row?.verdicts ?? [])],
    problems: [...(row?.problems ?? [])],
    person: (row?.decision ?? null) as ImportRow['person'],
    handoverId,
    handoverNumber: handoverNumber ?? null,
  }
}

/** The rows of a list of one's own, a page at a time, all or those of a state. */
export async function readRows(
  context: ImportContext,
  referralImportId: ReferralImportId,
  { state, after }: ImportRowsQuery,
): Promise<ImportRows> {
  const { tx, actor } = context
  const { areaId } = actor
  if ((await findImport(tx, areaId, actor.staffId, referralImportId)) === undefined)
    throw notFound()
  const found = await listRows(tx, areaId, referralImportId, { state, after }, importPageSize + 1)
  const page = found.slice(0, importPageSize)
  const numbers = await listHandoverNumbers(
    tx,
    areaId,
    page.flatMap(({ handoverId }) => handoverId ?? []),
  )
  for (const { clientId } of numbers.values()) context.audit.subjects.add(clientId)
  const counts = (await countRows(tx, areaId, [referralImportId])).get(referralImportId)
  const { selected: _selected, ...byState } = counts ?? { selected: 0 }
  const total = Object.values(byState).reduce((sum, count) => sum + count, 0)
  return {
    rows: page.map((kept) =>
      show(
        context,
        kept,
        openRow(context, kept),
        numbers.get(kept.handoverId ?? '')?.handoverNumber,
      ),
    ),
    after: found.length > page.length ? (page.at(-1)?.rowNumber ?? null) : null,
    count: state === undefined ? total : (counts?.[state] ?? 0),
  }
}

/** @throws ApiError 404, 409 `stepNotPossible` when rows are not decided now */
async function takeList(
  context: ImportContext,
  referralImportId: ReferralImportId,
): Promise<ImportRecord> {
  const { tx, actor } = context
  const own = await findImport(tx, actor.areaId, actor.staffId, referralImportId)
  if (own === undefined) throw notFound()
  const record = await findImportForUpdate(tx, actor.areaId, referralImportId)
  if (record?.state !== 'preview' && record?.state !== 'done') throw conflict('stepNotPossible')
  return record
}

const questions = ['centreOpen', 'centreUnknown']

/** What a decision makes of a row, before it is looked at who is known. */
async function decided(
  context: ImportContext,
  row: PreparedRow,
  decision: RowDecision,
): Promise<PreparedRow> {
  const { person, toOrganisationId } = decision
  if (person !== undefined && person !== null && person !== 'another') {
    if (!row.candidates.some((one) => one.clientId === person.clientId)) throw notFound()
    if (!(await isReferable(context, person.clientId as ClientId)))
      throw badRequest('personNotReferable')
  }
  const isUnmet = (id: string) =>
    row.verdicts.some((one) => one.organisationId === id && one.outcome === 'not_met')
  const problems =
    toOrganisationId === undefined
      ? row.problems
      : [
          ...row.problems.filter(
            ({ code }) =>
              !questions.includes(code) &&
              !['criteriaNotMet', 'criteriaOpen', 'alreadyReferred'].includes(code),
          ),
          ...(isUnmet(toOrganisationId)
            ? [{ code: 'criteriaNotMet' as const, field: null, value: null, row: null }]
            : []),
        ]
  return {
    ...{ ...row, problems },
    toOrganisationId: toOrganisationId ?? row.toOrganisationId,
    decision: person === undefined ? row.decision : person,
  }
}

/**
 * Decides of one row who it is, where to, and whether it is sent.
 * @throws ApiError 400 for a centre or a person who cannot be meant, 404, 409 when the list is at work
 */
export async function decideRow(
  context: ImportContext,
  referralImportId: ReferralImportId,
  rowNumber: number,
  decision: RowDecision,
): Promise<ImportRow> {
  const { tx, actor, sealer } = context
  await takeList(context, referralImportId)
  const kept = await findRowForUpdate(tx, actor.areaId, referralImportId, rowNumber)
  const row = kept && openRow(context, kept)
  if (kept === undefined || row === undefined) throw notFound()
  const { centres } = await readImport(context, referralImportId)
  const { toOrganisationId, isSelected } = decision
  if (toOrganisationId && !centres.some((one) => one.organisationId === toOrganisationId))
    throw badRequest('inputInvalid', [{ path: 'toOrganisationId', code: 'receiverInvalid' }])
  const changed = await decided(context, row, decision)
  const [after = changed] = await markKnown(context, [changed])
  const judged = { ...after, person: after.decision }
  const state = stateOfRow(judged)
  const sendable = isSendable(judged)
  // Who has decided what was asked means to send the row, unless they say otherwise.
  const answers = decision.person !== undefined || toOrganisationId !== undefined
  const selected = sendable && (isSelected ?? (answers || kept.selected))
  if (isSelected === true && !sendable) throw badRequest('rowNotSendable')
  const change = { sealed: sealer.seal(JSON.stringify(after)), state, sendable, selected }
  await updateRow(tx, actor.areaId, referralImportId, rowNumber, change)
  return show(context, { ...kept, ...change }, after, undefined)
}

/** Chooses all rows of some states that can be sent, and no others. */
export async function chooseRows(
  context: ImportContext,
  referralImportId: ReferralImportId,
  states: readonly ('ready' | 'check')[],
): Promise<ImportId> {
  await takeList(context, referralImportId)
  await selectRows(context.tx, context.actor.areaId, referralImportId, states)
  return { referralImportId }
}

/** The rows that were not sent, as they stood in the file, each with what is wrong: to be corrected and brought again. */
export async function writeUnsent(
  context: ImportContext,
  referralImportId: ReferralImportId,
  locale: Locale,
): Promise<FileAnswer> {
  const { tx, actor } = context
  const record = await findImport(tx, actor.areaId, actor.staffId, referralImportId)
  if (record === undefined) throw notFound()
  const kept = await listUnsentRows(tx, actor.areaId, referralImportId)
  const rows = kept.flatMap((one) => openRow(context, one) ?? [])
  for (const { candidates } of rows)
    for (const { clientId } of candidates) context.audit.subjects.add(clientId)
  const sheet = outlineOf(context, record)?.find(({ name }) => name === record.mapping?.sheet)
  return unsentWorkbook(rows, record.mapping, sheet?.headings ?? [], locale)
}
