import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { compareTexts } from '../../shared/format.ts'
import { useLocale, useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'

/** One code and its name in the language of the interface. */
export interface Code {
  readonly code: string
  readonly name: string
}

export interface CodeSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  readonly codes: readonly Code[]
  readonly value: string | null
  readonly onChange: (code: string | null) => void
  /** Keeps the order of `codes` (a scale); else they are ordered by name. */
  readonly ordered?: boolean
}

/** More matches than this help nobody: write another letter. */
const shownMatches = 60

/** A letter without its accents, in lower case: `Å` is found by `a`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The options of a list of codes, by name or in the order of the list. */
export function useCodeOptions(codes: readonly Code[], ordered: boolean): ComboboxItem[] {
  const { locale } = useLocale()
  return useMemo(() => {
    const compare = compareTexts(locale)
    const options = codes.map(({ code, name }) => ({ value: code, label: name }))
    return ordered ? options : options.sort((a, b) => compare(a.label, b.label))
  }, [codes, ordered, locale])
}

/** The options whose name has the text anywhere or whose code it is; those that begin with it first. */
export const findCodes: OptionsFilter = ({ options, search, limit }) => {
  const wanted = plain(search.trim())
  const items = options.filter((option): option is ComboboxItem => 'value' in option)
  if (wanted === '') return items.slice(0, limit)
  const rank = ({ value, label }: ComboboxItem): number => {
    const name = plain(label)
    if (value.toLowerCase() === wanted || name.startsWith(wanted)) return 0
    return name.includes(wanted) ? 1 : 2
  }
  return [0, 1]
    .flatMap((wantedRank) => items.filter((item) => rank(item) === wantedRank))
    .slice(0, limit)
}

/**
 * One code of a list, found by writing any part of its name or the code itself; accents do not
 * matter. Short lists open as they are.
 */
export function CodeSelect({ codes, value, onChange, ordered = false, ...rest }: CodeSelectProps) {
  const t = useTexts(platformTexts).select
  const data = useCodeOptions(codes, ordered)
  return (
    <Select
      searchable={codes.length > 7}
      clearable={!rest.required}
      placeholder={t.choose}
      nothingFoundMessage={t.nothing}
      clearButtonProps={{ 'aria-label': t.clear }}
      limit={shownMatches}
      filter={findCodes}
      {...rest}
      data={data}
      value={value}
      onChange={onChange}
    />
  )
}
