import { ActionIcon, Button, Group, Input, Pill, SimpleGrid, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { DayField, NumberField, TextField } from '../../platform/browser/form/fields.tsx'
import type { ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { WeekdayChips } from '../../platform/browser/form/WeekdayChips.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type Day, parseDay } from '../../platform/shared/days.ts'
import { sessionTexts } from '../texts/sessions.ts'
import { PlaceFields, type SessionMeans } from './PlaceFields.tsx'
import classes from './Sessions.module.css'
import type { SeriesDraft } from './series-form.ts'

interface SeriesFieldsProps {
  readonly form: ZodForm<SeriesDraft>
  readonly means: SessionMeans
}

interface Slot {
  readonly weekdays: readonly number[]
  readonly from: string
  readonly until: string
}

const slotsOf = (form: ZodForm<SeriesDraft>) => form.form.getValues().slots as readonly Slot[]

/** The rule of a series: its days and times, exceptions, where and with whom. */
export function SeriesFields({ form, means }: SeriesFieldsProps) {
  const f = useTexts(sessionTexts).fields
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DayField form={form} name="from" label={f.from} required />
        <DayField form={form} name="until" label={f.until} required />
        <NumberField form={form} name="everyWeeks" label={f.everyWeeks} required />
      </SimpleGrid>
      <Slots form={form} />
      <Exceptions form={form} />
      <PlaceFields form={form} means={means} />
    </>
  )
}

function Slots({ form }: Pick<SeriesFieldsProps, 'form'>) {
  const f = useTexts(sessionTexts).fields
  const slots = slotsOf(form)
  // A slot has no name but its place.
  const keys = slots.map((_slot, index) => `slot ${index}`)
  const set = (next: readonly Slot[]) => form.form.setFieldValue('slots', next as never)
  // What is wrong between the times of two slots belongs to none of their fields.
  const between = Object.keys(form.form.errors).find((path) => path.startsWith('times'))
  return (
    <Stack gap="xs">
      {slots.map((slot, index) => (
        <div key={keys[index]} className={classes.slot}>
          <WeekdayChips
            label={f.weekdays}
            value={slot.weekdays}
            onChange={(weekdays) => set(slots.with(index, { ...slot, weekdays }))}
            error={form.errorOf(`slots.${index}.weekdays`)}
          />
          <div className={classes.times}>
            <TextField
              form={form}
              name={`slots.${index}.from`}
              label={f.startsAt}
              inputMode="numeric"
              required
            />
            <TextField
              form={form}
              name={`slots.${index}.until`}
              label={f.endsAt}
              inputMode="numeric"
              required
            />
            {slots.length > 1 && (
              <ActionIcon
                size="lg"
                aria-label={f.removeSlot}
                onClick={() => set(slots.toSpliced(index, 1))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )}
          </div>
        </div>
      ))}
      {between !== undefined && <Input.Error role="alert">{form.errorOf(between)}</Input.Error>}
      {slots.length < 4 && (
        <div>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set([...slots, { weekdays: [], from: '13:00', until: '15:00' }])}
          >
            {f.addSlot}
          </Button>
        </div>
      )}
    </Stack>
  )
}

function Exceptions({ form }: Pick<SeriesFieldsProps, 'form'>) {
  const f = useTexts(sessionTexts).fields
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const days = form.form.getValues().exceptions as readonly Day[]
  const set = (next: readonly Day[]) => form.form.setFieldValue('exceptions', next as never)
  const day = typed === null ? undefined : parseDay(typed)
  return (
    <Stack gap={6}>
      <Group gap="xs" align="end">
        <DayInput label={f.exceptions} value={typed} onChange={setTyped} />
        <Button
          variant="default"
          disabled={day === undefined}
          onClick={() => {
            if (day !== undefined) set([...new Set([...days, day])].toSorted())
            setTyped(null)
          }}
        >
          {f.addException}
        </Button>
      </Group>
      {days.length > 0 && (
        <Pill.Group>
          {days.map((one) => (
            <Pill
              key={one}
              withRemoveButton
              removeButtonProps={{
                'aria-label': f.removeException(format.day(one)),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => set(days.filter((other) => other !== one))}
            >
              {format.dayShort(one)}
            </Pill>
          ))}
        </Pill.Group>
      )}
    </Stack>
  )
}
