import { rights, roles } from '../areas/model.rights.ts'
import type { OrganisationId } from '../areas/model.setting.ts'
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
  lengthOf,
  minutesLater,
  proposedHabits,
} from './model.calendar.ts'
import { type FreeSlot, listFreeSlots, listHabits, saveHabits } from './queries.calendar.ts'

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

/** The habits of the actor at an organisation, or of the organisation itself. */
export async function readHabits(
  { tx, actor }: Reading,
  organisationId: OrganisationId,
  whose: 'own' | 'centre',
): Promise<CalendarHabits> {
  const found = await listHabits(tx, actor.areaId, organisationId, actor.staffId)
  const centre = found.find(({ staffId }) => staffId === null)
  const own = whose === 'own' ? found.find(({ staffId }) => staffId !== null) : undefined
  const shown = own ?? centre
  return {
    organisationId,
    habits: shown?.habits ?? proposedHabits,
    source: own ? 'own' : centre ? 'centre' : 'proposed',
    version: (whose === 'own' ? own : centre)?.version ?? 0,
  }
}

/**
 * Keeps the habits of the actor at an organisation, or of the organisation itself.
 * @throws ApiError 409 `versionConflict`; 404 when there is no such organisation in the area
 */
export async function changeHabits(
  context: Reading,
  organisationId: OrganisationId,
  whose: 'own' | 'centre',
  { habits, version }: { readonly habits: Habits; readonly version: number },
): Promise<CalendarHabits> {
  const { tx, actor } = context
  if ((await listNamedOrganisations(tx, actor.areaId, [organisationId])).length === 0)
    throw notFound()
  const staffId = whose === 'own' ? actor.staffId : null
  const key = { areaId: actor.areaId, organisationId, staffId }
  const kept = await saveHabits(tx, key, habits, version)
  const now = await readHabits(context, organisationId, whose)
  if (!kept) throw conflict('versionConflict', now)
  return now
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
  const slots = times.map((startsAt) => ({
    startsAt,
    endsAt: minutesLater(startsAt, length),
    freeAt: minutesLater(startsAt, length + habits.buffer),
  }))
  const { staffId, colleagues, officeId, language } = wanted
  const clientIds = await recordsOfPerson(tx, areaId, clientId)
  const needed = { staffId, colleagues, officeId, language, clientIds, except }
  const cap = { weeklyCap: habits.weeklyCap }
  return listFreeSlots(tx, areaId, slots, { ...needed, ...cap }, freeTimesCap)
}
