import type { Day } from '../../src/platform/shared/days.ts'
import { toDay } from '../../src/platform/shared/days.ts'
import type { Random } from '../../src/platform/shared/random.ts'
import { dayNumber, dayOf } from '../people/calendar.ts'
import type { Population } from '../people/languages.ts'

/** Somebody comes into sight of a centre: which one is thought of first, and when. */
export interface Arrival {
  readonly centre: string
  /** The number of the day on which the first referral is begun. */
  readonly day: number
}

/**
 * People per calendar year who are thought of for a centre, beginning with 2020; later years are like the last. Found
 * backwards from what the centres took in (Koske about 285 in 2021 and about 500 served in 2024, OSKE 370 from January
 * to November 2021: domain.md section 2) by the share of referrals that the simulation sees accepted, and from
 * 4,371 served in five years. Stadin osaamiskeskus: the demo's, after 436 clients in 2016 (S1).
 */
const perYear: Readonly<Record<Population, Readonly<Record<string, readonly number[]>>>> = {
  espoo: {
    koske: [399, 408, 428, 460, 495, 527, 580],
    oske: [576, 598, 622, 656, 699, 745, 880],
  },
  stadi: { stadi: [150, 160, 170, 180, 190, 200, 210] },
}
const firstYear = 2020
/** Late enough that few of 2020 had ended before 2021, early enough that the centres are at work on 1 January 2021. */
const opening = toDay('2020-06-01')

/** How busy the months are, January first; the mean is 1 (the demo's: schools and offices rest in July and at the turn of the year). */
const season = [1.16, 1.06, 1.06, 1.02, 0.98, 0.78, 0.46, 1.14, 1.24, 1.18, 1.14, 0.78]

interface Slice {
  readonly centre: string
  readonly first: number
  readonly days: number
  /** Arrivals up to the end of the slice. */
  readonly until: number
}

const known = new Map<string, readonly Slice[]>()

/** The months of an area up to a day, each centre's with its part of the arrivals. */
function slicesOf(population: Population, on: Day): readonly Slice[] {
  const key = `${population} ${on}`
  const found = known.get(key)
  if (found !== undefined) return found
  const today = dayNumber(on)
  // Who lets the demo begin long ago gets two years of it.
  const start = Math.min(dayNumber(opening), today - 730)
  const slices: Slice[] = []
  let until = 0
  for (const [centre, years] of Object.entries(perYear[population])) {
    let first = start
    while (first <= today) {
      const day = dayOf(first)
      const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
      const next = dayNumber(
        toDay(`${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`),
      )
      const last = Math.min(today, next - 1)
      const days = last - first + 1
      const inYear = years[Math.min(Math.max(year - firstYear, 0), years.length - 1)] ?? 0
      const inFullMonth = next - dayNumber(toDay(`${day.slice(0, 7)}-01`))
      until += (inYear / 12) * (season[month - 1] ?? 1) * (days / inFullMonth)
      slices.push({ centre, first, days, until })
      first = next
    }
  }
  known.set(key, slices)
  return slices
}

/** How many people have come into sight of an area's centres until a day: what a demo holds when no number is given. */
export function defaultCount(population: Population, on: Day): number {
  return Math.round(slicesOf(population, on).at(-1)?.until ?? 0)
}

/**
 * The arrival of one of them. However many are made, they are spread alike over centres and months.
 * @param place where in the course of all arrivals, from 0 to 1
 * @param from nobody comes earlier (the eighteenth birthday), as a day number
 */
export function drawArrival(
  population: Population,
  on: Day,
  place: number,
  from: number,
  random: Random,
): Arrival {
  const slices = slicesOf(population, on)
  const today = dayNumber(on)
  let slice = sliceAt(slices, place)
  for (let attempt = 0; attempt < 24; attempt++) {
    const day = slice.first + random.int(0, slice.days - 1)
    if (day >= from && isWorkday(day)) return { centre: slice.centre, day }
    // Who is too young for the month comes in another one.
    if (slice.first + slice.days <= from) slice = sliceAt(slices, random.next())
  }
  return { centre: slice.centre, day: Math.min(today, Math.max(slice.first, from)) }
}

function sliceAt(slices: readonly Slice[], place: number): Slice {
  const at = place * (slices.at(-1)?.until ?? 0)
  let [low, high] = [0, slices.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slices[middle]?.until ?? 0) > at) high = middle
    else low = middle + 1
  }
  return slices[low] as Slice
}

/** 1 January 1930, day 0, was a Wednesday. */
const weekday = (day: number) => (day + 2) % 7

/** Whether people are at work: Monday to Friday. */
export const isWorkday = (day: number): boolean => weekday(day) < 5

/** The day itself, or the Monday after it. */
export const workdayFrom = (day: number): number =>
  isWorkday(day) ? day : day + (7 - weekday(day))
