import { type ClientId, rightsOn } from '../clients/model.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { lockPerson, recordToReadThrough, relationsTo } from '../clients/operations.relations.ts'
import { badRequest, forbidden, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { HandoverId, HandoverOrigin } from './model.handover.ts'
import type { Referral, ReferralChange } from './model.referral.ts'
import { checkStep, forgetIntention, takeHandover, takeStep } from './operations.handover.ts'
import { readReferral } from './operations.referral.read.ts'
import {
  type HandoverChange,
  insertHandover,
  insertStep,
  listUnsettled,
} from './queries.handover.ts'
import { findReceiver } from './queries.receivers.ts'

/** The organisations for which the actor may write a referral of a client. */
async function sendersFor(context: ClientContext, clientId: ClientId): Promise<string[]> {
  const relations = await relationsTo(context, clientId)
  const { assignments } = context.actor
  return [...new Set(assignments.map((one) => one.organisationId))].filter((organisationId) => {
    const there = relations.filter((one) => one.organisationId === organisationId)
    return rightsOn(assignments, there).referral === 'write'
  })
}

/** Where the need was probably noticed, until the sender says it. */
function probableOrigin(
  from: { readonly kind: string; readonly isCentre: boolean } | undefined,
): HandoverOrigin {
  if (from?.isCentre === true) return 'own_contact'
  return from?.kind === 'employment_service' ? 'authority' : 'partner'
}

/**
 * Begins the draft of a referral. A person whose records are merged is referred by the one that is read, where the
 * actor may; an untouched draft of the same sender goes on instead of a second one.
 * @throws ApiError 400 when it is not said for which of several organisations, 403 for one where the actor may not
 */
export async function beginReferral(
  context: ClientContext,
  asked: { readonly clientId: ClientId; readonly fromOrganisationId?: string | undefined },
): Promise<{ handoverId: HandoverId; handoverNumber: number }> {
  const { tx, actor, today, audit } = context
  const { areaId, staffId } = actor
  // What the actor may is asked anew with the person locked: access may end in the same moment.
  await lockPerson(tx, areaId, asked.clientId, today)
  const kept = await recordToReadThrough(tx, areaId, asked.clientId)
  const ofKept = kept === asked.clientId ? [] : await sendersFor(context, kept)
  const clientId = ofKept.length > 0 ? kept : asked.clientId
  const senders = ofKept.length > 0 ? ofKept : await sendersFor(context, clientId)
  audit.subjects.add(clientId)
  if (senders.length === 0) throw notFound()
  const chosen = asked.fromOrganisationId ?? (senders.length === 1 ? senders[0] : undefined)
  if (chosen === undefined)
    throw badRequest('inputInvalid', [{ path: 'fromOrganisationId', code: 'organisationMissing' }])
  if (!senders.includes(chosen)) throw forbidden()

  const { organisations } = await lockPerson(tx, areaId, clientId, today)
  const untouched = (await listUnsettled(tx, areaId, [clientId])).find(
    (one) =>
      one.state === 'draft' &&
      one.fromStaffId === staffId &&
      one.fromOrganisationId === chosen &&
      one.toOrganisationId === null &&
      one.message === '',
  )
  if (untouched !== undefined)
    return { handoverId: untouched.handoverId, handoverNumber: untouched.handoverNumber }
  const handoverId: HandoverId = newId<'Handover'>()
  const origin = probableOrigin(await findReceiver(tx, areaId, chosen, today))
  const handoverNumber = await insertHandover(tx, {
    ...{ areaId, handoverId, clientId, origin, fromStaffId: staffId },
    fromOrganisationId: chosen,
    referringOrganisationId: chosen,
    visibleTo: organisations,
  })
  await insertStep(tx, {
    ...{ areaId, handoverId, clientId, kind: 'drafted', byStaffId: staffId },
    ...{ words: null, detail: {}, visibleTo: organisations },
  })
  return { handoverId, handoverNumber }
}

/**
 * Sees that a draft names organisations that it may: a centre of the area that has not closed as the receiver, and as
 * the referring party the sender's own, or any where a centre records the list of another.
 * @throws ApiError 400 `receiverInvalid`, `referringInvalid`
 */
export async function checkOrganisations(
  { tx, actor, today }: ClientContext,
  draft: {
    readonly fromOrganisationId: string
    readonly toOrganisationId: string | null
    readonly referringOrganisationId: string
  },
): Promise<void> {
  const of = (organisationId: string) => findReceiver(tx, actor.areaId, organisationId, today)
  const { fromOrganisationId, toOrganisationId, referringOrganisationId } = draft
  if (toOrganisationId !== null) {
    const to = await of(toOrganisationId)
    if (to?.isCentre !== true || to.isClosed)
      throw badRequest('inputInvalid', [{ path: 'toOrganisationId', code: 'receiverInvalid' }])
  }
  if (referringOrganisationId === fromOrganisationId) return
  const mayRecord = (await of(fromOrganisationId))?.isCentre === true
  if (!mayRecord || (await of(referringOrganisationId)) === undefined)
    throw badRequest('inputInvalid', [
      { path: 'referringOrganisationId', code: 'referringInvalid' },
    ])
}

/** Fills in a draft; a change that alters nothing is no step. */
export async function changeReferral(
  context: ClientContext,
  handoverId: HandoverId,
  { version, ...change }: ReferralChange,
): Promise<Referral> {
  const { tx, actor } = context
  const head = await takeHandover(context, handoverId)
  await checkStep(context, head, 'changed', version)
  const given = Object.fromEntries(
    Object.entries(change).filter(
      ([key, value]) => value !== undefined && value !== head[key as keyof typeof change],
    ),
  ) as HandoverChange
  if (Object.keys(given).length > 0) {
    await checkOrganisations(context, { ...head, ...given })
    // Drafts are saved while they are typed: that they changed is kept, what they said is not.
    const detail = { changed: Object.keys(given) }
    await takeStep(
      tx,
      actor.areaId,
      head,
      { kind: 'changed', byStaffId: actor.staffId, detail },
      given,
    )
  }
  return readReferral(context, handoverId)
}

/** Throws a draft away; who was added only to be referred is out of the sender's sight from now on. */
export async function discardReferral(
  context: ClientContext,
  handoverId: HandoverId,
  version: number,
): Promise<{ handoverId: HandoverId }> {
  const { tx, actor, today } = context
  const head = await takeHandover(context, handoverId)
  await checkStep(context, head, 'discarded', version)
  await takeStep(tx, actor.areaId, head, { kind: 'discarded', byStaffId: actor.staffId })
  await forgetIntention(tx, actor.areaId, head, today)
  return { handoverId }
}
