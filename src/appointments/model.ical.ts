import type { Instant } from '../platform/shared/instant.ts'

/** A time in a calendar file. */
export interface CalendarEvent {
  /** Stays the same when the time is moved. */
  readonly id: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly summary: string
  readonly location: string
  readonly description: string
  readonly isCancelled: boolean
}

/** RFC 5545, 3.3.11: what has a meaning of its own within a text. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')

/** RFC 5545, 3.1: no line has more than 75 octets; it goes on after a space on the next. */
function folded(line: string): string {
  const lines: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (octets + size > 74) {
      lines.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...lines, part].join('\r\n')
}

/** An instant as RFC 5545, 3.3.5 writes it in UTC: so no zone has to be described, and no change of clocks matters. */
const stamp = (instant: string): string =>
  Temporal.Instant.from(instant).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')

/**
 * A calendar file (RFC 5545) of some times.
 * @param now when it is made
 */
export function calendarFile(events: readonly CalendarEvent[], name: string, now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Taitopolku//Taitopolku//FI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((one) => [
      'BEGIN:VEVENT',
      `UID:${one.id}@taitopolku`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(one.startsAt)}`,
      `DTEND:${stamp(one.endsAt)}`,
      `SUMMARY:${escaped(one.summary)}`,
      `LOCATION:${escaped(one.location)}`,
      `DESCRIPTION:${escaped(one.description)}`,
      `STATUS:${one.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
