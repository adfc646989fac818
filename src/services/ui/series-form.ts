import { z } from 'zod'
import type { Draft } from '../../platform/browser/form/useZodForm.ts'
import { daySchema } from '../../platform/shared/days.ts'
import type { Offering } from '../model.offering.ts'
import { type Recurrence, recurrenceSchema, timeOfDaySchema } from '../model.recurrence.ts'

const shape = recurrenceSchema.shape

/** A rule as it is filled in: the weekdays of a time together. */
export const seriesFormSchema = z
  .strictObject({
    ...{ from: shape.from, until: shape.until, everyWeeks: shape.everyWeeks },
    slots: z
      .array(
        z.strictObject({
          weekdays: z.array(z.int()).min(1, { error: 'required' }),
          from: timeOfDaySchema,
          until: timeOfDaySchema,
        }),
      )
      .min(1)
      .max(4),
    exceptions: z.array(daySchema),
    ...{ mode: shape.mode, roomId: shape.roomId, teacherId: shape.teacherId },
    ...{ interpreterId: shape.interpreterId, onlineAddress: shape.onlineAddress },
  })
  .transform(
    ({ slots, ...rest }): z.input<typeof recurrenceSchema> => ({
      ...rest,
      times: slots.flatMap(({ weekdays, ...time }) =>
        weekdays.map((weekday) => ({ weekday, ...time })),
      ),
    }),
  )
  .pipe(recurrenceSchema)

export type SeriesDraft = Draft<typeof seriesFormSchema>

/** The rule that a form begins with: that of the group, or the days, place and teacher of the group. */
export function draftOf(
  offering: Pick<Offering, 'startsOn' | 'endsOn' | 'mode'>,
  teacherId: Recurrence['teacherId'],
  rule: Recurrence | null,
): SeriesDraft {
  if (rule === null)
    return {
      ...{ from: offering.startsOn, until: offering.endsOn, everyWeeks: 1, exceptions: [] },
      slots: [{ weekdays: [1, 3], from: '09:00', until: '12:00' }],
      ...{ mode: offering.mode, roomId: null, teacherId, interpreterId: null, onlineAddress: '' },
    }
  const { times, ...rest } = rule
  const slots = Map.groupBy(times, ({ from, until }) => `${from} ${until}`)
  return {
    ...rest,
    slots: [...slots.values()].flatMap((same) => {
      const [first] = same
      if (first === undefined) return []
      const { weekday: _weekday, ...time } = first
      return [{ ...time, weekdays: same.map(({ weekday }) => weekday) }]
    }),
  }
}
