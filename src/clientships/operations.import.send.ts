import type { ClientId } from '../clients/model.access.ts'
import { hetuBirthDate } from '../clients/model.hetu.ts'
import { listedName } from '../clients/model.names.ts'
import { addReferredPeople } from '../clients/operations.add-many.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { listInForce } from '../eligibility/operations.in-force.ts'
import { newId } from '../platform/server/new-id.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import { createRowJudge } from './import/judge.ts'
import type { PreparedRow } from './import/prepared-row.ts'
import { type HandoverId, stateAfter } from './model.handover.ts'
import { isSendable, stateOfRow } from './model.import.row.ts'
import { markKnown } from './operations.import.known.ts'
import { importingOrganisations } from './operations.import.owner.ts'
import { sendKnown } from './operations.import.send-known.ts'
import { addSentNotices } from './operations.notices.many.ts'
import { checkOrganisations } from './operations.referral.begin.ts'
import { getRule } from './queries.handover.rule.ts'
import { holdWaiting, listWaiting, markSent, updateRow } from './queries.import.rows.ts'
import { insertSentHandovers, type ManyHandover, takeTurnToSend } from './queries.import.send.ts'
import { findImportForUpdate, type ImportRecord, updateImport } from './queries.import.ts'

/** So many rows are sent in one transaction: some tenths of a second. */
export const rowsAtOnce = 200

/** So many transactions send rows at once: the database stores those of one while the worker prepares those of another. */
const lanes = 2

/** Rows that may be of the same person go in the same lane, one after another: a person is alike by hetu or by birth date. */
function laneOf({ person }: PreparedRow): number {
  const { hetu, birthDate } = person
  const born = birthDate ?? (hetu === null ? null : hetuBirthDate(hetu))
  const parts = born === null ? [] : born.split('-').map(Number)
  return parts.reduce((sum, part) => sum + part, 0) % lanes
}

type Ready = PreparedRow & { readonly toOrganisationId: string }

/** The days of decision of the receivers, and the verdict that is kept with a referral. */
async function clockAndJudge({ tx, actor, today }: ClientContext, receivers: readonly string[]) {
  const due = new Map<string, Day>()
  for (const id of new Set(receivers)) {
    const { decideWithinDays } = await getRule(tx, actor.areaId, id)
    due.set(id, addDays(today, decideWithinDays))
  }
  const inForce = await listInForce(tx, actor.areaId, today)
  const judge = createRowJudge(inForce, today)
  const criteriaOf = new Map(inForce.map((one) => [one.organisationId, one.criteriaId]))
  return { due, judge, criteriaOf }
}

/** Adds the people of rows and sends their referrals: what is done by hand, for many in a few statements. */
async function sendNew(
  context: ClientContext,
  organisationId: string,
  rows: readonly Ready[],
): Promise<Map<number, string>> {
  if (rows.length === 0) return new Map()
  const { tx, actor, today } = context
  const drafted = stateAfter('draft', 'sent')
  if (drafted === undefined) throw new Error('A draft can always be sent')
  const receivers = rows.map((row) => row.toOrganisationId)
  const { due, judge, criteriaOf } = await clockAndJudge(context, receivers)
  const people = rows.map((row) => ({
    ...row.person,
    clientId: newId<'Client'>() as ClientId,
    familyName: row.person.familyName ?? '',
    givenNames: row.person.givenNames ?? '',
    observations: row.observations,
    receiverId: row.toOrganisationId,
  }))
  await addReferredPeople(context, organisationId, people)
  const handovers = rows.map((row, index): ManyHandover => {
    const { toOrganisationId: to, person, observations } = row
    const verdict = judge(person, observations).find((one) => one.organisationId === to)
    return {
      handoverId: newId<'Handover'>(),
      clientId: people[index]?.clientId ?? '',
      listedName: listedName(person.familyName ?? '', person.givenNames ?? ''),
      referringOrganisationId: row.referringOrganisationId,
      toOrganisationId: to,
      origin: row.origin,
      message: row.message,
      dueOn: due.get(to) ?? today,
      verdict: verdict?.outcome ?? null,
      verdictCriteriaId: verdict === undefined ? null : (criteriaOf.get(to) ?? null),
      visibleTo: [...new Set([organisationId, to])],
    }
  })
  const by = { organisationId, staffId: actor.staffId, today }
  const numbers = await insertSentHandovers(tx, actor.areaId, by, drafted, handovers)
  await addSentNotices(
    context,
    organisationId,
    handovers.map((handover, index) => ({
      ...handover,
      number: numbers.get(handover.handoverId) ?? 0,
      recipient: `${people[index]?.givenNames} ${people[index]?.familyName}`,
      serviceLanguage: people[index]?.serviceLanguage ?? null,
    })),
  )
  return new Map(rows.map((row, index) => [row.row, handovers[index]?.handoverId ?? '']))
}

/** Rows that are known to be somebody by now and were not when they were chosen go back to be decided. */
const isAsChosen = (row: PreparedRow): row is Ready =>
  row.toOrganisationId !== null && isSendable({ ...row, person: row.decision })

/** Whether every row names organisations that a referral may name; the first of each pair is asked. */
async function checkAllOrganisations(
  context: ClientContext,
  fromOrganisationId: string,
  rows: readonly Ready[],
): Promise<void> {
  const pairs = new Map(
    rows.map((row) => [`${row.toOrganisationId} ${row.referringOrganisationId}`, row]),
  )
  for (const { toOrganisationId, referringOrganisationId } of pairs.values())
    await checkOrganisations(context, {
      fromOrganisationId,
      toOrganisationId,
      referringOrganisationId,
    } as Parameters<typeof checkOrganisations>[1])
}

/** The rows of a list that wait to be sent, by their lanes; when none does, sending is over and there are no lanes. */
export const planSending =
  (referralImportId: string) =>
  async (context: ClientContext): Promise<ReadonlyMap<number, readonly PreparedRow[]>> => {
    const { tx, actor, sealer } = context
    const record = await findImportForUpdate(tx, actor.areaId, referralImportId)
    if (record?.state !== 'sending') return new Map()
    const waiting = await listWaiting(tx, actor.areaId, referralImportId)
    if (waiting.length === 0) await finishSending(context, referralImportId)
    const rows = waiting.map(({ sealed, rowNumber }) => {
      if (sealed === null) throw new Error(`Row ${rowNumber} waits without values`)
      return JSON.parse(sealer.open(sealed)) as PreparedRow
    })
    return Map.groupBy(rows, laneOf)
  }

/**
 * Sends rows of a lane that still wait, with everything that belongs to them, in the transaction of the caller.
 * @returns whether the list is being sent
 */
export const sendPart =
  (referralImportId: string, lane: number, planned: readonly PreparedRow[]) =>
  async (context: ClientContext, { state, organisationId }: ImportRecord): Promise<boolean> => {
    if (state !== 'sending') return false
    const { tx, actor } = context
    const { areaId } = actor
    await takeTurnToSend(tx, areaId, lane)
    const numbers = planned.map(({ row }) => row)
    const waiting = await holdWaiting(tx, areaId, referralImportId, numbers)
    const rows = planned.filter(({ row }) => waiting.has(row))
    if (!importingOrganisations(actor).includes(organisationId)) {
      for (const row of rows) await putBack(context, referralImportId, row, 'notAllowed')
      return true
    }
    const known = await markKnown(context, rows)
    const ready = known.filter(isAsChosen)
    const changed = known.filter((row) => !isAsChosen(row))
    await checkAllOrganisations(context, organisationId, ready)
    const isNew = (row: Ready) => row.decision === null || row.decision === 'another'
    const sent = await sendNew(context, organisationId, ready.filter(isNew))
    for (const row of ready.filter((one) => !isNew(one))) {
      const result = await sendKnown(context, organisationId, row)
      if ('handoverId' in result) sent.set(row.row, result.handoverId)
      else await putBack(context, referralImportId, row, result.code)
    }
    await markSent(
      tx,
      areaId,
      referralImportId,
      [...sent].map(([rowNumber, handoverId]) => ({
        rowNumber,
        handoverId: handoverId as HandoverId,
      })),
    )
    for (const row of changed) await putBack(context, referralImportId, row)
    await updateImport(tx, areaId, referralImportId, {})
    return true
  }

/** A row that could not be sent: with the reason when there is a new one, else to be decided again. */
async function putBack(
  { tx, actor, sealer }: ClientContext,
  referralImportId: string,
  row: PreparedRow,
  code?: 'notAllowed' | 'alreadyReferred' | 'alreadyClient' | 'notSent',
): Promise<void> {
  const told =
    code === undefined
      ? row
      : { ...row, problems: [...row.problems, { code, field: null, value: null, row: null }] }
  await updateRow(tx, actor.areaId, referralImportId, row.row, {
    sealed: sealer.seal(JSON.stringify(told)),
    state: code === undefined ? stateOfRow({ ...told, person: told.decision }) : 'failed',
    selected: false,
    sendable: isSendable({ ...told, person: told.decision }),
  })
}

/** Gives up a row that waits: what is wrong with it would keep all others from being sent. */
export const giveUp =
  (referralImportId: string, row: PreparedRow) =>
  async (context: ClientContext, { state }: ImportRecord): Promise<void> => {
    const { tx, actor } = context
    if (state !== 'sending') return
    const waiting = await holdWaiting(tx, actor.areaId, referralImportId, [row.row])
    if (waiting.has(row.row)) await putBack(context, referralImportId, row, 'notSent')
  }

/** Nothing waits any more: the file is no longer needed. */
async function finishSending(
  { tx, actor }: ClientContext,
  referralImportId: string,
): Promise<void> {
  await updateImport(
    tx,
    actor.areaId,
    referralImportId,
    { state: 'done', fileSealed: null, outlineSealed: null, isFinished: true },
    true,
  )
}
