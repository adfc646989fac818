import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposedHabits, type Stretch } from '../model.calendar.ts'
import { formOfHabits, habitsFormSchema, habitsOfForm } from './habits-form.ts'

const stretch = fc
  .record({
    weekday: fc.integer({ min: 1, max: 5 }),
    times: fc.constantFrom(['08:30', '11:00'], ['12:00', '15:45'], ['09:15', '09:30']),
  })
  .map(({ weekday, times: [from = '', until = ''] }): Stretch => ({ weekday, from, until }))
const key = ({ weekday, from, until }: Stretch) => `${weekday} ${from} ${until}`

describe('habits as they are filled in', () => {
  it('are the same habits again, whatever stretches of time they have', () => {
    const stretches = fc.uniqueArray(stretch, { selector: key, maxLength: 12 })
    fc.assert(
      fc.property(stretches, (hours) => {
        const back = habitsOfForm(formOfHabits({ ...proposedHabits, hours }))
        expect(back.hours.map(key)).toEqual(hours.map(key).toSorted())
        expect(back.protected).toEqual(proposedHabits.protected)
      }),
      { seed: 2026 },
    )
  })

  it('have a row for all days of one time, and take a time as it is written', () => {
    const form = formOfHabits(proposedHabits)
    expect(form.hours).toEqual([{ weekdays: [1, 2, 3, 4, 5], from: '08:30', until: '15:45' }])
    const row = (from: string, until: string, weekdays = [2]) =>
      habitsFormSchema.safeParse({ ...form, hours: [{ weekdays, from, until }] })
    expect(row('8.30', '9:00').data?.hours[0]).toMatchObject({ from: '08:30', until: '09:00' })
    expect(row('9:00', '8.30').success).toBe(false)
    expect(row('9:00', '10:00', []).success).toBe(false)
  })
})
