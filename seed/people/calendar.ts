import { addDays, type Day, daysBetween, toDay } from '../../src/platform/shared/days.ts'

const firstDay = toDay('1930-01-01')
/** Days up to the end of 2049; made once, because a run of 200,000 people asks for millions of days. */
const days: Day[] = []
const numbers = new Map<Day, number>()
const numberOfDays = daysBetween(firstDay, toDay('2050-01-01'))

function fill(): void {
  for (let day = firstDay; days.length < numberOfDays; day = addDays(day, 1)) {
    numbers.set(day, days.length)
    days.push(day)
  }
}

/** The number of a day from 1930 to 2049, for counting; throws a RangeError outside. */
export function dayNumber(day: Day): number {
  if (days.length === 0) fill()
  const number = numbers.get(day)
  if (number === undefined) throw new RangeError(`Not a day of a demo: ${day}`)
  return number
}

/** The day of a number. */
export function dayOf(number: number): Day {
  if (days.length === 0) fill()
  const day = days[number]
  if (day === undefined) throw new RangeError(`Not the number of a day of a demo: ${number}`)
  return day
}

/** The number of the last day of the month in which a day lies. */
export function lastDayOfMonth(number: number): number {
  const month = dayOf(number).slice(0, 7)
  let last = number
  while (dayOf(last + 1).startsWith(month)) last += 1
  return last
}
