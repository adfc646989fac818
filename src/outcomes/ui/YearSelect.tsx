import { NativeSelect } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { resultTexts } from '../texts/texts.ts'

interface YearSelectProps {
  readonly year: number
  readonly years: readonly number[]
  readonly onYear: (year: number) => void
}

/** Chooses the year of a page of results. */
export function YearSelect({ year, years, onYear }: YearSelectProps) {
  const t = useTexts(resultTexts)
  const all = years.includes(year) ? years : [year, ...years]
  return (
    <NativeSelect
      aria-label={t.year}
      value={String(year)}
      onChange={(event) => onYear(Number(event.currentTarget.value))}
      data={all.map(String)}
    />
  )
}
