import { addMonths, type Day, toDay } from '../../src/platform/shared/days.ts'
import type { MadeFigure } from './figures.ts'

/** The same figures counted one by one, slowly: what the database is held against. */
export interface OracleGoal {
  readonly reachedBy: readonly string[]
  readonly inOwnField: readonly string[]
  readonly whenConfirmed: readonly string[]
}

const person = (one: MadeFigure) => one.clientId ?? one.clientshipId
const yearOf = (day: Day) => Number(day.slice(0, 4))
const bandOf = (age: number | null) => {
  if (age === null) return 'unknown'
  if (age < 25) return '0'
  if (age < 35) return '25'
  if (age < 45) return '35'
  return age < 55 ? '45' : '55'
}

/** Whether a clientship that has ended reached a goal. */
export function reaches(one: MadeFigure, goal: OracleGoal): boolean {
  const reason = one.endReason
  if (reason === null || !goal.reachedBy.includes(reason)) return false
  if (goal.inOwnField.includes(reason) && one.ownField !== 'yes') return false
  return !goal.whenConfirmed.includes(reason) || one.isConfirmed
}

export function outcomeOf(one: MadeFigure): string {
  if (one.endReason === 'entrepreneur')
    return one.isConfirmed ? 'business_confirmed' : 'business_provisional'
  return ['moved', 'health', 'family_leave', 'retired', 'died'].includes(one.endReason ?? '')
    ? 'other_end'
    : (one.endReason ?? '')
}

/** The people who came in a year: of each the first clientship of the year. */
export function comersOf(figures: readonly MadeFigure[], year: number): MadeFigure[] {
  const firsts = new Map<string, MadeFigure>()
  for (const one of figures) {
    if (yearOf(one.startedOn) !== year) continue
    const known = firsts.get(person(one))
    const isEarlier =
      known === undefined ||
      one.startedOn < known.startedOn ||
      (one.startedOn === known.startedOn && one.clientshipId < known.clientshipId)
    if (isEarlier) firsts.set(person(one), one)
  }
  return [...firsts.values()]
}

/** The group of a clientship in a dimension. */
export function groupIn(one: MadeFigure, dimension: string, languages: readonly string[]): string {
  if (dimension === 'phase') return one.phase ?? 'unknown'
  if (dimension === 'sex') return one.sex ?? 'unknown'
  if (dimension === 'age') return bandOf(one.age)
  if (one.motherTongue === null) return 'unknown'
  return languages.includes(one.motherTongue) ? one.motherTongue : 'other'
}

/** What changed for each person served in a year, with whether anything of it is verified. */
export function changesOf(figures: readonly MadeFigure[], year: number, today: Day) {
  const first = toDay(`${year}-01-01`)
  const last = toDay(`${year}-12-31`) < today ? toDay(`${year}-12-31`) : today
  const people = new Map<string, Set<string>>()
  for (const one of figures) {
    if (one.startedOn > last || (one.endedOn !== null && one.endedOn < first)) continue
    const late = one.endedOn !== null && one.endedOn <= last ? addMonths(one.endedOn, 3) : last
    const until = late < today ? late : today
    const kinds = people.get(person(one)) ?? new Set()
    people.set(person(one), kinds)
    const mark = (kind: string, on: Day | null) => {
      if (on !== null && on >= first && on <= until) kinds.add(kind)
    }
    mark('work', one.workOn)
    mark('business', one.businessOn)
    mark('degree', one.studyOn)
    mark('verified', one.positiveOn)
  }
  return [...people.values()].map((kinds) => ({
    kinds,
    headline:
      ['work', 'business', 'degree'].find((kind) => kinds.has(kind)) ??
      (kinds.has('verified') ? 'other' : 'none'),
  }))
}

/** Of those who came in a year and could be followed so many months: how many, and how many reached the goal. */
export function cohortOf(
  figures: readonly MadeFigure[],
  year: number,
  months: number,
  goal: OracleGoal,
  today: Day,
) {
  const followed = comersOf(figures, year).filter(
    (one) => addMonths(one.startedOn, months) <= today,
  )
  const reached = followed.filter(
    (one) =>
      one.endedOn !== null && one.endedOn <= addMonths(one.startedOn, months) && reaches(one, goal),
  )
  return { observed: followed.length, reached: reached.length }
}
