import { addDays, type Day } from './days.ts'

/**
 * The day of Easter in the Gregorian calendar.
 * Source: the anonymous algorithm of Nature 13 (1876), as in J. Meeus, Astronomical Algorithms, chapter 8.
 */
function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}` as Day
}

const weekday = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

/** Days on which offices are closed whatever the weekday: New Year, Epiphany, May Day, Independence Day, Christmas. */
const fixed = new Set(['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'])
/** From Easter on: Good Friday, Easter Sunday, Easter Monday, Ascension Day, Pentecost. */
const fromEaster = [-2, 0, 1, 39, 49]

/** Whether a Saturday lies within the days of a month on which Midsummer Day (20 to 26 June) or All Saints' Day falls. */
const isMovingSaturday = (monthDay: string): boolean =>
  (monthDay >= '06-20' && monthDay <= '06-26') || (monthDay >= '10-31' && monthDay <= '11-06')

/**
 * Whether a day is a public holiday in Finland, whatever its weekday, or Midsummer Eve or Christmas Eve, on which offices
 * and schools are closed too. Source: Church Act 652/2023, chapter 12, section 6; Acts 388/1937 and 272/1944.
 */
export function isHoliday(day: Day): boolean {
  const monthDay = day.slice(5)
  if (fixed.has(monthDay)) return true
  const ofWeek = weekday(day)
  // Midsummer Eve is the Friday between 19 and 25 June.
  if (ofWeek === 5 && monthDay >= '06-19' && monthDay <= '06-25') return true
  if (ofWeek === 6 && isMovingSaturday(monthDay)) return true
  const easter = easterOf(Number(day.slice(0, 4)))
  return fromEaster.some((days) => addDays(easter, days) === day)
}

/**
 * Whether offices in Finland work on a day: Monday to Friday, no public holiday, nor Midsummer Eve or Christmas Eve, by
 * which no time limit ends (Act on calculating time limits 150/1930, section 5).
 */
export const isWorkingDay = (day: Day): boolean => weekday(day) <= 5 && !isHoliday(day)

/** The day that is so many working days later (negative: earlier); the day itself is not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let on = day
  while (left > 0) {
    on = addDays(on, step)
    if (isWorkingDay(on)) left -= 1
  }
  return on
}
