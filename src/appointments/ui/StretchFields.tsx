import { ActionIcon, Button, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { TextField } from '../../platform/browser/form/fields.tsx'
import type { Draft, ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { WeekdayChips } from '../../platform/browser/form/WeekdayChips.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { calendarTexts } from '../texts/calendar.ts'
import classes from './Calendar.module.css'
import type { habitsFormSchema, StretchRow } from './habits-form.ts'

interface StretchFieldsProps {
  readonly form: ZodForm<Draft<typeof habitsFormSchema>>
  readonly name: 'hours' | 'protected'
  /** The row that is added. */
  readonly added: Pick<StretchRow, 'from' | 'until'>
  readonly none: string
}

const workingDays = [1, 2, 3, 4, 5]

/** Times of day on some weekdays, a row each. */
export function StretchFields({ form, name, added, none }: StretchFieldsProps) {
  const t = useTexts(calendarTexts)
  const rows = (form.form.getValues()[name] || []) as readonly StretchRow[]
  // A row has no name but its place.
  const keys = rows.map((_row, index) => `row ${index}`)
  const set = (next: readonly StretchRow[]) => form.form.setFieldValue(name, next as never)
  return (
    <Stack gap="xs">
      {rows.length === 0 && <p className={classes.quiet}>{none}</p>}
      {rows.map((row, index) => (
        <div key={keys[index]} className={classes.stretch}>
          <WeekdayChips
            label={t.weekdays}
            days={workingDays}
            value={row.weekdays}
            onChange={(weekdays) => set(rows.with(index, { ...row, weekdays }))}
            error={form.errorOf(`${name}.${index}.weekdays`)}
          />
          <div className={classes.times}>
            <TextField
              form={form}
              name={`${name}.${index}.from`}
              label={t.from}
              inputMode="numeric"
              required
            />
            <TextField
              form={form}
              name={`${name}.${index}.until`}
              label={t.until}
              inputMode="numeric"
              required
            />
            <ActionIcon
              size="lg"
              mb={4}
              aria-label={t.remove}
              onClick={() => set(rows.toSpliced(index, 1))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </div>
        </div>
      ))}
      {rows.length < 4 && (
        <div>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set([...rows, { ...added, weekdays: workingDays }])}
          >
            {t.add}
          </Button>
        </div>
      )}
    </Stack>
  )
}
