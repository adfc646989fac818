import type { z } from 'zod'
import type { ClientContext } from '../clients/operations.identity.ts'
import { lockPerson, recordToReadThrough } from '../clients/operations.relations.ts'
import { judgeForRecord } from '../eligibility/operations.verdict.ts'
import { badRequest } from '../platform/server/errors.ts'
import type { Day } from '../platform/shared/days.ts'
import type { HandoverId } from './model.handover.ts'
import type { Acceptance, Referral, Return, returnedSchema } from './model.referral.ts'
import {
  checkStep,
  releaseAccess,
  settleSender,
  type TakenHandover,
  takeHandover,
  takeStep,
} from './operations.handover.ts'
import { addNotice } from './operations.notices.ts'
import { readReferral } from './operations.referral.read.ts'
import { startClientship } from './operations.start.ts'
import { countServicesOf } from './queries.receivers.ts'

/** Says that somebody of the centre has opened it; once, and later again nothing. */
export async function receiveReferral(
  context: ClientContext,
  handoverId: HandoverId,
): Promise<Referral> {
  const { tx, actor } = context
  const head = await takeHandover(context, handoverId)
  if (head.state === 'sent')
    await takeStep(tx, actor.areaId, head, { kind: 'received', byStaffId: actor.staffId })
  return readReferral(context, handoverId)
}

/** Asks the referrer something: the referral keeps its place and its day. */
export async function askReferrer(
  context: ClientContext,
  handoverId: HandoverId,
  words: string,
): Promise<Referral> {
  const { tx, actor } = context
  const head = await takeHandover(context, handoverId)
  await checkStep(context, head, 'asked')
  const step = { kind: 'asked', byStaffId: actor.staffId, words } as const
  await takeStep(tx, actor.areaId, head, step, { questionOpen: true })
  return readReferral(context, handoverId)
}

/** The centre that an open handover was sent to. */
function receiverOf({ toOrganisationId }: TakenHandover): string {
  if (toOrganisationId === null) throw new RangeError('What has been sent has a receiver')
  return toOrganisationId
}

/** What the centre's criteria say today; nobody's right makes it another. */
const verdictToday = (context: ClientContext, head: TakenHandover) =>
  judgeForRecord(
    context.tx,
    context.actor.areaId,
    { clientId: head.clientId, organisationId: receiverOf(head) },
    context.today,
  )

/**
 * Accepts a referral: the person becomes a client of the centre with one responsible expert. Where the criteria are
 * not met today somebody says why, and it is counted; unknown is not no.
 * @throws ApiError 400 `reasonMissing`, `responsibleInvalid`; 409 with the referral when somebody else was first
 */
export async function acceptReferral(
  context: ClientContext,
  handoverId: HandoverId,
  { responsibleId, againstReason, version }: Acceptance,
): Promise<{ clientshipId: string }> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const head = await takeHandover(context, handoverId)
  await checkStep(context, head, 'accepted', version)
  const { clientId } = head
  const againstTrace = (await verdictToday(context, head))?.outcome === 'not_met'
  if (againstTrace && againstReason === null)
    throw badRequest('reasonMissing', [{ path: 'againstReason', code: 'reasonMissing' }])
  const words = againstTrace ? againstReason : null
  await takeStep(
    tx,
    areaId,
    head,
    { kind: 'accepted', byStaffId: staffId, words, detail: { responsibleId } },
    { decidedOn: today, againstTrace, questionOpen: false },
  )
  // Of a person whose records are merged the one that is read becomes the client.
  const kept = await recordToReadThrough(tx, areaId, clientId)
  const { organisations, visibleTo } =
    kept === clientId ? head : await lockPerson(tx, areaId, kept, today)
  const clientshipId = await startClientship(tx, {
    ...{ areaId, clientId: kept, handoverId, responsibleId, today, organisations, visibleTo },
    organisationId: receiverOf(head),
    by: { staffId, words },
  })
  await settleSender(tx, areaId, head, null, today)
  await addNotice(tx, {
    ...{ areaId, clientId, handoverId, kind: 'referral_accepted', madeBy: staffId, today },
    visibleTo: head.organisations,
  })
  await releaseAccess(tx, areaId, clientId, head.fromOrganisationId, today)
  return { clientshipId }
}

/**
 * Where a condition on support needs alone can stand in the way, the centre says what would help first: by what the
 * open conditions say, so that being asked for it tells nothing of the person's health.
 */
async function checkServices(
  context: ClientContext,
  head: TakenHandover,
  { reason, suggestedServiceIds }: Return,
): Promise<void> {
  const invalid = (code: string) => badRequest(code, [{ path: 'suggestedServiceIds', code }])
  const { tx, actor, today } = context
  const chosen = [...new Set(suggestedServiceIds)]
  const found =
    chosen.length === 0
      ? 0
      : await countServicesOf(tx, actor.areaId, receiverOf(head), chosen, today)
  if (found < chosen.length) throw invalid('serviceInvalid')
  if (reason !== 'criteria_not_met' || chosen.length > 0) return
  const verdict = await verdictToday(context, head)
  if (verdict?.leavesOut === true && verdict.outcome !== 'not_met') throw invalid('serviceMissing')
}

/**
 * Returns a referral with its reason and what would help. The sender may go on with the person; the centre's access,
 * where it has it by this referral alone, ends with the return.
 * @throws ApiError 400 `serviceMissing`, `serviceInvalid`; 409 with the referral when somebody else was first
 */
export async function returnReferral(
  context: ClientContext,
  handoverId: HandoverId,
  decision: Return,
): Promise<z.output<typeof returnedSchema>> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const head = await takeHandover(context, handoverId)
  await checkStep(context, head, 'returned', decision.version)
  await checkServices(context, head, decision)
  const { clientId, handoverNumber, organisations } = head
  const { reason, words } = decision
  const suggestedServiceIds = [...new Set(decision.suggestedServiceIds)]
  await takeStep(
    tx,
    areaId,
    head,
    { kind: 'returned', byStaffId: staffId, words, detail: { suggestedServiceIds } },
    { decidedOn: today, returnReason: reason, questionOpen: false },
  )
  await addNotice(tx, {
    ...{ areaId, clientId, handoverId, kind: 'referral_returned', madeBy: staffId, today },
    visibleTo: organisations,
  })
  await settleSender(tx, areaId, head, 'referral_draft', today)
  await releaseAccess(tx, areaId, clientId, receiverOf(head), today)
  const decidedOn: Day = today
  return { handoverId, handoverNumber, decidedOn }
}
