import { Box, Chip, Group, Input } from '@mantine/core'
import { useId } from 'react'
import { addDays, toDay } from '../../shared/days.ts'
import { useFormat } from '../Format.tsx'

interface WeekdayChipsProps {
  readonly label: string
  /** 1 is Monday. */
  readonly value: readonly number[]
  readonly onChange: (weekdays: number[]) => void
  readonly error: string | undefined
  /** Which days there are to choose from; default: all seven. */
  readonly days?: readonly number[]
}

const aMonday = toDay('2026-01-05')
const wholeWeek = [1, 2, 3, 4, 5, 6, 7]

/** The days of the week, any of them. */
export function WeekdayChips({
  label,
  value,
  onChange,
  error,
  days = wholeWeek,
}: WeekdayChipsProps) {
  const format = useFormat()
  const id = useId()
  return (
    <Box role="group" aria-labelledby={id}>
      <Input.Label id={id} component="div" required>
        {label}
      </Input.Label>
      <Chip.Group
        multiple
        value={value.map(String)}
        onChange={(chosen) => onChange(chosen.map(Number).toSorted((a, b) => a - b))}
      >
        <Group gap={6} my={4}>
          {days.map((weekday) => (
            <Chip key={weekday} value={String(weekday)} size="sm">
              {format.weekday(addDays(aMonday, weekday - 1))}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {error !== undefined && <Input.Error>{error}</Input.Error>}
    </Box>
  )
}
