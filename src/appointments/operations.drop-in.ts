import { endLink, makeLink } from '../areas/operations.link.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import type { LinkContext } from '../platform/server/link-route.ts'
import type { Context } from '../platform/server/route.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  type DropIn,
  type NewTicket,
  nextTicketStates,
  type Ticket,
  type TicketId,
  type Wall,
} from './model.drop-in.ts'
import { minutesUntil, paceHours, paceOf } from './model.wait.ts'
import {
  findOffice,
  findScreen,
  insertTicket,
  listTickets,
  lockNextTicket,
  lockTicket,
  type StoredTicket,
  updateTicket,
} from './queries.drop-in.ts'

type Reading = Pick<Context<unknown>, 'tx' | 'actor' | 'clock' | 'today'>
type Asking = Pick<Reading, 'tx' | 'clock' | 'today'> & { readonly areaId: string }

const secondsOf = (instant: Instant): number =>
  Temporal.Instant.from(instant).epochMilliseconds / 1000

/** The queue of an office with what each who waits can expect; undefined when there is no such office. */
async function queueOf({ tx, clock, today, areaId }: Asking, officeId: string) {
  const officeName = await findOffice(tx, areaId, officeId, today)
  if (officeName === undefined) return undefined
  const stored = await listTickets(tx, areaId, officeId, today)
  const since = clock.now().epochMilliseconds / 1000 - paceHours * 3600
  const calls = stored.flatMap(({ cameAt, calledAt }) =>
    calledAt === null ? [] : [{ cameAt: secondsOf(cameAt), calledAt: secondsOf(calledAt) }],
  )
  const pace = paceOf(calls.filter(({ calledAt }) => calledAt >= since))
  const minutesFor = (ahead: number) => (pace === undefined ? null : minutesUntil(ahead, pace))
  let ahead = 0
  const tickets = stored.map(
    (ticket: StoredTicket): Ticket => ({
      ...ticket,
      minutes: ticket.state === 'waiting' ? minutesFor(ahead++) : null,
    }),
  )
  const waits = calls.map(({ cameAt, calledAt }) => calledAt - cameAt).toSorted((a, b) => a - b)
  const median = waits[Math.floor(waits.length / 2)]
  return {
    ...{ officeName, tickets, waiting: ahead, minutesNow: minutesFor(ahead) },
    medianWait: median === undefined ? null : Math.round(median / 60),
  }
}

/**
 * The queue of an office today.
 * @throws ApiError 404 when there is no such office
 */
export async function readDropIn(context: Reading, officeId: DropIn['officeId']): Promise<DropIn> {
  const { tx, actor, today } = context
  const queue = await queueOf({ ...context, areaId: actor.areaId }, officeId)
  if (queue === undefined) throw notFound()
  const { waiting: _count, ...rest } = queue
  const screenSince = await findScreen(tx, actor.areaId, officeId)
  return { ...rest, officeId, day: today, screenSince }
}

const nowOf = ({ clock }: Pick<Reading, 'clock'>) => clock.now().toString() as Instant

/** Gives somebody the next number of an office, and tells when it may be called. */
export async function takeNumber(
  context: Reading,
  officeId: DropIn['officeId'],
  wanted: NewTicket,
): Promise<Ticket> {
  const { tx, actor, today } = context
  const { areaId } = actor
  if ((await findOffice(tx, areaId, officeId, today, true)) === undefined) throw notFound()
  const ticketId = await insertTicket(tx, { areaId, officeId, day: today }, wanted, nowOf(context))
  return ticketOf(context, officeId, ticketId)
}

async function ticketOf(
  context: Reading,
  officeId: DropIn['officeId'],
  ticketId: TicketId,
): Promise<Ticket> {
  const { tickets } = await readDropIn(context, officeId)
  const found = tickets.find((one) => one.dropInTicketId === ticketId)
  if (found === undefined) throw notFound()
  return found
}

/**
 * Calls the next number of an office to a desk; two desks that call at once get two numbers.
 * @throws ApiError 409 `nobodyWaits`
 */
export async function callNext(
  context: Reading,
  officeId: DropIn['officeId'],
  desk: number,
): Promise<Ticket> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  if ((await findOffice(tx, areaId, officeId, today)) === undefined) throw notFound()
  const ticketId = await lockNextTicket(tx, areaId, officeId, today)
  if (ticketId === undefined) throw conflict('nobodyWaits')
  const at = nowOf(context)
  await updateTicket(tx, areaId, ticketId, { state: 'called', desk, by: staffId, at })
  return ticketOf(context, officeId, ticketId)
}

/** A number in the state that the actor saw, locked. */
async function heldTicket({ tx, actor }: Reading, ticketId: TicketId, version: number) {
  const held = await lockTicket(tx, actor.areaId, ticketId)
  if (held === undefined) throw notFound()
  if (held.version !== version) throw conflict('ticketMovedOn')
  return { ...held, officeId: held.officeId as DropIn['officeId'] }
}

/**
 * Calls a number out of turn.
 * @throws ApiError 409 `ticketMovedOn` when somebody else has called or ended it
 */
export async function callTicket(
  context: Reading,
  ticketId: TicketId,
  { desk, version }: { readonly desk: number; readonly version: number },
): Promise<Ticket> {
  const { tx, actor } = context
  const { officeId, state } = await heldTicket(context, ticketId, version)
  if (state !== 'waiting' && !nextTicketStates[state].includes('called'))
    throw conflict('ticketMovedOn')
  const by = actor.staffId
  await updateTicket(tx, actor.areaId, ticketId, { state: 'called', desk, by, at: nowOf(context) })
  return ticketOf(context, officeId, ticketId)
}

/**
 * Says that who has a number was served, has left, or waits again.
 * @throws ApiError 409 `ticketMovedOn`
 */
export async function setTicketState(
  context: Reading,
  ticketId: TicketId,
  { state, version }: { readonly state: 'waiting' | 'served' | 'left'; readonly version: number },
): Promise<Ticket> {
  const { tx, actor } = context
  const held = await heldTicket(context, ticketId, version)
  if (!nextTicketStates[held.state].includes(state)) throw conflict('ticketMovedOn')
  await updateTicket(
    ...([tx, actor.areaId, ticketId] as const),
    state === 'waiting' ? { state } : { state, at: nowOf(context) },
  )
  return ticketOf(context, held.officeId, ticketId)
}

/** Makes the address of the screen on the wall of an office; an earlier one stops. */
export async function openScreen(
  context: Reading,
  officeId: DropIn['officeId'],
): Promise<{ token: string }> {
  const { tx, actor, today } = context
  if ((await findOffice(tx, actor.areaId, officeId, today)) === undefined) throw notFound()
  const link = { kind: 'wall', subjectId: officeId, organisationId: null, expiresAt: null } as const
  return { token: await makeLink(tx, actor, link, nowOf(context)) }
}

/** Stops the screen on the wall of an office. */
export async function closeScreen(context: Reading, officeId: DropIn['officeId']): Promise<DropIn> {
  await endLink(context.tx, context.actor.areaId, 'wall', officeId, nowOf(context))
  return readDropIn(context, officeId)
}

/** What a screen on the wall shows: at most so many of each. */
const shown = { called: 4, next: 10 }

/** The numbers of an office for its screen on the wall: nothing of what anybody came for. */
export async function readWall({ tx, link, clock }: LinkContext<unknown>): Promise<Wall> {
  const asking = { tx, clock, today: clock.today(), areaId: link.areaId }
  const queue = await queueOf(asking, link.subjectId)
  if (queue === undefined) throw notFound('linkUnknown')
  const { officeName, tickets, waiting, minutesNow } = queue
  return {
    ...{ officeName, waiting, minutesNow, now: clock.now().toString() as Instant },
    called: tickets
      .filter(({ state }) => state === 'called')
      .toSorted((a, b) => ((a.calledAt ?? '') < (b.calledAt ?? '') ? 1 : -1))
      .slice(0, shown.called)
      .map(({ number, desk }) => ({ number, desk: desk ?? 0 })),
    next: tickets
      .filter(({ state }) => state === 'waiting')
      .slice(0, shown.next)
      .map(({ number, minutes }) => ({ number, minutes })),
  }
}
