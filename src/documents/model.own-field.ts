import type { ProfileItem } from '../clients/model.facts.profile.ts'
import { type Day, daysBetween, parseDay } from '../platform/shared/days.ts'

/**
 * Whole years of work in the person's own field until a day: the days of the jobs that are said to be of it, counted
 * once where two ran at a time. A job without its first day tells no length, and neither does one whose end is unknown.
 */
export function ownFieldYears(jobs: readonly ProfileItem<'job'>[], on: Day): number {
  const spans = jobs
    .flatMap(({ facts }): [Day, Day][] => {
      if (facts.job_in_own_field?.value !== 'yes') return []
      const from = parseDay(facts.job_started_on?.value ?? '')
      const ended = facts.job_ended_on?.value
      const to = ended === 'ongoing' ? on : parseDay(ended ?? '')
      return from === undefined || to === undefined || to < from ? [] : [[from, to]]
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  let days = 0
  let covered: Day | undefined
  for (const [from, to] of spans) {
    const start: Day = covered !== undefined && covered > from ? covered : from
    if (to > start) days += daysBetween(start, to)
    covered = covered !== undefined && covered > to ? covered : to
  }
  return Math.floor(days / 365.25)
}
