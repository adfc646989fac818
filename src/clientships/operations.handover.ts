import type { ClientId } from '../clients/model.access.ts'
import { endAccess } from '../clients/operations.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import {
  changeReferralRelation,
  groundsOf,
  lockPerson,
  recordsOfPerson,
  relationsTo,
} from '../clients/operations.relations.ts'
import type { Tx } from '../platform/server/db.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import type { Day } from '../platform/shared/days.ts'
import { type HandoverId, type HandoverStepKind, stateAfter } from './model.handover.ts'
import { standingOn } from './model.standing.ts'
import { tellOfStep } from './operations.handover.told.ts'
import { readReferral } from './operations.referral.read.ts'
import {
  findHandover,
  findHandoverForUpdate,
  type HandoverChange,
  type HandoverHead,
  insertStep,
  listUnsettled,
  updateHandover,
  wasTakenOver,
} from './queries.handover.ts'
import { listClientshipsAt } from './queries.start.ts'

/** A handover that this transaction has to itself, and who sees its client. */
export interface TakenHandover extends HandoverHead {
  /** The organisations with access to the client now. */
  readonly organisations: readonly string[]
  /** Those and the former ones. */
  readonly visibleTo: readonly string[]
}

/**
 * Takes a handover for a command: first its person, then the handover itself, in this order always.
 * @throws ApiError 404 when it is out of sight
 */
export async function takeHandover(
  { tx, actor, today, audit }: ClientContext,
  handoverId: HandoverId,
): Promise<TakenHandover> {
  const { areaId } = actor
  const seen = await findHandover(tx, areaId, handoverId)
  if (seen === undefined) throw notFound()
  audit.subjects.add(seen.clientId)
  const { organisations, visibleTo } = await lockPerson(tx, areaId, seen.clientId, today)
  const head = await findHandoverForUpdate(tx, areaId, handoverId)
  if (head === undefined) throw notFound()
  return { ...head, organisations, visibleTo }
}

/** Refuses a command because of what has happened meanwhile, telling what, to whom may still read it. */
async function refuseAsItIs(
  context: ClientContext,
  head: HandoverHead,
  errorCode: string,
): Promise<never> {
  const standing = standingOn(context.actor, await relationsTo(context, head.clientId), head)
  if (!standing.reads) throw notFound()
  throw conflict(errorCode, await readReferral(context, head.handoverId))
}

/**
 * Sees that the handover is still as the person saw it and that the step may follow.
 * @param version what the person saw; left out where the command adds to whatever there is
 * @throws ApiError 409 with the handover as it is: `versionConflict`, or `stepNotPossible` when its state does not
 *   allow the step
 */
export async function checkStep(
  context: ClientContext,
  head: TakenHandover,
  kind: HandoverStepKind,
  version?: number,
): Promise<void> {
  if (version !== undefined && version !== head.version)
    await refuseAsItIs(context, head, 'versionConflict')
  const isAnswerToNothing = kind === 'answered' && !head.questionOpen
  if (stateAfter(head.state, kind) === undefined || isAnswerToNothing)
    await refuseAsItIs(context, head, 'stepNotPossible')
}

/** What is written of a step. */
export interface Step {
  readonly kind: HandoverStepKind
  /** Null: the clock. */
  readonly byStaffId: string | null
  readonly words?: string | null
  readonly detail?: object
}

/** Takes a step that may follow: its row, and the handover as the step leaves it. */
export async function takeStep(
  tx: Tx,
  areaId: string,
  head: Pick<TakenHandover, 'handoverId' | 'clientId' | 'state' | 'organisations' | 'guests'>,
  { kind, byStaffId, words = null, detail = {} }: Step,
  change: HandoverChange = {},
): Promise<void> {
  const { handoverId, clientId, organisations, guests } = head
  const state = stateAfter(head.state, kind)
  if (state === undefined) throw conflict('stepNotPossible')
  await insertStep(tx, {
    ...{ areaId, handoverId, clientId, kind, byStaffId, words, detail },
    ...{ visibleTo: organisations, guests },
  })
  // That somebody has opened it, or the clock has struck, changes nothing that a decision looks at.
  const counts = byStaffId !== null && kind !== 'received'
  await updateHandover(tx, areaId, handoverId, kind, { ...change, state }, counts)
  await tellOfStep(tx, areaId, handoverId, kind, byStaffId)
}

/**
 * Ends the access of an organisation that it has by a referral alone: when it is not, and has not been since, a
 * centre of which the person is a client, no other handover is open with it, and nobody there works with the person.
 * @param intendedBy who gave up the intention to refer: a person whom they added for it and whom no centre has taken
 *   over from the organisation is forgotten by it too
 */
export async function releaseAccess(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
  today: Day,
  intendedBy?: string,
): Promise<void> {
  const records = await recordsOfPerson(tx, areaId, clientId)
  const clientships = await listClientshipsAt(tx, areaId, records, organisationId)
  const isInvolved = (await listUnsettled(tx, areaId, records)).some(
    (one) =>
      one.fromOrganisationId === organisationId ||
      (one.toOrganisationId === organisationId && one.state !== 'draft'),
  )
  if (isInvolved) return
  if (intendedBy !== undefined && (await wasTakenOver(tx, areaId, records, organisationId))) return
  for (const record of records) {
    const grounds = await groundsOf(tx, areaId, record, organisationId, today)
    if (grounds === undefined) continue
    const { ground, since, addedBy, isWorkedWith } = grounds
    const wasClient = clientships.some((one) => one.endedOn === null || one.endedOn >= since)
    const isOfReferral = ground === 'referral' || (ground === 'added' && addedBy === intendedBy)
    if (!isOfReferral || isWorkedWith || wasClient) return
  }
  await endAccess(tx, { areaId, clientId, organisationId, today })
}

/**
 * Sets how the sender stands to the person after a step: reads what they have sent and is not decided, writes what
 * can be sent, and neither once it is accepted or has expired.
 */
export async function settleSender(
  tx: Tx,
  areaId: string,
  head: Pick<HandoverHead, 'clientId' | 'fromOrganisationId' | 'fromStaffId'>,
  after: 'referral_draft' | 'referral_sent' | null,
  today: Day,
): Promise<void> {
  const { clientId, fromOrganisationId: organisationId, fromStaffId: staffId } = head
  const theirs = (await listUnsettled(tx, areaId, [clientId])).filter(
    (one) =>
      one.kind === 'referral' &&
      one.fromStaffId === staffId &&
      one.fromOrganisationId === organisationId,
  )
  const relation = theirs.some((one) => one.state !== 'draft')
    ? 'referral_sent'
    : theirs.length > 0
      ? 'referral_draft'
      : after
  await changeReferralRelation(tx, { areaId, clientId, organisationId, staffId }, relation, today)
}

/** After a draft that was not sent: what its sender, and their organisation by it alone, might do with the person ends. */
export async function forgetIntention(
  tx: Tx,
  areaId: string,
  head: Pick<HandoverHead, 'clientId' | 'fromOrganisationId' | 'fromStaffId'>,
  today: Day,
): Promise<void> {
  await settleSender(tx, areaId, head, null, today)
  const { clientId, fromOrganisationId, fromStaffId } = head
  await releaseAccess(tx, areaId, clientId, fromOrganisationId, today, fromStaffId)
}
