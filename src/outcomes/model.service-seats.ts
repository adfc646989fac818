import { z } from 'zod'
import { addDays, addMonths, type Day } from '../platform/shared/days.ts'
import { isWorkingDay } from '../platform/shared/working-days.ts'

/** A group as far as its seats are counted. */
export interface CountedGroup {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly capacity: number
  /** People with a seat, or who have used one: more than seats where a seat was given on. */
  readonly seated: number
  /** Of its service; null where nobody recorded it. */
  readonly hoursPerWeek: number | null
  /** Hours of its sessions by month (`2026-03`), the cancelled ones left out; null while it has none. */
  readonly sessionHours: Readonly<Record<string, number>> | null
}

/** Days, both included. */
export interface Period {
  readonly from: Day
  readonly until: Day
}

/** Of how many seats, or hours of seats, how many are used; the rest is free. */
const useSchema = z.strictObject({ planned: z.int().min(0), used: z.int().min(0) })
export type SeatUse = z.infer<typeof useSchema>

export const capacitySchema = z.strictObject({
  /** Groups that begin in the period. */
  groups: z.int(),
  /** Their seats. */
  seats: useSchema,
  /** Of those groups the ones that have begun: what utilisation is counted of. */
  begun: useSchema,
  /** Hours of all seats within the period, whenever their group began. */
  hours: useSchema,
  /** Groups running in the period whose hours nobody recorded. */
  withoutHours: z.int(),
})
export type Capacity = z.infer<typeof capacitySchema>

export const monthCapacitySchema = capacitySchema.extend({ month: z.int().min(1).max(12) })

const workingDaysByMonth = new Map<string, readonly Day[]>()

/** The working days of the month of a day; found once, for a year of groups asks for the same again and again. */
function workingDaysOf(day: Day): readonly Day[] {
  const month = day.slice(0, 7)
  const known = workingDaysByMonth.get(month)
  if (known !== undefined) return known
  const days: Day[] = []
  for (let one = `${month}-01` as Day; one.slice(0, 7) === month; one = addDays(one, 1))
    if (isWorkingDay(one)) days.push(one)
  workingDaysByMonth.set(month, days)
  return days
}

/** The first day of the month after. */
const nextMonth = (day: Day): Day => addMonths(`${day.slice(0, 7)}-01` as Day, 1)

/**
 * How many hours one seat of a group has within whole months: those of its sessions; before it has any, a fifth of the hours of
 * a week for each working day on which the group runs. Holidays are no working days.
 * @returns null when the group has no sessions and the hours of the service are not recorded
 */
export function seatHours(
  group: Pick<CountedGroup, 'startsOn' | 'endsOn' | 'hoursPerWeek' | 'sessionHours'>,
  { from, until }: Period,
): number | null {
  const { startsOn, endsOn, hoursPerWeek, sessionHours } = group
  if (sessionHours !== null) {
    const [first, last] = [from.slice(0, 7), until.slice(0, 7)]
    const within = Object.entries(sessionHours).filter(([month]) => month >= first && month <= last)
    return sumOf(within, ([, hours]) => hours)
  }
  if (hoursPerWeek === null) return null
  const first = startsOn > from ? startsOn : from
  const last = endsOn < until ? endsOn : until
  let days = 0
  for (let month = first; month <= last; month = nextMonth(month))
    days += workingDaysOf(month).filter((day) => day >= first && day <= last).length
  return (days * hoursPerWeek) / 5
}

/** The seats of a group that are used: never more than it has, also where a seat was used by two one after the other. */
export const usedSeats = ({
  capacity,
  seated,
}: Pick<CountedGroup, 'capacity' | 'seated'>): number => Math.min(capacity, seated)

/**
 * How the seats of groups are used in a period. Seats belong to the day on which their group begins, hours to the days on which
 * it runs.
 * @param today groups that begin by this day have begun
 */
export function capacityOf(groups: readonly CountedGroup[], period: Period, today: Day): Capacity {
  const beginning = groups.filter(
    ({ startsOn }) => startsOn >= period.from && startsOn <= period.until,
  )
  // A session may have been moved past the last day.
  const running = groups.flatMap((group) => {
    const isWithin = group.startsOn <= period.until && group.endsOn >= period.from
    return isWithin || group.sessionHours !== null
      ? [{ group, hours: seatHours(group, period) }]
      : []
  })
  const use = (some: readonly CountedGroup[]): SeatUse => ({
    planned: sumOf(some, ({ capacity }) => capacity),
    used: sumOf(some, usedSeats),
  })
  return {
    groups: beginning.length,
    seats: use(beginning),
    begun: use(beginning.filter(({ startsOn }) => startsOn <= today)),
    hours: {
      planned: Math.round(sumOf(running, ({ group, hours }) => group.capacity * (hours ?? 0))),
      used: Math.round(sumOf(running, ({ group, hours }) => usedSeats(group) * (hours ?? 0))),
    },
    withoutHours: running.filter(({ hours }) => hours === null).length,
  }
}

const sumOf = <T>(some: readonly T[], value: (one: T) => number): number =>
  some.reduce((sum, one) => sum + value(one), 0)

/** The share of the seats of groups that have begun that were used; null before any has. */
export const utilisationOf = ({ begun }: Pick<Capacity, 'begun'>): number | null =>
  begun.planned === 0 ? null : begun.used / begun.planned
