import type { Day } from './days.ts'
import type { Locale, Localised } from './locale.ts'
import { localeTags } from './texts.ts'

/** The zone in which instants are shown and a day begins. */
export const timeZone = 'Europe/Helsinki'

type DateStyle = Intl.DateTimeFormatOptions

const numeric: DateStyle = { day: 'numeric', month: 'numeric', year: 'numeric' }

/**
 * How a day is written: 1.2.1990 in Finnish and in Finland's Swedish. English spells the month,
 * because 01/02/1990 is read in two ways.
 */
const dayStyles: Localised<DateStyle> = {
  fi: numeric,
  sv: numeric,
  en: { day: 'numeric', month: 'short', year: 'numeric' },
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()
const numberFormats = new Map<string, Intl.NumberFormat>()
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>()
const displayNames = new Map<string, Intl.DisplayNames>()

/** Making an `Intl` object costs a hundred times its use: each is made once. */
function cached<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key)
  if (known !== undefined) return known
  const made = make()
  store.set(key, made)
  return made
}

function dateFormat(locale: Locale, kind: string, style: DateStyle): Intl.DateTimeFormat {
  return cached(
    dateFormats,
    `${locale} ${kind}`,
    () => new Intl.DateTimeFormat(localeTags[locale], style),
  )
}

/** A day in the order and words of the language: `1.2.1990`, `1 Feb 1990`. */
export function formatDay(day: Day, locale: Locale): string {
  return dateFormat(locale, 'day', dayStyles[locale]).format(Temporal.PlainDate.from(day))
}

/** A day with the month as a word and its weekday: `keskiviikko 21. lokakuuta 2026`. */
export function formatDayLong(day: Day, locale: Locale): string {
  return dateFormat(locale, 'dayLong', { dateStyle: 'full' }).format(Temporal.PlainDate.from(day))
}

const shortDayStyles: Localised<DateStyle> = {
  fi: { weekday: 'short', day: 'numeric', month: 'numeric' },
  sv: { weekday: 'short', day: 'numeric', month: 'numeric' },
  en: { weekday: 'short', day: 'numeric', month: 'short' },
}

/** A day of the year at hand with its weekday in a few letters: `ti 1.12.`, `Tue 1 Dec`. */
export function formatDayShort(day: Day, locale: Locale): string {
  return dateFormat(locale, 'dayShort', shortDayStyles[locale]).format(Temporal.PlainDate.from(day))
}

/** The weekday of a day in a few letters: `ti`. */
export function formatWeekday(day: Day, locale: Locale): string {
  return dateFormat(locale, 'weekday', { weekday: 'short' }).format(Temporal.PlainDate.from(day))
}

/** The month of a day: `helmikuu 1990`. */
export function formatMonth(day: Day, locale: Locale): string {
  const style: DateStyle = { month: 'long', year: 'numeric' }
  return dateFormat(locale, 'month', style).format(Temporal.PlainDate.from(day))
}

/** The month of a day in a few letters, for an axis: `helmi`, `feb.`, `Feb`. */
export function formatMonthShort(day: Day, locale: Locale): string {
  return dateFormat(locale, 'monthShort', { month: 'short' }).format(Temporal.PlainDate.from(day))
}

/** The day and time of an instant (ISO 8601 text as the API sends it) in Finland. */
export function formatInstant(instant: string, locale: Locale): string {
  const style: DateStyle = { ...dayStyles[locale], hour: 'numeric', minute: '2-digit', timeZone }
  return dateFormat(locale, 'instant', style).format(Temporal.Instant.from(instant))
}

/** The time of day of an instant in Finland: `10.32`. */
export function formatTime(instant: string, locale: Locale): string {
  return dateFormat(locale, 'time', { hour: 'numeric', minute: '2-digit', timeZone }).format(
    Temporal.Instant.from(instant),
  )
}

/** The day of an instant in Finland. */
export function dayOfInstant(instant: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString() as Day
}

/** The instant at which a day begins in Finland. */
export function startOfDay(day: Day): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString()
}

/** How long ago a day was, in the largest unit that says enough: `eilen`, `2 kuukautta sitten`, `3 years ago`. */
export function formatAgo(day: Day, today: Day, locale: Locale): string {
  const { years, months, days } = Temporal.PlainDate.from(day).until(
    Temporal.PlainDate.from(today),
    {
      largestUnit: 'years',
    },
  )
  // "Last month" of a day 50 days ago would be wrong; "yesterday" never is.
  const format = (numeric: 'auto' | 'always') =>
    cached(
      relativeFormats,
      `${locale} ${numeric}`,
      () => new Intl.RelativeTimeFormat(localeTags[locale], { numeric }),
    )
  const inMonths = years * 12 + months
  if (inMonths === 0) return format('auto').format(-days, 'day')
  return inMonths < 24
    ? format('always').format(-inMonths, 'month')
    : format('always').format(-years, 'year')
}

/** A number with the digits grouped as the language does; at most `decimals` decimals. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  return cached(
    numberFormats,
    `${locale} ${decimals}`,
    () => new Intl.NumberFormat(localeTags[locale], { maximumFractionDigits: decimals }),
  ).format(value)
}

/**
 * A share (0-1) as a percentage: `52,3 %`, with all its decimals, so that the figures of a column stand under each other.
 * The caller writes numerator and denominator beside it.
 */
export function formatPercent(share: number, locale: Locale, decimals = 0): string {
  return cached(
    numberFormats,
    `${locale} % ${decimals}`,
    () =>
      new Intl.NumberFormat(localeTags[locale], {
        style: 'percent',
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
  ).format(share)
}

function displayName(kind: 'language' | 'region', code: string, locale: Locale): string {
  const names = cached(
    displayNames,
    `${locale} ${kind}`,
    () => new Intl.DisplayNames([localeTags[locale]], { type: kind, fallback: 'code' }),
  )
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** The name of a language by its ISO 639 code, or the code itself when the language has no name. */
export function languageName(code: string, locale: Locale): string {
  return displayName('language', code, locale)
}

/** The name of a country by its ISO 3166 code, or the code itself. */
export function countryName(code: string, locale: Locale): string {
  return displayName('region', code, locale)
}

/** Compares two texts as the language orders them (ä after z in Finnish). */
export function compareTexts(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(localeTags[locale], { numeric: true }).compare
}
