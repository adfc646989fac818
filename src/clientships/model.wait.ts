import { type Day, daysBetween } from '../platform/shared/days.ts'

/** How far the time to decide has run. */
export interface Wait {
  /** Days since it was sent. */
  readonly days: number
  /** Days that there are to decide. */
  readonly of: number
  /** How much of the time is gone, from 0 to 1. */
  readonly share: number
  /** `due`: a quarter of the time or less is left. */
  readonly state: 'on_time' | 'due' | 'overdue'
}

/** From this part of the time on it is near. */
const near = 0.75

/** How long something sent has waited on a day against the day by which it is to be decided. */
export function waitOf(sentOn: Day, dueOn: Day, today: Day): Wait {
  const days = Math.max(daysBetween(sentOn, today), 0)
  const of = Math.max(daysBetween(sentOn, dueOn), 1)
  const share = Math.min(days / of, 1)
  return {
    days,
    of,
    share,
    state: today > dueOn ? 'overdue' : share >= near ? 'due' : 'on_time',
  }
}
