import type { InterpreterId } from '../areas/model.interpreter.ts'
import type { RoomId } from '../areas/model.room.ts'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { StaffId } from '../areas/model.staff.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { listReadableNames } from '../clients/operations.names.ts'
import { lockPerson, recordsOfPerson } from '../clients/operations.relations.ts'
import { takeHeldAppointment } from '../clientships/operations.contact-days.ts'
import { explaining } from '../platform/server/constraint.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import { dayOfInstant, startOfDay } from '../platform/shared/format.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { addWorkingDays } from '../platform/shared/working-days.ts'
import type { WantedBooking } from '../services/model.booking.ts'
import { book } from '../services/operations.booking.ts'
import { addTask } from '../tasks/operations.task.ts'
import type {
  Appointment,
  AppointmentEnd,
  AppointmentId,
  ClientAppointments,
  Meeting,
  NewAppointment,
  Wanted,
} from './model.appointment.ts'
import { freeAmong, habitsOf, type Looking, type Reading } from './operations.calendar.ts'
import { forgetMessages, planMessages, readReach } from './operations.messages.ts'
import { mayBook } from './permissions.ts'
import {
  insertAppointment,
  listAppointments,
  listLatestEnds,
  listOffers,
  lockAppointment,
  type StoredAppointment,
  updateAppointment,
} from './queries.appointment.ts'
import { type FreeSlot, lockCandidates } from './queries.calendar.ts'

/** A stored appointment as it is told. */
export const shown = ({
  organisationId,
  organisationName,
  staffId,
  staffName,
  colleagueIds: _ids,
  officeId: _office,
  ...rest
}: StoredAppointment): Appointment => ({
  ...rest,
  organisation: { organisationId: organisationId as OrganisationId, name: organisationName },
  staff: { staffId: staffId as StaffId, name: staffName },
})

/** Who makes an appointment: a member of the staff, or a client by a link that this member gave. */
export interface Booking extends Looking {
  readonly by: string
  readonly today: Day
  readonly chosenByClient: boolean
}

/** What an appointment takes: the people, the room and the interpreter; the expert until the buffer is over. */
function bookingsOf(
  { staffId, colleagues }: Pick<Wanted, 'staffId' | 'colleagues'>,
  { startsAt, endsAt, freeAt, roomId, interpreterId }: FreeSlot,
): WantedBooking[] {
  const during = { startsAt, endsAt }
  const expert: WantedBooking = { kind: 'staff', staffId, startsAt, endsAt: freeAt }
  const bookings: WantedBooking[] = [expert]
  for (const one of colleagues) bookings.push({ kind: 'staff', staffId: one, ...during })
  if (roomId !== null) bookings.push({ kind: 'room', roomId: roomId as RoomId, ...during })
  if (interpreterId !== null) {
    const taken = { interpreterId: interpreterId as InterpreterId }
    bookings.push({ kind: 'interpreter', ...taken, ...during })
  }
  return bookings
}

/** The client is locked and the people, the room and the interpreter follow, so the constraint speaks of another house alone. */
export const clientTaken = { appointment_client_once: () => conflict('clientTaken') }

/**
 * Books all that an appointment takes, of a client who is locked.
 * @throws ApiError 409 `timeTaken` when something that is wanted is no longer free; `clientTaken`
 */
export async function bookSlot(
  { tx, areaId }: Looking,
  appointmentId: AppointmentId,
  wanted: Wanted,
  slot: FreeSlot,
): Promise<void> {
  const bookings = bookingsOf(wanted, slot).map((one) => ({ ...one, appointmentId }))
  const missing = await book(tx, areaId, [appointmentId], bookings)
  if (missing.length > 0) throw badRequest('inputInvalid', [{ path: 'staffId', code: 'chooseOne' }])
}

/**
 * The time with its room and interpreter, while all who book in the same office wait.
 * @throws ApiError 409 `timePast`, `timeTaken`
 */
export async function slotAt(
  looking: Looking,
  clientId: ClientId,
  wanted: Wanted,
  startsAt: Instant,
  except: string | null = null,
): Promise<FreeSlot> {
  if (startsAt <= looking.clock.now().toString()) throw conflict('timePast')
  await lockCandidates(looking.tx, looking.areaId, wanted)
  const habits = await habitsOf(looking, wanted.organisationId, wanted.staffId)
  const [slot] = await freeAmong(looking, clientId, wanted, habits, [startsAt], except)
  if (slot === undefined) throw conflict('timeTaken')
  return slot
}

/** Makes an appointment at a time at which all that is wanted is free. */
export async function makeAppointment(
  booking: Booking,
  clientId: ClientId,
  wanted: Wanted,
  startsAt: Instant,
): Promise<AppointmentId> {
  const { tx, areaId, today, by, chosenByClient } = booking
  const { organisations } = await lockPerson(tx, areaId, clientId, today)
  if (!organisations.includes(wanted.organisationId))
    throw badRequest('inputInvalid', [{ path: 'organisationId', code: 'chooseOne' }])
  const slot = await slotAt(booking, clientId, wanted, startsAt)
  const appointmentId = newId<'Appointment'>()
  const { endsAt, roomId, interpreterId } = slot
  await explaining(clientTaken, () =>
    insertAppointment(tx, {
      ...{ areaId, appointmentId, clientId, ...wanted, startsAt, endsAt, roomId, interpreterId },
      ...{ chosenByClient, madeBy: by, visibleTo: organisations },
    }),
  )
  await bookSlot(booking, appointmentId, wanted, slot)
  await planMessages({ tx, areaId, now: booking.clock.now() }, appointmentId, 'booked', startsAt)
  return appointmentId
}

/** A booking that the actor makes. */
export const bookingOf = ({ tx, actor, clock, today }: Reading): Booking => ({
  ...{ tx, clock, today, areaId: actor.areaId, by: actor.staffId, chosenByClient: false },
})

/** An appointment as it is told. */
export async function readAppointment({ tx, actor }: Reading, appointmentId: AppointmentId) {
  const [found] = await listAppointments(tx, actor.areaId, { appointmentId })
  if (found === undefined) throw notFound()
  return shown(found)
}

/** Books an appointment of a client. */
export async function bookAppointment(
  context: Reading,
  clientId: ClientId,
  { startsAt, ...wanted }: NewAppointment,
): Promise<Appointment> {
  const id = await makeAppointment(bookingOf(context), clientId, wanted, startsAt)
  return readAppointment(context, id)
}

/** An appointment as the actor saw it, locked with its client, in a state in which it can still be changed. */
export async function held(context: Reading, appointmentId: AppointmentId, version: number) {
  const { tx, actor, today } = context
  const [seen] = await listAppointments(tx, actor.areaId, { appointmentId })
  if (seen === undefined) throw notFound()
  await lockPerson(tx, actor.areaId, seen.clientId, today)
  const now = await lockAppointment(tx, actor.areaId, appointmentId)
  if (now === undefined) throw notFound()
  if (now.version !== version) throw conflict('versionConflict', shown(now))
  if (now.state !== 'booked') throw conflict('appointmentOver')
  return now
}

/** What an appointment needs, but for its time. */
export const wantedOf = (one: StoredAppointment): Wanted => ({
  organisationId: one.organisationId as OrganisationId,
  staffId: one.staffId as StaffId,
  colleagues: one.colleagueIds as StaffId[],
  officeId: one.officeId as Wanted['officeId'],
  ...{ kind: one.kind, mode: one.mode, others: one.others, language: one.language },
})

/** After how many no-shows in a row somebody is asked to reach the client (domain.md section 6). */
const noShowsInARow = 2

/** What a held appointment is in the words of notes: only who met the client has met them. */
const contactBy = { on_site: 'meeting', phone: 'call', video: 'video' } as const

/**
 * Says what became of an appointment. A held one is a contact with the client; a cancelled one frees who and what it had taken; a
 * second no-show in a row makes a task for whoever is responsible for the client.
 * @param title of that task
 */
export async function endAppointment(
  context: Context<unknown>,
  appointmentId: AppointmentId,
  { state, reason, version }: AppointmentEnd,
  title: string,
): Promise<Appointment> {
  const { tx, actor, clock, today } = context
  const now = await held(context, appointmentId, version)
  if (state !== 'cancelled' && now.startsAt > clock.now().toString())
    throw conflict('appointmentAhead')
  await updateAppointment(tx, actor.areaId, appointmentId, { state, reason })
  const telling = { tx, areaId: actor.areaId, now: clock.now() }
  if (state === 'cancelled') {
    await book(tx, actor.areaId, [appointmentId], [])
    await planMessages(telling, appointmentId, 'cancelled', now.startsAt)
  } else await forgetMessages(tx, actor.areaId, appointmentId)
  if (state === 'held')
    await takeHeldAppointment(
      ...([context, now.clientId, now.organisationId] as const),
      contactBy[now.mode],
      dayOfInstant(now.startsAt),
    )
  if (state === 'no_show') {
    const ends = await listLatestEnds(tx, actor.areaId, now.clientId)
    if (ends.length >= noShowsInARow && ends.every((one) => one === 'no_show'))
      await addTask(context, {
        ...{ title, dueOn: addWorkingDays(today, 2), clientId: now.clientId },
        responsibleAt: null,
      })
  }
  return readAppointment(context, appointmentId)
}

/** Of how many days somebody's meetings are told at once. */
const mostMeetingDays = 14

/** The appointments of a client and the times that are offered to them. */
export async function readClientAppointments(
  context: Reading,
  clientId: ClientId,
): Promise<ClientAppointments> {
  const { tx, actor } = context
  const clientIds = await recordsOfPerson(tx, actor.areaId, clientId)
  const appointments = await listAppointments(tx, actor.areaId, { clientIds })
  const offers = await listOffers(tx, actor.areaId, { clientIds })
  return {
    appointments: appointments.map(shown),
    offers: offers.map(
      ({ clientId: _client, wanted: _wanted, madeBy: _madeBy, ...offer }) => offer,
    ),
    reach: await readReach({ tx, areaId: actor.areaId }, clientId),
    mayWrite: await mayBook(context, clientId),
  }
}

/**
 * The appointments of the actor from a day until another, in their order, with the names of clients whom the actor may know.
 * @throws ApiError 400 when the days are out of order or too many
 */
export async function readMeetings(
  context: ClientContext,
  from: Day,
  until: Day,
): Promise<{ meetings: Meeting[] }> {
  if (until < from || until >= addDays(from, mostMeetingDays))
    throw badRequest('inputInvalid', [{ path: 'until', code: 'endBeforeStart' }])
  const { tx, actor } = context
  const found = await listAppointments(tx, actor.areaId, {
    staffIds: [actor.staffId, ...actor.standsInFor.map(({ staffId }) => staffId)],
    from: startOfDay(from) as Instant,
    until: startOfDay(addDays(until, 1)) as Instant,
  })
  const ids = [...new Set(found.map((one) => one.clientId))]
  const names = new Map(
    (await listReadableNames(context, 'identity', ids, ids.length)).map((one) => [
      one.clientId,
      one.name,
    ]),
  )
  return {
    meetings: found
      .filter(({ state }) => state !== 'cancelled')
      .toReversed()
      .map((one) => ({ ...shown(one), clientName: names.get(one.clientId) ?? null })),
  }
}
