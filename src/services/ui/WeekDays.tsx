import { VisuallyHidden } from '@mantine/core'
import type { CSSProperties, ReactNode } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { addDays, type Day } from '../../platform/shared/days.ts'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { CalendarEntry } from '../model.calendar.ts'
import { sessionTexts } from '../texts/sessions.ts'
import classes from './Week.module.css'

interface WeekDaysProps {
  readonly week: Day
  readonly entries: readonly CalendarEntry[]
  readonly link: (entry: CalendarEntry, name: string) => ReactNode
  readonly personLink: (staff: NonNullable<CalendarEntry['staff']>) => ReactNode
}

/** The days of a week beside each other, one under another on a phone; a weekend without anything is left out. */
export function WeekDays({ week, entries, ...links }: WeekDaysProps) {
  const t = useTexts(sessionTexts).calendar
  const format = useFormat()
  const byDay = Map.groupBy(entries, ({ startsAt }) => dayOfInstant(startsAt))
  const all = [0, 1, 2, 3, 4, 5, 6].map((step) => addDays(week, step))
  const shown = all.filter((day, step) => step < 5 || byDay.has(day))
  const today = todayInFinland()
  return (
    <div className={classes.days} style={{ '--days': shown.length } as CSSProperties}>
      {shown.map((day) => (
        <section key={day} className={classes.day} data-today={day === today || undefined}>
          <h2>
            {format.dayShort(day)}
            {day === today && <VisuallyHidden>, {t.today}</VisuallyHidden>}
          </h2>
          {byDay.has(day) ? (
            <ul className={classes.entries}>
              {(byDay.get(day) ?? []).map((entry) => (
                <Entry key={entry.sessionId} entry={entry} {...links} />
              ))}
            </ul>
          ) : (
            <span className={classes.quiet}>{t.free}</span>
          )}
        </section>
      ))}
    </div>
  )
}

function Entry({
  entry,
  link,
  personLink,
}: Pick<WeekDaysProps, 'link' | 'personLink'> & { readonly entry: CalendarEntry }) {
  const t = useTexts(sessionTexts)
  const format = useFormat()
  const { startsAt, endsAt, state, mode, room, staff, topic } = entry
  return (
    <li className={classes.entry} data-state={state}>
      <div className={classes.time}>
        {format.time(startsAt)}–{format.time(endsAt)}
      </div>
      {link(entry, format.name(entry.serviceName))}
      {topic !== '' && <div>{topic}</div>}
      <div className={classes.quiet}>
        {mode === 'online' ? t.modes.online : (room?.name ?? t.modes[mode])}
      </div>
      {staff && <div>{personLink(staff)}</div>}
      {state === 'cancelled' && <StateMark state="ended">{t.states.cancelled}</StateMark>}
    </li>
  )
}
