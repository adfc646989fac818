import { addDays, type Day, parseDay } from '../../shared/days.ts'

const written = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/
const digits = /^(\d{2})(\d{2})(\d{4})$/

/**
 * Reads a day as people write it: `1.2.1990` (day first, as in Finland), `1/2/1990`, `01021990`, or
 * `1990-02-01`. Undefined when it is not a day that exists; a year of two digits is not guessed.
 */
export function readDayText(text: string): Day | undefined {
  const trimmed = text.trim()
  const match = written.exec(trimmed) ?? digits.exec(trimmed)
  if (!match) return parseDay(trimmed)
  const [, day = '', month = '', year = ''] = match
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** A day as it is typed, the same in every language of the interface: `1.2.1990`. */
export function writeDayText(day: Day): string {
  return `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`
}

/** The day that an arrow key leads to from a day. */
export function stepDay(day: Day, key: string): Day | undefined {
  if (key === 'ArrowUp') return addDays(day, 1)
  if (key === 'ArrowDown') return addDays(day, -1)
  return undefined
}
