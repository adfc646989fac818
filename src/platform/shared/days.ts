import { z } from 'zod'

/**
 * A calendar day as an ISO string (`2026-11-21`), always valid. ISO days of the same width order
 * as text, so `<` and `===` on two days mean what they say and no object is made for a comparison.
 */
export type Day = string & { readonly __brand: 'Day' }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** The length of a month (1-12) of a year in the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day written as `YYYY-MM-DD`, or undefined when the text is not a day that exists. */
export function parseDay(text: string): Day | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const month = Number(match[2])
  const day = Number(match[3])
  if (month < 1 || month > 12 || day < 1) return undefined
  return day <= daysInMonth(Number(match[1]), month) ? (text as Day) : undefined
}

/** Like `parseDay`, for text known to be a day; throws a RangeError otherwise. */
export function toDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`Not a day: ${text}`)
  return day
}

function write(year: number, month: number, day: number): Day {
  const two = (value: number) => (value < 10 ? `0${value}` : String(value))
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as Day
}

/**
 * The same calendar day `years` later; 29 February becomes 28 February in a common year,
 * which is how periods in years are counted (domain.md section 7, "alle 5 v vanha").
 */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, 12 * years)
}

/** The same day of the month `months` later (negative: earlier), or the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  // Plain arithmetic: folding profiles in bulk spends most of its time here.
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  return write(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)))
}

/** The day `days` later (negative: earlier). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day
}

/** Whole years from `from` to `on`; negative when `on` is earlier. */
export function yearsBetween(from: Day, on: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(on), { largestUnit: 'years' })
    .years
}

/** Days from `from` to `on`. */
export function daysBetween(from: Day, on: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(on), { largestUnit: 'days' })
    .days
}

/** No rule between fields is asked about a day that is none. */
const dayFault = { error: 'dayInvalid', abort: true } as const

/** The schema of a day at a boundary. */
export const daySchema = z.iso
  .date(dayFault)
  // Nobody of whom anything is recorded was born earlier, and the database knows no year 0.
  .refine((text) => text >= '1800-01-01', dayFault)
  .meta({ description: 'A calendar day, YYYY-MM-DD' }) as unknown as z.ZodType<Day>
