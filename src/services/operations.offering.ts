import { inSightOf } from '../clients/operations.relations.ts'
import { explaining } from '../platform/server/constraint.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import type { Actor, Context } from '../platform/server/route.ts'
import {
  type NewOffering,
  nextStates,
  type Offering,
  type OfferingChange,
  type OfferingId,
  type OfferingState,
  type Offerings,
  type OfferingsQuery,
  offeringsCap,
} from './model.offering.ts'
import { giveSeats, holdingSeats } from './operations.seats.ts'
import { editsServicesOf } from './permissions.ts'
import { deleteBookings } from './queries.booking.ts'
import {
  findOffering,
  insertOffering,
  listOfferings,
  lockOffering,
  type StoredOffering,
  updateOffering,
} from './queries.offering.ts'
import { listOrganisationIds, listWaiting } from './queries.seats.ts'
import { findService } from './queries.service.ts'
import { cancelComing } from './queries.session.ts'

type Reading = Pick<Context<unknown>, 'tx' | 'actor' | 'today'>

const forReader = (actor: Actor, offering: StoredOffering): Offering => ({
  ...offering,
  mayWrite: editsServicesOf(actor, offering.organisation.organisationId),
})

/** The offerings whose intake lies within days, by the day of intake. */
export async function readOfferings(
  { tx, actor }: Pick<Reading, 'tx' | 'actor'>,
  within: OfferingsQuery,
): Promise<Offerings> {
  const found = await listOfferings(tx, actor.areaId, { within, most: offeringsCap + 1 })
  return {
    offerings: found.slice(0, offeringsCap).map((one) => forReader(actor, one)),
    isMore: found.length > offeringsCap,
  }
}

/** One offering. */
export async function readOffering(
  { tx, actor }: Pick<Reading, 'tx' | 'actor'>,
  offeringId: OfferingId,
): Promise<Offering> {
  const stored = await findOffering(tx, actor.areaId, offeringId)
  if (stored === undefined) throw notFound()
  return forReader(actor, stored)
}

const unknownOffice = {
  offering_area_id_office_id_fkey: () =>
    badRequest('inputInvalid', [{ path: 'officeId', code: 'chooseOne' }]),
}

/**
 * Plans an offering of a service.
 * @throws ApiError 409 `serviceNotOffered` when the service is a draft or no longer offered on the day of intake
 */
export async function addOffering(context: Reading, offering: NewOffering): Promise<Offering> {
  const { tx, actor } = context
  const service = await findService(tx, actor.areaId, offering.serviceId)
  if (service === undefined) throw notFound()
  const { draft, closedOn, organisation } = service
  if (draft || (closedOn !== null && closedOn <= offering.intakeOn))
    throw conflict('serviceNotOffered')
  const offeringId = await explaining(unknownOffice, () =>
    insertOffering(
      tx,
      {
        ...{ areaId: actor.areaId, madeBy: actor.staffId },
        organisationId: organisation.organisationId,
      },
      offering,
    ),
  )
  return readOffering(context, offeringId)
}

/** The offering, locked: seats are counted and given under the same lock. */
async function locked({ tx, actor }: Reading, offeringId: OfferingId) {
  const found = await lockOffering(tx, actor.areaId, offeringId)
  if (found === undefined) throw notFound()
  return found
}

/**
 * Changes the days, the place or the seats of an offering.
 * @throws ApiError 409 `offeringCancelled`, or 400 `seatsInUse` when there would be fewer seats than are taken
 */
export async function changeOffering(
  context: Reading,
  offeringId: OfferingId,
  change: OfferingChange,
): Promise<Offering> {
  const { tx, actor } = context
  const { taken, state } = await locked(context, offeringId)
  if (state === 'cancelled') throw conflict('offeringCancelled')
  if (change.capacity < taken)
    throw badRequest('inputInvalid', [{ path: 'capacity', code: 'seatsInUse' }])
  await explaining(unknownOffice, () =>
    updateOffering(tx, actor.areaId, offeringId, change, () => readOffering(context, offeringId)),
  )
  return afterSeats(context, offeringId)
}

/** The offering once who waits has got the seats that are free now. */
async function afterSeats(context: Reading, offeringId: OfferingId): Promise<Offering> {
  const { tx, actor, today } = context
  const work = { tx, today, areaId: actor.areaId, staffId: actor.staffId }
  await holdingSeats(work, { offeringIds: [offeringId], clientIds: [], frees: 0 }, (held) =>
    giveSeats(work, held, offeringId),
  )
  return readOffering(context, offeringId)
}

/** Whether anybody of the area waits for a seat, in sight of the actor or not. */
const isWaitedFor = async ({ tx, actor }: Reading, offeringId: OfferingId): Promise<boolean> =>
  inSightOf(tx, await listOrganisationIds(tx, actor.areaId), async () => {
    const waiting = await listWaiting(tx, actor.areaId, [offeringId])
    return waiting.length > 0
  })

/**
 * Opens, closes or cancels an offering; coming sessions of a cancelled one are cancelled too.
 * @throws ApiError 409 `stateNotReachable`; 409 `seatsStillTaken` when people would lose the seats of a cancelled one
 */
export async function setOfferingState(
  context: Reading,
  offeringId: OfferingId,
  { state, version }: { readonly state: OfferingState; readonly version: number },
): Promise<Offering> {
  const { tx, actor } = context
  const before = await locked(context, offeringId)
  if (!nextStates[before.state].includes(state)) throw conflict('stateNotReachable')
  if (state === 'cancelled' && (before.taken > 0 || (await isWaitedFor(context, offeringId))))
    throw conflict('seatsStillTaken')
  await updateOffering(tx, actor.areaId, offeringId, { state, version }, () =>
    readOffering(context, offeringId),
  )
  // Its teacher and its rooms are free at once.
  if (state === 'cancelled')
    await deleteBookings(
      tx,
      actor.areaId,
      await cancelComing(tx, actor.areaId, offeringId, context.today),
    )
  return afterSeats(context, offeringId)
}
