import { ActionIcon, Popover, Skeleton, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { type Day, parseDay } from '../../shared/days.ts'
import { todayInFinland } from '../clock.ts'
import { useLocale, useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'
import { readDayText, stepDay, writeDayText } from './day-text.ts'

const DayCalendar = lazy(async () => {
  const { DayCalendar } = await import('./DayCalendar.tsx')
  return { default: DayCalendar }
})

export interface DayInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** A day (`1990-02-01`), or what was written when it is not a day yet; null when empty. */
  readonly value: string | null
  /** The day, or the text itself when it is not a day: `daySchema` then says `dayInvalid`. */
  readonly onChange: (value: string | null) => void
  /** The first and the last day that can be chosen from the calendar. */
  readonly min?: Day | undefined
  readonly max?: Day | undefined
  /** The day of the example in the empty field: today, unless days of that kind are far from it. */
  readonly example?: Day
}

/**
 * A day that is typed first and chosen second: 1.2.1990, 01021990, 1 Feb 1990 and 1990-02-01 all do. What is
 * written is put as the language writes days when the field is left; arrows up and down move by a day.
 */
export function DayInput({ value, onChange, min, max, example, onBlur, ...rest }: DayInputProps) {
  const t = useTexts(platformTexts).day
  const { locale } = useLocale()
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [opened, setOpened] = useState(false)
  const day = value === null ? undefined : parseDay(value)
  const text = draft ?? (day ? writeDayText(day, locale) : (value ?? ''))

  const write = (next: string) => {
    setDraft(next)
    onChange(next.trim() === '' ? null : (readDayText(next) ?? next))
  }

  return (
    <TextInput
      placeholder={t.hint(writeDayText(example ?? todayInFinland(), locale))}
      autoComplete="off"
      inputMode="text"
      {...rest}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={(event) => {
        setDraft(undefined)
        onBlur?.(event)
      }}
      onKeyDown={(event) => {
        const next = day && stepDay(day, event.key)
        if (!next) return
        event.preventDefault()
        setDraft(undefined)
        onChange(next)
      }}
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus>
          <Popover.Target>
            <ActionIcon
              aria-label={t.openCalendar}
              onClick={() => setOpened(!opened)}
              disabled={rest.disabled ?? false}
            >
              <IconCalendar size={20} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={<Skeleton w="16rem" h="18rem" />}>
              <DayCalendar
                day={day}
                min={min}
                max={max}
                onChoose={(chosen) => {
                  setDraft(undefined)
                  setOpened(false)
                  onChange(chosen)
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}
