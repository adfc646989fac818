import { VisuallyHidden } from '@mantine/core'
import type { CSSProperties, ReactNode } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { addDays, type Day } from '../../platform/shared/days.ts'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import type { CalendarEntry } from '../model.calendar.ts'
import { sessionTexts } from '../texts/sessions.ts'
import classes from './Week.module.css'

/** What stands in a week beside the sessions: the page says what it shows. */
export interface WeekLine {
  readonly key: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly content: ReactNode
}

interface WeekDaysProps {
  readonly week: Day
  readonly entries: readonly CalendarEntry[]
  readonly lines: readonly WeekLine[]
  readonly link: (entry: CalendarEntry, name: string) => ReactNode
  readonly personLink: (staff: NonNullable<CalendarEntry['staff']>) => ReactNode
}

/** The days of a week beside each other, one under another on a phone; a weekend without anything is left out. */
export function WeekDays({ week, entries, lines, ...links }: WeekDaysProps) {
  const t = useTexts(sessionTexts).calendar
  const format = useFormat()
  const sessions = entries.map((entry): WeekLine & { state: string } => ({
    key: entry.sessionId,
    startsAt: entry.startsAt,
    endsAt: entry.endsAt,
    state: entry.state,
    content: <SessionLine entry={entry} {...links} />,
  }))
  const all = [...sessions, ...lines].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const byDay = Map.groupBy(all, ({ startsAt }) => dayOfInstant(startsAt))
  const days = [0, 1, 2, 3, 4, 5, 6].map((step) => addDays(week, step))
  const shown = days.filter((day, step) => step < 5 || byDay.has(day))
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
              {(byDay.get(day) ?? []).map((line) => (
                <li
                  key={line.key}
                  className={classes.entry}
                  data-state={'state' in line ? line.state : undefined}
                >
                  <div className={classes.time}>
                    {format.time(line.startsAt)}–{format.time(line.endsAt)}
                  </div>
                  {line.content}
                </li>
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

function SessionLine({
  entry,
  link,
  personLink,
}: Pick<WeekDaysProps, 'link' | 'personLink'> & { readonly entry: CalendarEntry }) {
  const t = useTexts(sessionTexts)
  const format = useFormat()
  const { state, mode, room, staff, topic } = entry
  return (
    <>
      {link(entry, format.name(entry.serviceName))}
      {topic !== '' && <div>{topic}</div>}
      <div className={classes.quiet}>
        {mode === 'online' ? t.modes.online : (room?.name ?? t.modes[mode])}
      </div>
      {staff && <div>{personLink(staff)}</div>}
      {state === 'cancelled' && <StateMark state="ended">{t.states.cancelled}</StateMark>}
    </>
  )
}
