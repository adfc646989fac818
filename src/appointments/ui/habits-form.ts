import { z } from 'zod'
import { timeOfDaySchema } from '../../services/model.recurrence.ts'
import { type Habits, habitsSchema, type Stretch } from '../model.calendar.ts'

/** A stretch of time on some weekdays, as it is filled in. */
const rowSchema = z
  .strictObject({
    weekdays: z.array(z.int()).min(1, { error: 'required' }),
    from: timeOfDaySchema,
    until: timeOfDaySchema,
  })
  .refine(({ from, until }) => from < until, { error: 'endBeforeStart', path: ['until'] })
export type StretchRow = z.output<typeof rowSchema>

const { hours: _hours, protected: _protected, ...others } = habitsSchema.shape

/** Habits as they are filled in: the weekdays of a time together. */
export const habitsFormSchema = z.strictObject({
  hours: z.array(rowSchema).max(4),
  protected: z.array(rowSchema).max(4),
  ...others,
})
export type HabitsForm = z.output<typeof habitsFormSchema>

/** The stretches of time of some rows, each of one weekday, in the order of the week. */
const stretchesOf = (rows: readonly StretchRow[]): Stretch[] =>
  rows
    .flatMap(({ weekdays, from, until }) => weekdays.map((weekday) => ({ weekday, from, until })))
    .toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))

/** Rows of stretches: those of the same time of day together, the earliest first. */
function rowsOf(stretches: readonly Stretch[]): StretchRow[] {
  const rows = new Map<string, StretchRow>()
  for (const { weekday, from, until } of stretches) {
    const key = `${from} ${until}`
    const weekdays = [...(rows.get(key)?.weekdays ?? []), weekday]
    rows.set(key, { from, until, weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b) })
  }
  return [...rows.values()].toSorted((a, b) => a.from.localeCompare(b.from))
}

/** The habits that are filled in. */
export const habitsOfForm = (form: HabitsForm): Habits => ({
  ...form,
  hours: stretchesOf(form.hours),
  protected: stretchesOf(form.protected),
})

/** Habits as they are filled in. */
export const formOfHabits = (habits: Habits): HabitsForm => ({
  ...habits,
  hours: rowsOf(habits.hours),
  protected: rowsOf(habits.protected),
})
