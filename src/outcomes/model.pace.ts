import { addDays, type Day, daysBetween, toDay } from '../platform/shared/days.ts'

/** The first day of a year. */
export const firstDayOf = (year: number): Day => toDay(`${year}-01-01`)
/** The last day of a year. */
export const lastDayOf = (year: number): Day => toDay(`${year}-12-31`)
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/**
 * Until when tables that show people by what they are are told: the end of the month before. What is told does not change
 * from one day of a month to the next, so nobody is seen by comparing two days (docs/decisions/0019).
 */
export const toldUntil = (today: Day): Day => addDays(toDay(`${today.slice(0, 7)}-01`), -1)

/** Days after which a pace says something. */
const leastDays = 30

/**
 * How many it will be by the end of the year if as many come a day as until now: the count so far, divided by the days
 * gone (today included), times the days of the year, rounded down.
 * @param count those of the year until `today`
 * @returns undefined for a year that is over or has hardly begun
 */
export function paceOf(count: number, year: number, today: Day): number | undefined {
  if (yearOf(today) !== year) return undefined
  const gone = daysBetween(firstDayOf(year), today) + 1
  if (gone < leastDays) return undefined
  const days = daysBetween(firstDayOf(year), lastDayOf(year)) + 1
  return Math.floor((count * days) / gone)
}

/** How many months of a year have begun by a day: 12 of an earlier year. */
export function monthsBegun(year: number, today: Day): number {
  const now = yearOf(today)
  return year < now ? 12 : year > now ? 0 : Number(today.slice(5, 7))
}
