import { addDays, type Day, parseDay } from '../../shared/days.ts'
import { formatDay } from '../../shared/format.ts'
import type { Locale } from '../../shared/locale.ts'

const written = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/
const digits = /^(\d{2})(\d{2})(\d{4})$/
const spelled = /^(\d{1,2})\.?\s*([a-z]{3,9})\.?,?\s*(\d{4})$/

const months =
  'january february march april may june july august september october november december'.split(' ')

/** The number of a month by its English name or its first letters, three at least (the pattern sees to that). */
function monthOf(name: string): string | undefined {
  const at = months.findIndex((month) => month.startsWith(name))
  return at < 0 ? undefined : String(at + 1)
}

/**
 * Reads a day as people write it: `1.2.1990` (day first, as in Finland), `1/2/1990`, `01021990`,
 * `1990-02-01`, or `1 Feb 1990`. Undefined when it is not a day that exists; a year of two digits is not guessed.
 */
export function readDayText(text: string): Day | undefined {
  const trimmed = text.trim()
  const match = written.exec(trimmed) ?? digits.exec(trimmed) ?? spelled.exec(trimmed.toLowerCase())
  if (!match) return parseDay(trimmed)
  const [, day = '', month = '', year = ''] = match
  const number = /^\d/.test(month) ? month : monthOf(month)
  return number === undefined
    ? undefined
    : parseDay(`${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** A day as a field shows it: as it stands elsewhere in the language, `1.2.1990` or `1 Feb 1990`. */
export const writeDayText = (day: Day, locale: Locale): string => formatDay(day, locale)

/** The day that an arrow key leads to from a day. */
export function stepDay(day: Day, key: string): Day | undefined {
  if (key === 'ArrowUp') return addDays(day, 1)
  if (key === 'ArrowDown') return addDays(day, -1)
  return undefined
}
