import { Chip } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import type { FreeTime, FreeTimes } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import classes from './Appointments.module.css'

interface FreeTimeListProps {
  readonly found: FreeTimes
  readonly chosen: readonly Instant[]
  readonly onPress: (time: Instant) => void
  /** What is said above the times of a day; `before` is the day above it. */
  readonly aboveDay?: (day: Day, before: Day | undefined) => ReactNode
}

/** Free times by day; each can be pressed. */
export function FreeTimeList({ found, chosen, onPress, aboveDay }: FreeTimeListProps) {
  const t = useTexts(appointmentTexts)
  const format = useFormat()
  const { times, length, hasHours } = found
  if (times.length === 0) return <p role="status">{hasHours ? t.noTimes : t.noHours}</p>
  const byDay = new Map<Day, FreeTime[]>()
  for (const time of times) {
    const day = dayOfInstant(time.startsAt)
    byDay.set(day, [...(byDay.get(day) ?? []), time])
  }
  const days = [...byDay.keys()]
  return (
    <>
      <p className={classes.quiet}>{t.freeTimesText(format.number(length))}</p>
      {[...byDay].map(([day, ofDay], index) => (
        <Fragment key={day}>
          {aboveDay?.(day, days[index - 1])}
          <fieldset className={classes.day}>
            <legend>{format.dayLong(day)}</legend>
            {ofDay.map(({ startsAt }) => (
              <Chip
                key={startsAt}
                checked={chosen.includes(startsAt)}
                onChange={() => onPress(startsAt)}
                variant="outline"
              >
                {format.time(startsAt)}
              </Chip>
            ))}
          </fieldset>
        </Fragment>
      ))}
    </>
  )
}
