import type { ClientId } from '../clients/model.access.ts'
import {
  beginOwnClient,
  endOwnClient,
  recordToReadThrough,
} from '../clients/operations.relations.ts'
import { badRequest, conflict } from '../platform/server/errors.ts'
import type { ClientshipId } from './model.clientship.ts'
import { movesResponsibility } from './model.handing.standing.ts'
import {
  type HandingAcceptance,
  type HandingDecline,
  type HandingDetail,
  handingKinds,
} from './model.handing.ts'
import type { HandoverId } from './model.handover.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { beginWork, endWork, lockClientship, take } from './operations.clientship-steps.ts'
import { admit, type Contents, leave, organisationsNow } from './operations.handing.admit.ts'
import { closeHandings } from './operations.handing.close.ts'
import { openStepOfEnd, settleOpenStep } from './operations.handing.open-step.ts'
import { readHanding } from './operations.handing.read.ts'
import { listTakers } from './operations.handing.receivers.ts'
import { onHanding, standingTo, type TakenHanding } from './operations.handing.take.ts'
import { takeStep } from './operations.handover.ts'
import { addHandingNotice } from './operations.notices.handing.ts'
import { startClientship } from './operations.start.ts'
import { listOwnStaff } from './queries.clientship-people.ts'
import { findHanding, type HandingRow, listContents, setGuests } from './queries.handing.ts'

/** Says that the receiver has opened it; once, and later again nothing. */
export async function receiveHanding(
  context: ClientshipContext,
  handoverId: HandoverId,
): Promise<HandingDetail> {
  const { tx, actor } = context
  const seen = await findHanding(tx, actor.areaId, handoverId)
  if (seen?.state !== 'sent') return readHanding(context, handoverId)
  return onHanding(context, handoverId, 'received', undefined, async (head) => {
    await takeStep(tx, actor.areaId, head, { kind: 'received', byStaffId: actor.staffId })
    return readHanding(context, handoverId)
  })
}

/** Asks the sender something; the handing keeps its place and its day. */
export const askSender = (
  context: ClientshipContext,
  handoverId: HandoverId,
  words: string,
): Promise<HandingDetail> =>
  onHanding(context, handoverId, 'asked', undefined, async (head) => {
    const { tx, actor } = context
    const step = { kind: 'asked', byStaffId: actor.staffId, words } as const
    await takeStep(tx, actor.areaId, head, step, { questionOpen: true })
    return readHanding(context, handoverId)
  })

/** Declines with a reason; everything stays as it was, and the receiver no longer sees it. */
export const declineHanding = (
  context: ClientshipContext,
  handoverId: HandoverId,
  { reason, words, version }: HandingDecline,
) =>
  onHanding(context, handoverId, 'returned', version, async (head) => {
    const { tx, actor, today } = context
    const step = { kind: 'returned', byStaffId: actor.staffId, words } as const
    const change = { decidedOn: today, returnReason: reason, questionOpen: false }
    await takeStep(tx, actor.areaId, head, step, change)
    await setGuests(tx, actor.areaId, handoverId, head.organisations, [])
    await addHandingNotice(context, head, 'ended', head.fromStaffId, head.organisations)
    return { handoverId, handoverNumber: head.handoverNumber, decidedOn: today }
  })

/**
 * Who takes the client: whoever is asked by name, or accepts; somebody else of the receiver when the one who accepts decides
 * for others.
 * @throws ApiError 400 `takerInvalid`
 */
async function takerOf(
  context: ClientshipContext,
  head: TakenHanding,
  asked: string | null,
): Promise<string> {
  const takerId = asked ?? head.toStaffId ?? context.actor.staffId
  const isForService = !movesResponsibility(head.kind, head.clientshipId)
  const takers = await listTakers(context, head.toOrganisationId, isForService)
  const { managesReceiver } = await standingTo(context, head)
  const mayBe = head.toStaffId === null || managesReceiver || takerId === head.toStaffId
  if (!mayBe || !takers.some((one) => one.staffId === takerId))
    throw badRequest('inputInvalid', [{ path: 'takerId', code: 'takerInvalid' }])
  return takerId
}

/** Inside a centre: the clientship goes on with another responsible expert. */
async function reassign(
  context: ClientshipContext,
  head: TakenHanding,
  clientshipId: ClientshipId,
  responsibleId: string,
): Promise<ClientshipId> {
  const { today } = context
  const clientship = await lockClientship(context, clientshipId)
  if (clientship.state === 'ended') throw conflict('clientshipEnded')
  const detail = { responsibleId, handoverId: head.handoverId }
  await take(context, clientship, { kind: 'assigned', onDay: today, words: null, detail })
  await beginWork(context, clientship, responsibleId)
  if (clientship.responsibleId !== responsibleId)
    await endWork(context, clientship, clientship.responsibleId)
  const after = await lockClientship(context, clientshipId)
  await settleOpenStep(context, after, after, head.openStep)
  return clientshipId
}

/**
 * To another centre: a clientship begins there and the sender's ends, in one transaction, so that at no moment nobody or two are
 * responsible. Who worked with the client at the sender no longer does, and the sender's access ends.
 */
async function move(
  context: ClientshipContext,
  contents: Contents,
  head: TakenHanding,
  clientshipId: ClientshipId,
  responsibleId: string,
): Promise<ClientshipId> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const { handoverId, toOrganisationId, fromOrganisationId } = head
  const left = await lockClientship(context, clientshipId)
  if (left.state === 'ended') throw conflict('clientshipEnded')
  const chosen = await listContents(tx, areaId, handoverId)
  await admit(context, contents, head.clientId, toOrganisationId, chosen)
  const kept = await recordToReadThrough(tx, areaId, head.clientId)
  const begun = (await startClientship(tx, {
    ...{ areaId, clientId: kept, handoverId, responsibleId, today },
    ...(await organisationsNow(context, kept)),
    organisationId: toOrganisationId,
    by: { staffId, words: null },
  })) as ClientshipId
  await settleOpenStep(context, left, await lockClientship(context, begun), head.openStep)
  const detail = {
    ...{ reason: 'other_service', endedOn: today, outcomeId: null, handoverId },
    openStep: openStepOfEnd(left, head.openStep),
  }
  await take(context, await lockClientship(context, clientshipId), {
    ...{ kind: 'ended', onDay: today, words: null, detail },
  })
  for (const one of await listOwnStaff(tx, areaId, left.clientId, fromOrganisationId, today))
    await endWork(context, left, one)
  return begun
}

/** For a service: somebody of the receiver works with the client from now on; the sender stays responsible. */
async function beginService(
  context: ClientshipContext,
  contents: Contents,
  head: TakenHanding,
  staffId: string,
): Promise<void> {
  const { tx, actor, today } = context
  const { clientId, toOrganisationId: organisationId } = head
  const chosen = await listContents(tx, actor.areaId, head.handoverId)
  if (head.fromOrganisationId !== organisationId)
    await admit(context, contents, clientId, organisationId, chosen)
  await beginOwnClient(tx, { areaId: actor.areaId, clientId, organisationId, staffId }, today)
}

/** A service is given back: who gave it no longer works with the client, and what they wrote for it is handed over. */
async function endService(
  context: ClientshipContext,
  contents: Contents,
  head: TakenHanding,
): Promise<void> {
  const { tx, actor, today } = context
  const { clientId, fromOrganisationId: organisationId, returnsHandoverId } = head
  const chosen = await listContents(tx, actor.areaId, head.handoverId)
  // Who has no access any more, because the client has moved on, gets none by taking a service back.
  if ((await organisationsNow(context, clientId)).organisations.includes(head.toOrganisationId))
    await admit(context, contents, clientId, head.toOrganisationId, chosen)
  const service =
    returnsHandoverId === null ? undefined : await findHanding(tx, actor.areaId, returnsHandoverId)
  const staffId = service?.takenById ?? head.fromStaffId
  await endOwnClient(tx, { areaId: actor.areaId, clientId, organisationId, staffId }, today)
}

/**
 * Accepts: in one transaction the client is the taker's, what travels is seen where it goes, the sender's open step moves or
 * closes, and the sender is a reader only, if that.
 * @throws ApiError 400 `takerInvalid`, 409 when it was decided, withdrawn or changed meanwhile
 */
export const acceptHanding = (
  context: ClientshipContext,
  contents: Contents,
  handoverId: HandoverId,
  { takerId: asked, version }: HandingAcceptance,
): Promise<{ handoverId: HandoverId; clientId: ClientId; clientshipId: ClientshipId | null }> =>
  onHanding(context, handoverId, 'accepted', version, async (head) => {
    const { tx, actor, today } = context
    const takerId = await takerOf(context, head, asked)
    const { clientId, clientshipId, kind, fromOrganisationId, toOrganisationId } = head
    const moves = clientshipId !== null && movesResponsibility(kind, clientshipId)
    const isWithin = fromOrganisationId === toOrganisationId
    const step = { kind: 'accepted', byStaffId: actor.staffId, detail: { takerId } } as const
    const change = { decidedOn: today, questionOpen: false, takenById: takerId }
    await takeStep(tx, actor.areaId, head, step, change)
    let result: ClientshipId | null = null
    if (moves && isWithin) result = await reassign(context, head, clientshipId, takerId)
    else if (moves) result = await move(context, contents, head, clientshipId, takerId)
    else if (kind === 'return') await endService(context, contents, head)
    else await beginService(context, contents, head, takerId)
    let lapsed: HandingRow[] = []
    if (moves) {
      const { organisations } = await organisationsNow(context, clientId)
      const lost = isWithin ? (['assignment'] as const) : handingKinds
      lapsed = await closeHandings(context, clientshipId, organisations, lost, handoverId)
    }
    if (!isWithin && (moves || kind === 'return'))
      await leave(context, clientId, fromOrganisationId)
    const { organisations } = await organisationsNow(context, clientId)
    // Who handed the client over knows what became of it: number, state and day.
    await setGuests(
      tx,
      actor.areaId,
      handoverId,
      organisations,
      isWithin ? [] : [fromOrganisationId],
    )
    const told = lapsed.filter(({ kind: one }) => one === 'service_request')
    await addHandingNotice(context, head, 'accepted', takerId, organisations, told)
    const kept = await recordToReadThrough(tx, actor.areaId, clientId)
    return { handoverId, clientId: kept, clientshipId: result }
  })
