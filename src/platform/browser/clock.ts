import type { Day } from '../shared/days.ts'
import { timeZone } from '../shared/format.ts'

/**
 * The present by the server's clock, as the page that it sent told it: this computer's own may be wrong, and a day that
 * a person finds filled in is never to be after the server's.
 */
function now(): Temporal.Instant {
  const mine = Temporal.Now.instant()
  const sent = document.querySelector<HTMLMetaElement>('meta[name="server-time"]')?.content ?? ''
  // Pages that are served while they are written carry no time.
  if (!/^\d/.test(sent)) return mine
  const loaded = Temporal.Instant.fromEpochMilliseconds(Math.round(performance.timeOrigin))
  return mine.add(loaded.until(Temporal.Instant.from(sent)))
}

/** The present instant as ISO 8601 text, for what the browser itself has to say (“saved 10:32”). */
export function nowText(): string {
  return now().toString()
}

/** The present day in Finland; rules get their day from the server. */
export function todayInFinland(): Day {
  return now().toZonedDateTimeISO(timeZone).toPlainDate().toString() as Day
}
