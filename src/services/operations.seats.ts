import { notify } from '../areas/operations.notification.ts'
import type { ClientId } from '../clients/model.access.ts'
import { inSightOf, lockClients } from '../clients/operations.relations.ts'
import type { Tx } from '../platform/server/db.ts'
import { notFound } from '../platform/server/errors.ts'
import type { Day } from '../platform/shared/days.ts'
import { addWorkingDays } from '../platform/shared/working-days.ts'
import type { Enrolment } from './model.enrolment.ts'
import { type EnrolmentState, type EnrolmentStepKind, holdsSeat } from './model.enrolment-life.ts'
import { toldOfSteps } from './model.group-message.ts'
import type { OfferingId } from './model.offering.ts'
import { orderQueue } from './model.queue.ts'
import { replaceSeatMessage } from './queries.group-message.ts'
import {
  addTaken,
  findPriorities,
  insertEnrolmentStep,
  listOrganisationIds,
  listResponsible,
  listWaiting,
  lockSeats,
  type Seats,
  shareFullSeats,
  type WaitingRow,
} from './queries.seats.ts'

export { listOrganisationIds }

/** In whose area, on which day and for whom seats are given and freed; nobody: the clock. */
export interface SeatWork {
  readonly tx: Tx
  readonly areaId: string
  readonly staffId: string | null
  readonly today: Day
}

/** The seats and people that a command holds: everybody whom it may change, taken in one order. */
export interface Held {
  readonly seats: ReadonlyMap<OfferingId, Seats>
  /** The organisations with access to each. */
  readonly organisations: ReadonlyMap<ClientId, readonly string[]>
}

/** What a command needs: the groups, the clients it is about, and how many seats it may free in each group. */
interface Needs {
  readonly offeringIds: readonly OfferingId[]
  readonly clientIds: readonly ClientId[]
  readonly frees: number
}

/** Whether a free seat of a group is given to who waits. */
const gives = (seats: Seats, today: Day) => seats.state === 'open' && seats.endsOn >= today

/** How many of the queue can get a seat of a group at most, when so many seats fall free. */
const mostGiven = (seats: Seats, frees: number, today: Day) =>
  gives(seats, today) ? seats.capacity - seats.taken + frees : 0

/** The queue of a group in the order in which its seats are given. */
async function readQueue({ tx, areaId }: SeatWork, seats: Seats): Promise<WaitingRow[]> {
  const waiting = await listWaiting(tx, areaId, [seats.offeringId])
  if (waiting.length < 2) return waiting
  const { priorities } = await findPriorities(tx, areaId, seats.organisationId)
  return orderQueue(waiting, priorities)
}

/**
 * Takes groups, and then the people of the command together with those to whom a seat may pass, by id. All commands on
 * seats take in this order, so none waits for another that waits for it. Whoever is next may be out of the actor's
 * sight: the system works in the sight of the area, and answers nothing of them.
 * @param work done while all is held; it says nothing of whom the actor may not know
 */
export async function holdingSeats<T>(
  work: SeatWork,
  needs: Needs,
  command: (held: Held) => Promise<T>,
): Promise<T> {
  const { tx, areaId, today } = work
  const locked = await lockSeats(tx, areaId, needs.offeringIds)
  if (locked.length < new Set(needs.offeringIds).size) throw notFound()
  const seats = new Map(locked.map((one) => [one.offeringId, one]))
  const giving = locked.filter((one) => mostGiven(one, needs.frees, today) > 0)
  const hold = async () => {
    const next: ClientId[] = []
    for (const one of giving) {
      const queue = await readQueue(work, one)
      for (const { clientId } of queue.slice(0, mostGiven(one, needs.frees, today)))
        next.push(clientId)
    }
    const organisations = await lockClients(tx, areaId, [...needs.clientIds, ...next], today)
    return command({ seats, organisations })
  }
  if (giving.length === 0) return hold()
  return inSightOf(tx, await listOrganisationIds(tx, areaId), hold)
}

/**
 * Holds a group without a free seat and somebody who is to wait for one. Many wait at once; a seat that falls free meanwhile
 * is given after them, and goes to the first of them all.
 * @returns undefined when a seat is free
 */
export async function holdingFull<T>(
  { tx, areaId, today }: SeatWork,
  offeringId: OfferingId,
  clientId: ClientId,
  command: (held: Held) => Promise<T>,
): Promise<T | undefined> {
  const seats = await shareFullSeats(tx, areaId, offeringId)
  if (seats === undefined) return undefined
  const organisations = await lockClients(tx, areaId, [clientId], today)
  return command({ seats: new Map([[offeringId, seats]]), organisations })
}

/** A step with what it says. */
interface Step {
  readonly kind: EnrolmentStepKind
  readonly state: EnrolmentState
  readonly offeringId?: OfferingId
  readonly offeredUntil?: Day
  readonly reason?: string
}

/** Takes a step of an enrolment whose seats and client are held, and plans what its client is told; gives the enrolment after it. */
export async function takeSeatStep(
  { tx, areaId, staffId }: SeatWork,
  held: Held,
  enrolment: Enrolment,
  step: Step,
): Promise<Enrolment> {
  const organisations = held.organisations.get(enrolment.clientId)
  if (organisations === undefined) throw new Error('The client of an enrolment is not held')
  const taken = {
    ...{ kind: step.kind, state: step.state, byStaffId: staffId },
    offeringId: step.offeringId ?? null,
    offeredUntil: step.offeredUntil ?? null,
    reason: step.reason ?? null,
  }
  await insertEnrolmentStep(tx, areaId, enrolment, taken, organisations)
  await replaceSeatMessage(tx, areaId, enrolment.enrolmentId, toldOfSteps[step.kind] ?? null)
  return {
    ...enrolment,
    ...{ state: step.state, offeredUntil: taken.offeredUntil, version: enrolment.version + 1 },
    offeringId: step.offeringId ?? enrolment.offeringId,
  }
}

/** The step by which somebody who waits gets a free seat: an offer with a day, or the seat itself. */
const givingStep = ({ offerDays }: Seats, today: Day): Step =>
  offerDays === null
    ? { kind: 'accepted', state: 'accepted' }
    : { kind: 'offered', state: 'offered', offeredUntil: addWorkingDays(today, offerDays) }

/**
 * Gives the free seats of a held group to who is next, the system's own work.
 * @param freed how many seats the command has freed (positive) or taken (negative)
 * @returns those who got one
 */
export async function giveSeats(
  work: SeatWork,
  held: Held,
  offeringId: OfferingId,
  freed = 0,
): Promise<Enrolment[]> {
  const seats = held.seats.get(offeringId)
  if (seats === undefined) throw new Error('The seats are not held')
  const free = mostGiven(seats, freed, work.today)
  // Whose plan changed meanwhile is not held, and waits for the next seat.
  const queue = free > 0 ? await readQueue(work, seats) : []
  const next = queue.filter(({ clientId }) => held.organisations.has(clientId)).slice(0, free)
  const given: Enrolment[] = []
  for (const { enrolmentId, clientId, version } of next) {
    const waiting = { enrolmentId, offeringId, clientId, version, state: 'queued' as const }
    const step = givingStep(seats, work.today)
    given.push(
      await takeSeatStep(
        { ...work, staffId: null },
        held,
        { ...waiting, offeredUntil: null },
        step,
      ),
    )
  }
  await tellResponsible(work, offeringId, given)
  const change = given.length - freed
  if (change !== 0) await addTaken(work.tx, work.areaId, offeringId, change)
  return given
}

/**
 * Tells who is responsible for clients what the system did with their seats in a group; whoever did the command that led to it
 * knows already.
 */
export async function tellResponsible(
  { tx, areaId, staffId }: SeatWork,
  offeringId: OfferingId,
  changed: readonly Pick<Enrolment, 'clientId' | 'state'>[],
): Promise<void> {
  const kinds = { offered: 'seat_offered', accepted: 'seat_given', lapsed: 'seat_lapsed' } as const
  for (const state of ['offered', 'accepted', 'lapsed'] as const) {
    const clientIds = changed.flatMap((one) => (one.state === state ? [one.clientId] : []))
    if (clientIds.length === 0) continue
    const responsible = await listResponsible(tx, areaId, clientIds)
    await notify(
      tx,
      areaId,
      responsible.filter((one) => one !== staffId),
      kinds[state],
      offeringId,
    )
  }
}

/** How many seats a change of state frees (1), takes (-1) or leaves. */
export const freedBy = (before: EnrolmentState, after: EnrolmentState): number =>
  Number(holdsSeat(before)) - Number(holdsSeat(after))
