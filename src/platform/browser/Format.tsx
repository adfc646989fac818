import { VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import type { Day } from '../shared/days.ts'
import {
  countryName,
  formatAgo,
  formatDay,
  formatDayLong,
  formatDayShort,
  formatInstant,
  formatMonth,
  formatMonthShort,
  formatNumber,
  formatPercent,
  formatTime,
  formatWeekday,
  languageName,
} from '../shared/format.ts'
import type { LocalisedName } from '../shared/locale.ts'
import { todayInFinland } from './clock.ts'
import { useLocale, useTexts } from './LocaleProvider.tsx'
import { platformTexts } from './texts/texts.ts'

/** The formats of `platform/shared/format.ts` bound to the language of the interface. */
export function useFormat() {
  const { locale } = useLocale()
  return useMemo(
    () => ({
      day: (day: Day) => formatDay(day, locale),
      dayLong: (day: Day) => formatDayLong(day, locale),
      /** A day of the year at hand with its weekday. */
      dayShort: (day: Day) => formatDayShort(day, locale),
      weekday: (day: Day) => formatWeekday(day, locale),
      month: (day: Day) => formatMonth(day, locale),
      /** A month in a few letters, for an axis. */
      monthShort: (day: Day) => formatMonthShort(day, locale),
      /** How long before today a day was. */
      ago: (day: Day) => formatAgo(day, todayInFinland(), locale),
      instant: (instant: string) => formatInstant(instant, locale),
      time: (instant: string) => formatTime(instant, locale),
      number: (value: number, decimals?: number) => formatNumber(value, locale, decimals),
      percent: (share: number, decimals?: number) => formatPercent(share, locale, decimals),
      language: (code: string) => languageName(code, locale),
      country: (code: string) => countryName(code, locale),
      /** A name that is data (an organisation, a service). */
      name: (name: LocalisedName) => name[locale],
    }),
    [locale],
  )
}

/** The name of a language by its code, in the language of the interface. */
export function LanguageName({ code }: { readonly code: string }) {
  return useFormat().language(code)
}

/** The name of a country by its code, in the language of the interface. */
export function CountryName({ code }: { readonly code: string }) {
  return useFormat().country(code)
}

/** A day as a `<time>`; an absent day is a dash that is read out as “not known”. */
export function DayText({ day }: { readonly day: Day | null | undefined }) {
  const format = useFormat()
  if (day === null || day === undefined) return <Absent />
  return (
    <time dateTime={day} title={format.dayLong(day)}>
      {format.day(day)}
    </time>
  )
}

/** An instant as day and time in Finland. */
export function InstantText({ instant }: { readonly instant: string }) {
  return <time dateTime={instant}>{useFormat().instant(instant)}</time>
}

/** Where a value would stand: a dash for the eye, “not known” for the ear. */
export function Absent() {
  const t = useTexts(platformTexts)
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t.states.unknown}</VisuallyHidden>
    </>
  )
}
