import { addDays, type Day } from '../../src/platform/shared/days.ts'
import type { Instant } from '../../src/platform/shared/instant.ts'
import { occurrencesOf, type Recurrence } from '../../src/services/model.recurrence.ts'

/** A group of the demo whose sessions are to be planned. */
export interface PlannedGroup {
  readonly offeringId: string
  readonly organisationId: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly mode: 'on_site' | 'online' | 'mixed'
  readonly capacity: number
  readonly hoursPerWeek: number
}

/** A room or a member of the staff, of whom none is in two places at once. */
export interface Means {
  readonly rooms: readonly { readonly id: string; readonly seats: number }[]
  /** Who leads groups of an organisation. */
  readonly teachers: ReadonlyMap<string, readonly string[]>
}

/** A group with the rule of its sessions and these. */
export interface GroupSessions {
  readonly group: PlannedGroup
  readonly rule: Recurrence
  readonly sessions: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[]
}

/** Days of the week for as many sessions as a group has in one, the usual ones first. */
const patterns: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [[2], [3], [4], [1], [5]],
  2: [
    [2, 4],
    [1, 3],
    [3, 5],
    [1, 4],
  ],
  3: [
    [1, 3, 5],
    [1, 2, 4],
    [2, 4, 5],
  ],
  4: [
    [1, 2, 3, 4],
    [2, 3, 4, 5],
  ],
  5: [[1, 2, 3, 4, 5]],
}

/** When a session begins: in the morning, after lunch, after work. */
const beginnings = [9 * 60, 12 * 60 + 30, 16 * 60 + 30]

/** A working day of a school ends by half past seven in the evening. */
const lastMinute = 19 * 60 + 30

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** So many groups a day are enough for whoever leads them. */
const mostADay = 2

/** Who and what is taken on which day, from minute to minute. */
class Diary {
  readonly #taken = new Map<string, [from: number, until: number][]>()

  isFree(id: string, days: readonly Day[], from: number, until: number): boolean {
    return days.every((day) =>
      (this.#taken.get(`${id} ${day}`) ?? []).every(([a, b]) => until <= a || b <= from),
    )
  }

  mayLead(id: string, days: readonly Day[], from: number, until: number): boolean {
    const isFull = (day: Day) => (this.#taken.get(`${id} ${day}`)?.length ?? 0) >= mostADay
    return this.isFree(id, days, from, until) && !days.some(isFull)
  }

  take(id: string, days: readonly Day[], from: number, until: number): void {
    for (const day of days) {
      const key = `${id} ${day}`
      this.#taken.set(key, [...(this.#taken.get(key) ?? []), [from, until]])
    }
  }
}

/** How many sessions a week has and how long each is, in half hours, of the hours of its service. */
function shapeOf(hours: number): { readonly count: number; readonly minutes: number } {
  const count = hours <= 4 ? 1 : hours <= 8 ? 2 : hours <= 14 ? 3 : hours <= 20 ? 4 : 5
  return { count, minutes: Math.min(5 * 60, Math.max(90, Math.round((hours * 2) / count) * 30)) }
}

/**
 * Plans the sessions of groups one after another: each gets the first teacher who is free all the way through, at the first
 * days and time and in the first room that are free then, so that nobody and nothing is in two places at once. Where no
 * teacher or no room is free, none is named.
 */
export function planSessions(groups: readonly PlannedGroup[], means: Means): GroupSessions[] {
  const diary = new Diary()
  return groups.map((group) => {
    const { count, minutes } = shapeOf(group.hoursPerWeek)
    const tries = (patterns[count] ?? []).flatMap((weekdays) =>
      beginnings
        .filter((from) => from + minutes <= lastMinute)
        .map((from) => choiceOf(group, means, diary, weekdays, from, minutes)),
    )
    const chosen = tries.toSorted((a, b) => a.lacks - b.lacks || a.leaderRank - b.leaderRank)[0]
    if (chosen === undefined) throw new Error('A week has no place for a session')
    const { rule, days, from, until } = chosen
    for (const id of [rule.teacherId, rule.mode === 'online' ? null : rule.roomId])
      if (id !== null) diary.take(id, days, from, until)
    return { group, rule, sessions: occurrencesOf(rule).sessions }
  })
}

function choiceOf(
  group: PlannedGroup,
  { rooms, teachers }: Means,
  diary: Diary,
  weekdays: readonly number[],
  from: number,
  minutes: number,
) {
  const until = from + minutes
  const base = {
    ...{ from: group.startsOn, until: group.endsOn, everyWeeks: 1, exceptions: [] },
    times: weekdays.map((weekday) => ({ weekday, from: clock(from), until: clock(until) })),
  }
  const { sessions } = occurrencesOf(base)
  const days = [...new Set(sessions.map(({ on }) => on))]
  const free = (id: string) => diary.isFree(id, days, from, until)
  const leaders = teachers.get(group.organisationId) ?? []
  const leaderRank = leaders.findIndex((id) => diary.mayLead(id, days, from, until))
  const teacherId = leaders[leaderRank] ?? null
  const isOnline = group.mode === 'online'
  const room = isOnline
    ? undefined
    : rooms.find(({ id, seats }) => seats >= group.capacity && free(id))
  const rule = {
    ...{ ...base, mode: group.mode, roomId: room?.id ?? null, teacherId, interpreterId: null },
    onlineAddress: group.mode === 'on_site' ? '' : `https://etaopetus.example/${group.offeringId}`,
  } as Recurrence
  const lacks = Number(teacherId === null) + Number(!isOnline && room === undefined)
  return { rule, days, from, until, lacks, leaderRank }
}

/** The days of the groups of a year that are planned: those that began and those that can be joined. */
export const plannedDays = (on: Day): { readonly from: Day; readonly until: Day } => ({
  from: `${on.slice(0, 4)}-01-01` as Day,
  until: addDays(on, 70),
})
