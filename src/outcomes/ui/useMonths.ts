import { useMemo } from 'react'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { localeTags } from '../../platform/shared/texts.ts'

/** The names of the twelve months: short ones for an axis, long ones for tables and sentences. */
export function useMonths(): { readonly short: string[]; readonly long: string[] } {
  const { locale } = useLocale()
  return useMemo(() => {
    const names = (month: 'short' | 'long') => {
      const format = new Intl.DateTimeFormat(localeTags[locale], { month })
      return Array.from({ length: 12 }, (_none, index) =>
        format.format(Temporal.PlainDate.from({ year: 2026, month: index + 1, day: 1 })),
      )
    }
    // Finnish months end in "kuu", which an axis can do without.
    return {
      short: names('short').map((name) => name.replace(/kuu$|\.$/u, '')),
      long: names('long'),
    }
  }, [locale])
}
