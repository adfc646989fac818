import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'
import { type Code, findCodes, useCodeOptions } from './CodeSelect.tsx'

export interface CodesSelectProps extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange'> {
  readonly codes: readonly Code[]
  readonly value: readonly string[]
  readonly onChange: (codes: string[]) => void
  /** Keeps the order of `codes` (a scale); else they are ordered by name. */
  readonly ordered?: boolean
}

/** Several codes of a list, found like one in `CodeSelect`; the chosen ones stand in the field. */
export function CodesSelect({
  codes,
  value,
  onChange,
  ordered = false,
  ...rest
}: CodesSelectProps) {
  const t = useTexts(platformTexts).select
  const data = useCodeOptions(codes, ordered)
  return (
    <MultiSelect
      searchable={codes.length > 7}
      placeholder={value.length === 0 ? t.choose : ''}
      nothingFoundMessage={t.nothing}
      hidePickedOptions
      limit={60}
      filter={findCodes}
      {...rest}
      data={data}
      value={[...value]}
      onChange={onChange}
    />
  )
}
