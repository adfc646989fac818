import type { z } from 'zod'
import { rights, roles } from '../areas/model.rights.ts'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { StaffId } from '../areas/model.staff.ts'
import { listNamedOrganisations, listStaffInRoles } from '../areas/operations.names.ts'
import type { ClientId } from '../clients/model.access.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import type { Clock } from '../platform/server/clock.ts'
import type { Tx } from '../platform/server/db.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import { addDays } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  type FreeTimes,
  freeTimesCap,
  type TimesQuestion,
  type Wanted,
} from './model.appointment.ts'
import {
  type CalendarHabits,
  candidateTimes,
  type Habits,
  type HabitsTrial,
  lengthOf,
  minutesLater,
  proposedHabits,
  trialDays,
  trialTimes,
  type trialTimesSchema,
} from './model.calendar.ts'
import {
  type FreeSlot,
  listFreeSlots,
  listHabits,
  type Slot,
  saveHabits,
} from './queries.calendar.ts'

export type Reading = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'clock' | 'today'>

/** In which area and when times are looked for; by whom does not matter. */
export interface Looking {
  readonly tx: Tx
  readonly areaId: string
  readonly clock: Clock
}

/** Whoever may read who some client is meets clients. */
const meetingRoles = roles.filter((role) => rights[role].identity !== undefined)

/** Who of the staff of an organisation can be met today. */
export const readBookableStaff = async (
  { tx, actor, today }: Reading,
  organisationId: OrganisationId,
) => ({
  staff: await listStaffInRoles(tx, actor.areaId, organisationId, meetingRoles, today),
})

/** The habits by which appointments with somebody are made: their own, else the centre's, else the proposed ones. */
export async function habitsOf(
  { tx, areaId }: Pick<Looking, 'tx' | 'areaId'>,
  organisationId: string,
  staffId: string,
): Promise<Habits> {
  return (await listHabits(tx, areaId, organisationId, staffId))[0]?.habits ?? proposedHabits
}

/** Whose calendar it is at an organisation; nobody's own is the one of the organisation itself. */
export interface CalendarKey {
  readonly organisationId: OrganisationId
  readonly staffId: StaffId | null
}

/**
 * @throws ApiError 404 when there is no such organisation in the area, or the person meets nobody there
 */
async function calendarThere({ tx, actor, today }: Reading, key: CalendarKey): Promise<void> {
  const { organisationId, staffId } = key
  const found =
    staffId === null
      ? await listNamedOrganisations(tx, actor.areaId, [organisationId])
      : (await listStaffInRoles(tx, actor.areaId, organisationId, meetingRoles, today)).filter(
          (one) => one.staffId === staffId,
        )
  if (found.length === 0) throw notFound()
}

async function habitsAt(
  { tx, actor }: Reading,
  { organisationId, staffId }: CalendarKey,
): Promise<CalendarHabits> {
  const found = await listHabits(tx, actor.areaId, organisationId, staffId)
  const centre = found.find((one) => one.staffId === null)
  const own = staffId === null ? undefined : found.find((one) => one.staffId !== null)
  const usual = (staffId === null ? undefined : centre?.habits) ?? proposedHabits
  return {
    ...{ organisationId, staffId, usual },
    habits: (own ?? centre)?.habits ?? proposedHabits,
    source: own ? 'own' : centre ? 'centre' : 'proposed',
    version: (staffId === null ? centre : own)?.version ?? 0,
  }
}

/** The habits of somebody at an organisation, or of the organisation itself. */
export async function readHabits(context: Reading, key: CalendarKey): Promise<CalendarHabits> {
  await calendarThere(context, key)
  return habitsAt(context, key)
}

/**
 * Keeps the habits of somebody at an organisation, or of the organisation itself.
 * @throws ApiError 409 `versionConflict`
 */
export async function changeHabits(
  context: Reading,
  key: CalendarKey,
  { habits, version }: { readonly habits: Habits; readonly version: number },
): Promise<CalendarHabits> {
  await calendarThere(context, key)
  const { tx, actor } = context
  const kept = await saveHabits(tx, { areaId: actor.areaId, ...key }, habits, version)
  const now = await habitsAt(context, key)
  if (!kept) throw conflict('versionConflict', now)
  return now
}

/** The next times that somebody would have for clients if they kept their calendar so: past what they are booked for. */
export async function tryHabits(
  context: Reading,
  { organisationId, staffId }: { organisationId: OrganisationId; staffId: StaffId },
  { habits, kind, hasInterpreter }: HabitsTrial,
): Promise<z.output<typeof trialTimesSchema>> {
  await calendarThere(context, { organisationId, staffId })
  const { tx, actor, clock, today } = context
  const length = lengthOf(habits, kind, hasInterpreter)
  const after = clock.now().toString() as Instant
  const window = { from: today, until: addDays(today, trialDays), length, after }
  const slots = slotsAt(candidateTimes(habits, window), length, habits.buffer)
  const alone = { staffId, colleagues: [], officeId: null, language: null, clientIds: [] }
  const needed = { ...alone, except: null, weeklyCap: habits.weeklyCap }
  const free = await listFreeSlots(tx, actor.areaId, slots, needed, trialTimes)
  return { length, times: free.map(({ startsAt }) => startsAt) }
}

/** The longest stretch of days in which times are looked for at once. */
const longest = 62

/**
 * The times at which the expert's habits allow an appointment and everybody and everything that is wanted is free.
 * @throws ApiError 400 when the days are out of order or too many
 */
export async function findTimes(
  { tx, areaId, clock }: Looking,
  clientId: ClientId,
  { from, until, ...wanted }: TimesQuestion,
  except: string | null = null,
): Promise<FreeTimes> {
  if (until < from || until > addDays(from, longest))
    throw badRequest('inputInvalid', [{ path: 'until', code: 'endBeforeStart' }])
  const habits = await habitsOf({ tx, areaId }, wanted.organisationId, wanted.staffId)
  const length = lengthOf(habits, wanted.kind, wanted.language !== null)
  const after = clock.now().toString() as Instant
  const times = candidateTimes(habits, { from, until, length, after })
  const slots = await freeAmong({ tx, areaId }, clientId, wanted, habits, times, except)
  return {
    length,
    hasHours: times.length > 0,
    times: slots.map(({ startsAt, endsAt, roomName, interpreterName }) => ({
      ...{ startsAt, endsAt, roomName, interpreterName },
    })),
  }
}

const slotsAt = (times: readonly Instant[], length: number, buffer: number): Slot[] =>
  times.map((startsAt) => ({
    startsAt,
    endsAt: minutesLater(startsAt, length),
    freeAt: minutesLater(startsAt, length + buffer),
  }))

/** Of some instants those at which all that is wanted is free, with room and interpreter. */
export async function freeAmong(
  { tx, areaId }: Pick<Looking, 'tx' | 'areaId'>,
  clientId: ClientId,
  wanted: Wanted,
  habits: Habits,
  times: readonly Instant[],
  except: string | null = null,
): Promise<FreeSlot[]> {
  const length = lengthOf(habits, wanted.kind, wanted.language !== null)
  const slots = slotsAt(times, length, habits.buffer)
  const { staffId, colleagues, officeId, language } = wanted
  const clientIds = await recordsOfPerson(tx, areaId, clientId)
  const needed = { staffId, colleagues, officeId, language, clientIds, except }
  const cap = { weeklyCap: habits.weeklyCap }
  return listFreeSlots(tx, areaId, slots, { ...needed, ...cap }, freeTimesCap)
}
