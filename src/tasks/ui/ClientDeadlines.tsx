import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { addDays } from '../../platform/shared/days.ts'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { ClientDeadline } from '../model.law.ts'
import { lawTexts } from '../texts/law.ts'
import classes from './MyDay.module.css'
import { clientDeadlinesQuery } from './queries.law.ts'

/** From how many days before the last one on a deadline is near. */
const nearDays = 7

/** By when the law has the reader's authority meet the client; nothing where it binds nobody. */
export function ClientDeadlines({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(lawTexts)
  const query = useQuery(clientDeadlinesQuery(clientId))
  if (query.data?.deadlines.length === 0) return null
  return (
    <Section title={t.title}>
      <Async query={query} skeleton="rows">
        {({ deadlines }) => (
          <ul className={classes.list}>
            {deadlines.map((one) => (
              <Deadline key={one.clientshipId} deadline={one} />
            ))}
          </ul>
        )}
      </Async>
    </Section>
  )
}

function Deadline({ deadline }: { readonly deadline: ClientDeadline }) {
  const t = useTexts(lawTexts)
  const format = useFormat()
  const today = todayInFinland()
  const { kind, countedFrom, dueOn, workingDays, months, source, bookedAt } = deadline
  const state = dueOn < today ? 'overdue' : dueOn <= addDays(today, nearDays) ? 'due' : 'on_time'
  const length = workingDays === null ? t.months(months ?? 0) : t.workingDays(workingDays)
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        {t.kinds[kind]}
        <span className={classes.about}>
          <span>{t.countedFrom[kind](format.day(countedFrom))}</span>
          <span>{bookedText(bookedAt)}</span>
        </span>
        <Text span c="dimmed" size="xs">
          {t.rule(length, source)}
        </Text>
      </span>
      <StateMark state={state}>
        {state === 'overdue' ? t.late(format.day(dueOn)) : t.due(format.day(dueOn))}
      </StateMark>
    </li>
  )

  function bookedText(at: ClientDeadline['bookedAt']): string {
    if (at === null) return t.notBooked
    const isLate = dayOfInstant(at) > dueOn
    return isLate ? t.bookedLate(format.instant(at)) : t.booked(format.instant(at))
  }
}
