import type { z } from 'zod'
import { explaining } from '../platform/server/constraint.ts'
import { badRequest, notFound } from '../platform/server/errors.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import { dayOfInstant } from '../platform/shared/format.ts'
import type {
  Appointment,
  AppointmentId,
  AppointmentMove,
  MovingReach,
  movingTimesSchema,
} from './model.appointment.ts'
import { lengthOf, tolerableUntil } from './model.calendar.ts'
import {
  bookingOf,
  bookSlot,
  clientTaken,
  held,
  readAppointment,
  slotAt,
  wantedOf,
} from './operations.appointment.ts'
import { findTimes, habitsOf, type Reading } from './operations.calendar.ts'
import { planMessages } from './operations.messages.ts'
import {
  listAppointments,
  type StoredAppointment,
  updateAppointment,
} from './queries.appointment.ts'

/** How many days past what its calendar tolerates times are looked for. */
const laterDays = 21

const agreedFor = (one: StoredAppointment): Day => one.agreedFor ?? dayOfInstant(one.startsAt)

/**
 * The times to which an appointment can be moved: from today for as long as its calendar tolerates, counted from the day for
 * which it was agreed first, so that moving it again and again stretches nothing; or the days after that.
 */
export async function findTimesToMove(
  { tx, actor, clock, today }: Reading,
  appointmentId: AppointmentId,
  reach: MovingReach,
): Promise<z.output<typeof movingTimesSchema>> {
  const looking = { tx, clock, areaId: actor.areaId }
  const [found] = await listAppointments(tx, actor.areaId, { appointmentId })
  if (found === undefined) throw notFound()
  const wanted = wantedOf(found)
  const habits = await habitsOf(looking, wanted.organisationId, wanted.staffId)
  const last = tolerableUntil(habits, agreedFor(found))
  const after = addDays(last, 1)
  const first = reach === 'tolerable' || after < today ? today : after
  const until = reach === 'tolerable' ? last : addDays(first, laterDays)
  if (until < first) {
    const length = lengthOf(habits, wanted.kind, wanted.language !== null)
    return { times: [], length, hasHours: false, tolerableUntil: last }
  }
  const question = { ...wanted, from: first, until }
  const times = await findTimes(looking, found.clientId, question, appointmentId)
  return { ...times, tolerableUntil: last }
}

/**
 * Moves an appointment to another time, with a room and an interpreter that are free then.
 * @throws ApiError 400 without a reason when its calendar does not tolerate that; 409 `versionConflict`, `appointmentOver`,
 *   `timeTaken`, `clientTaken`
 */
export async function moveAppointment(
  context: Reading,
  appointmentId: AppointmentId,
  { startsAt, version, lateReason }: AppointmentMove,
): Promise<Appointment> {
  const { tx, clock } = context
  const now = await held(context, appointmentId, version)
  const booking = bookingOf(context)
  const wanted = wantedOf(now)
  const habits = await habitsOf(booking, wanted.organisationId, wanted.staffId)
  const isLate = dayOfInstant(startsAt) > tolerableUntil(habits, agreedFor(now))
  if (isLate && lateReason === null)
    throw badRequest('inputInvalid', [{ path: 'lateReason', code: 'required' }])
  const slot = await slotAt(booking, now.clientId, wanted, startsAt, appointmentId)
  const { endsAt, roomId, interpreterId } = slot
  const change = {
    ...{ startsAt, endsAt, roomId, interpreterId },
    ...{ agreedFor: agreedFor(now), lateReason: isLate ? lateReason : null },
    // The time that the client had chosen is not this one.
    chosenByClient: false,
  }
  await explaining(clientTaken, () => updateAppointment(tx, booking.areaId, appointmentId, change))
  await bookSlot(booking, appointmentId, wanted, slot)
  const telling = { tx, areaId: booking.areaId, now: clock.now() }
  await planMessages(telling, appointmentId, 'moved', startsAt)
  return readAppointment(context, appointmentId)
}
