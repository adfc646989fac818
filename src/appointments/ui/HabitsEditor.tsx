import { Button } from '@mantine/core'
import { useFormat } from '../../platform/browser/Format.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { NumberField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { addDays, toDay } from '../../platform/shared/days.ts'
import {
  appointmentKinds,
  type CalendarHabits,
  calendarHabitsSchema,
  type Habits,
} from '../model.calendar.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import { calendarTexts } from '../texts/calendar.ts'
import classes from './Calendar.module.css'
import { HabitsPreview } from './HabitsPreview.tsx'
import { formOfHabits, habitsFormSchema, habitsOfForm, type StretchRow } from './habits-form.ts'
import { useSaveHabits } from './queries.calendars.ts'
import { StretchFields } from './StretchFields.tsx'

interface HabitsEditorProps {
  readonly stored: CalendarHabits
  /** Shows what is stored now. */
  readonly onReload: () => void
}

const aMonday = toDay('2026-01-05')
const limits = ['buffer', 'interpreterExtra', 'weeklyCap', 'toleranceDays'] as const

/** How two versions of the habits are compared, in words. */
function useConflictFields() {
  const t = useTexts(calendarTexts)
  const { kinds } = useTexts(appointmentTexts)
  const format = useFormat()
  const rows = (all: unknown) =>
    (all as StretchRow[])
      .map(({ weekdays, from, until }) => {
        const days = weekdays.map((weekday) => format.weekday(addDays(aMonday, weekday - 1)))
        return `${days.join(', ')} ${from}–${until}`
      })
      .join('; ')
  const lengths = (all: unknown) =>
    appointmentKinds
      .map((kind) => `${kinds[kind]} ${t.minutes(format.number((all as Habits['lengths'])[kind]))}`)
      .join(', ')
  return [
    { name: 'hours', label: t.hours, show: rows },
    { name: 'protected', label: t.protected, show: rows },
    { name: 'lengths', label: t.lengths, show: lengths },
    ...limits.map((name) => ({ name, label: t.habits[name] })),
  ] as const
}

/** The habits of a calendar, each with what it does, and beside them the times that they give. */
export function HabitsEditor({ stored, onReload }: HabitsEditorProps) {
  const t = useTexts(calendarTexts)
  const { kinds } = useTexts(appointmentTexts)
  const format = useFormat()
  const { organisationId, staffId, usual } = stored
  const save = useSaveHabits({ organisationId, staffId })
  const { form, conflict } = useVersionedForm({
    schema: habitsFormSchema,
    row: stored,
    contentOf: ({ habits }) => formOfHabits(habits),
    rowSchema: calendarHabitsSchema,
    fields: useConflictFields(),
    texts: appointmentTexts,
    async save(content, version) {
      await save({ habits: habitsOfForm(content), version })
      toastDone(t.saved)
      onReload()
    },
    onTakeTheirs: onReload,
  })
  const { data: filled } = habitsFormSchema.safeParse(form.form.getValues())
  const usualOf = (name: (typeof limits)[number]) => {
    const value = usual[name]
    if (name === 'toleranceDays') return t.days(value)
    return name === 'weeklyCap' ? format.number(value) : t.minutes(format.number(value))
  }
  return (
    <div className={classes.page}>
      <Form
        form={form}
        guarded
        actions={
          <Button
            variant="default"
            onClick={() => form.form.setValues(formOfHabits(usual) as never)}
          >
            {t.restore}
          </Button>
        }
      >
        <p className={classes.quiet}>
          {staffId === null ? t.centreText : t.sources[stored.source]}
        </p>
        <Section title={t.hours}>
          <p className={classes.quiet}>{t.hoursText}</p>
          <StretchFields
            form={form}
            name="hours"
            added={{ from: '08:30', until: '15:45' }}
            none={t.noHours}
          />
        </Section>
        <Section title={t.protected}>
          <p className={classes.quiet}>{t.protectedText}</p>
          <StretchFields
            form={form}
            name="protected"
            added={{ from: '11:30', until: '12:15' }}
            none={t.noProtected}
          />
        </Section>
        <Section title={t.lengths}>
          <p className={classes.quiet}>{t.lengthsText}</p>
          <div className={classes.numbers}>
            {appointmentKinds.map((kind) => (
              <NumberField
                key={kind}
                form={form}
                name={`lengths.${kind}`}
                label={kinds[kind]}
                description={t.usual(t.minutes(format.number(usual.lengths[kind])))}
                required
              />
            ))}
          </div>
        </Section>
        <Section title={t.limits}>
          <div className={classes.rules}>
            {limits.map((name) => (
              <NumberField
                key={name}
                form={form}
                name={name}
                label={t.habits[name]}
                description={`${t.habitTexts[name]} ${t.usual(usualOf(name))}`}
                className={classes.narrow}
                required
              />
            ))}
          </div>
        </Section>
      </Form>
      {staffId !== null && (
        <div className={classes.preview}>
          <HabitsPreview
            of={{ organisationId, staffId }}
            habits={filled === undefined ? undefined : habitsOfForm(filled)}
          />
        </div>
      )}
      {conflict}
    </div>
  )
}
