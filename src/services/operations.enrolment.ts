import type { ClientId } from '../clients/model.access.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import { explaining } from '../platform/server/constraint.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import type {
  Enrolment,
  EnrolmentCommand,
  EnrolmentId,
  EnrolmentReason,
} from './model.enrolment.ts'
import { type EnrolmentState, type EnrolmentStepKind, mayFollow } from './model.enrolment-life.ts'
import type { OfferingId } from './model.offering.ts'
import {
  freedBy,
  giveSeats,
  type Held,
  holdingFull,
  holdingSeats,
  type SeatWork,
  takeSeatStep,
} from './operations.seats.ts'
import { findEnrolments, findLive } from './queries.enrolment.ts'
import { insertEnrolment, type Seats } from './queries.seats.ts'

export type EnrolmentContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today'>

const workOf = ({ tx, actor, today }: EnrolmentContext): SeatWork => ({
  ...{ tx, today },
  ...{ areaId: actor.areaId, staffId: actor.staffId },
})

/** @throws ApiError 409 `offeringNotOpen` when nobody can join the group any more, or yet */
function checkOpen(seats: Seats | undefined, context: EnrolmentContext): Seats {
  if (seats === undefined) throw notFound()
  if (seats.state !== 'open' || seats.endsOn < context.today) throw conflict('offeringNotOpen')
  return seats
}

/** @throws ApiError 409 `providerWithoutAccess`: who runs the group would teach somebody whom it may not know */
function checkAccess(seats: Seats, held: Held, clientId: ClientId): void {
  if (!held.organisations.get(clientId)?.includes(seats.organisationId))
    throw conflict('providerWithoutAccess')
}

/**
 * Puts a client into a group: into a seat when one is free and nobody waits who comes before, else into the queue.
 * @throws ApiError 409 `offeringNotOpen`, `providerWithoutAccess`, `alreadyInGroup`
 */
export async function joinGroup(
  context: EnrolmentContext,
  offeringId: OfferingId,
  clientId: ClientId,
): Promise<Enrolment> {
  const work = workOf(context)
  const { tx, areaId } = work
  const records = await recordsOfPerson(tx, areaId, clientId)
  const join = async (held: Held): Promise<Enrolment> => {
    checkAccess(checkOpen(held.seats.get(offeringId), context), held, clientId)
    // One record cannot be twice in a group by its constraint; another of the person is looked for.
    if (records.length > 1 && (await findLive(tx, areaId, offeringId, records)) !== undefined)
      throw conflict('alreadyInGroup')
    const enrolmentId = newId<'Enrolment'>()
    await explaining({ enrolment_once: () => conflict('alreadyInGroup') }, () =>
      insertEnrolment(
        tx,
        { areaId, enrolmentId, offeringId, clientId, byStaffId: context.actor.staffId },
        held.organisations.get(clientId) ?? [],
      ),
    )
    const given = await giveSeats(work, held, offeringId)
    const own = given.find((one) => one.enrolmentId === enrolmentId)
    const waiting = { state: 'queued', offeredUntil: null, version: 1 } as const
    return own ?? { enrolmentId, offeringId, clientId, ...waiting }
  }
  return (
    (await holdingFull(work, offeringId, clientId, join)) ??
    (await holdingSeats(work, { offeringIds: [offeringId], clientIds: [clientId], frees: 0 }, join))
  )
}

/** Which step a command takes and to which state. */
const stepOf: Readonly<
  Record<EnrolmentCommand, { readonly kind: EnrolmentStepKind; readonly state: EnrolmentState }>
> = {
  accept: { kind: 'accepted', state: 'accepted' },
  decline: { kind: 'declined', state: 'declined' },
  cancel: { kind: 'cancelled', state: 'cancelled' },
  move: { kind: 'moved', state: 'queued' },
  start: { kind: 'started', state: 'started' },
  complete: { kind: 'completed', state: 'completed' },
  interrupt: { kind: 'interrupted', state: 'interrupted' },
}

/** Whether a command fits a state. Nobody accepts a seat that was not offered: the queue gives it. */
export const fitsState = (state: EnrolmentState, command: EnrolmentCommand): boolean =>
  mayFollow(state, stepOf[command].kind) && !(command === 'accept' && state === 'queued')

/** Enrolments as the reader saw them. */
interface Chosen {
  readonly enrolmentId: EnrolmentId
  readonly version: number
}

interface Change {
  readonly command: EnrolmentCommand
  readonly chosen: readonly Chosen[]
  readonly reason?: EnrolmentReason
  /** Where to, in a move. */
  readonly to?: OfferingId
}

/**
 * The enrolments as they are now that all is held.
 * @throws ApiError 409 `versionConflict` when one has gone on since it was seen, `enrolmentNotSo` when the step does not fit
 */
async function readHeld(
  { tx, actor }: EnrolmentContext,
  { command, chosen }: Change,
): Promise<Enrolment[]> {
  const found = await findEnrolments(
    tx,
    actor.areaId,
    chosen.map((one) => one.enrolmentId),
  )
  const now = new Map(found.map((one) => [one.enrolmentId, one]))
  return chosen.map(({ enrolmentId, version }) => {
    const enrolment = now.get(enrolmentId)
    if (enrolment === undefined) throw notFound()
    if (enrolment.version !== version) throw conflict('versionConflict', enrolment)
    if (!fitsState(enrolment.state, command)) throw conflict('enrolmentNotSo', enrolment)
    return enrolment
  })
}

/**
 * Does a command on enrolments of one group, all of it or nothing, and passes on the seats that fall free.
 * @throws ApiError 409 `versionConflict`, `enrolmentNotSo`; in a move `offeringNotOpen`, `otherService`, `alreadyInGroup`
 */
export async function changeEnrolments(
  context: EnrolmentContext,
  change: Change,
): Promise<Enrolment[]> {
  const work = workOf(context)
  const ids = change.chosen.map((one) => one.enrolmentId)
  if (new Set(ids).size < ids.length)
    throw badRequest('inputInvalid', [{ path: 'enrolments', code: 'chosenTwice' }])
  const seen = await findEnrolments(work.tx, work.areaId, ids)
  for (const one of seen) context.audit.subjects.add(one.clientId)
  const from = seen[0]?.offeringId
  if (from === undefined) throw notFound()
  const to = change.to
  const frees = freedBy('accepted', stepOf[change.command].state) * ids.length
  const needs = {
    offeringIds: to === undefined ? [from] : [from, to],
    clientIds: seen.map((one) => one.clientId),
    frees,
  }
  return holdingSeats(work, needs, async (held) => {
    const enrolments = await readHeld(context, change)
    if (enrolments.some((one) => one.offeringId !== from)) throw conflict('versionConflict')
    if (to !== undefined) await checkMove(context, held, enrolments, from, to)
    const { kind, state } = stepOf[change.command]
    const step = {
      ...{ kind, state },
      ...(to === undefined ? {} : { offeringId: to }),
      ...(change.reason === undefined ? {} : { reason: change.reason }),
    }
    const changed: Enrolment[] = []
    for (const one of enrolments) changed.push(await takeSeatStep(work, held, one, step))
    const freed = enrolments.reduce((sum, one) => sum + freedBy(one.state, state), 0)
    await giveSeats(work, held, from, freed)
    const given = to === undefined ? [] : await giveSeats(work, held, to)
    return changed.map((one) => given.find((other) => other.enrolmentId === one.enrolmentId) ?? one)
  })
}

/** @throws ApiError 409 when the group that is moved to cannot be joined by them */
async function checkMove(
  context: EnrolmentContext,
  held: Held,
  enrolments: readonly Enrolment[],
  from: OfferingId,
  to: OfferingId,
): Promise<void> {
  const target = checkOpen(held.seats.get(to), context)
  if (from === to || target.serviceId !== held.seats.get(from)?.serviceId)
    throw conflict('otherService')
  for (const { clientId } of enrolments) {
    checkAccess(target, held, clientId)
    const records = await recordsOfPerson(context.tx, context.actor.areaId, clientId)
    const live = await findLive(context.tx, context.actor.areaId, to, records)
    if (live !== undefined) throw conflict('alreadyInGroup')
  }
}
