import type { Day } from '../shared/days.ts'
import { timeZone } from '../shared/format.ts'

/** The present instant as ISO 8601 text, for what the browser itself has to say (“saved 10:32”). */
export function nowText(): string {
  return Temporal.Now.instant().toString()
}

/** The present day in Finland by the browser's clock; rules get their day from the server. */
export function todayInFinland(): Day {
  return Temporal.Now.plainDateISO(timeZone).toString() as Day
}
