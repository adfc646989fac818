import { addDays, type Day, parseDay, toDay } from '../../platform/shared/days.ts'

const two = (text: string) => text.padStart(2, '0')

/** A year written with two digits is of this century up to the year of today, else of the last. */
function fullYear(text: string, today: Day): string {
  if (text.length !== 2) return text
  return `${Number(text) > Number(today.slice(2, 4)) ? '19' : '20'}${text}`
}

const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ][\d:.]+Z?)?$/
const dayFirst = /^(\d{1,2})[-./](\d{1,2})[-./](\d{2}|\d{4})\.?(?: [\d:.]+)?$/
const packed = /^(\d{4})(\d{2})(\d{2})$/
/** Days since the end of 1899, as spreadsheets count them; from 1927 to 2064. */
const serial = /^([1-5]\d{4})(?:\.0+)?$/

/**
 * A day as people and spreadsheets write it: `3.2.1990`, `1990-02-03`, `3/2/90`, `19900203`, `32907`. The day comes
 * before the month, as in Finland, unless that cannot be.
 * @returns undefined when the text is no day
 */
export function readDay(text: string, today: Day): Day | undefined {
  const typed = text.trim().replace(/\s*([./-])\s*/g, '$1')
  const iso = yearFirst.exec(typed) ?? packed.exec(typed)
  if (iso !== null) return parseDay(`${iso[1]}-${two(iso[2] ?? '')}-${two(iso[3] ?? '')}`)
  const parts = dayFirst.exec(typed)
  if (parts !== null) {
    const [, first = '', second = '', year = ''] = parts
    const inYear = (month: string, day: string) =>
      parseDay(`${fullYear(year, today)}-${two(month)}-${two(day)}`)
    return inYear(second, first) ?? (typed.includes('/') ? inYear(first, second) : undefined)
  }
  const days = serial.exec(typed)
  return days === null ? undefined : addDays(toDay('1899-12-30'), Number(days[1]))
}

/** A year alone, or a month, as the day on which it ended at the latest: degrees are often known so. */
export function readYearOrDay(text: string, today: Day): Day | undefined {
  const typed = text.trim()
  if (/^(19|20)\d\d$/.test(typed)) return parseDay(`${typed}-12-31`)
  const month = /^(\d{1,2})[./](\d{4})$/.exec(typed)
  if (month !== null) return parseDay(`${month[2]}-${two(month[1] ?? '')}-28`)
  return readDay(typed, today)
}
