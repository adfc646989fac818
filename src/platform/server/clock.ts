import type { Day } from '../shared/days.ts'

/** Where time comes from; an argument everywhere, so that tests decide what day it is. */
export interface Clock {
  /** The present instant. */
  now(): Temporal.Instant
  /** The present day where the area is. */
  today(): Day
}

const timeZone = 'Europe/Helsinki'

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO(timeZone).toString() as Day,
}

/** A clock that stands still at an instant such as `2026-11-21T08:00:00Z`. */
export function fixedClock(instant: string): Clock {
  const now = Temporal.Instant.from(instant)
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString() as Day
  return { now: () => now, today: () => today }
}
