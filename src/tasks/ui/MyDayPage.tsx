import { Button } from '@mantine/core'
import { IconPlus, IconSun } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { MyDay, NewsRow } from '../model.task.ts'
import { taskTexts } from '../texts/texts.ts'
import { DueList } from './DueList.tsx'
import classes from './MyDay.module.css'
import { myDayQuery } from './queries.tasks.ts'
import { TaskDialog } from './TaskDialog.tsx'

/** The page that people start from: what waits for them, the most urgent first, and what others have changed. */
export function MyDayPage({ meetings }: { readonly meetings?: ReactNode }) {
  const t = useTexts(taskTexts)
  const query = useQuery(myDayQuery)
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        }
      />
      {meetings && <div className={classes.meetings}>{meetings}</div>}
      <Async query={query} skeleton="rows">
        {(day) => <DayOf day={day} />}
      </Async>
      {adding && <TaskDialog onClose={() => setAdding(false)} />}
    </>
  )
}

function DayOf({ day }: { readonly day: MyDay }) {
  const { due, today, news, isMore } = day
  const t = useTexts(taskTexts)
  if (due.length === 0 && news.length === 0)
    return (
      <EmptyState title={t.nothing} icon={IconSun}>
        {t.nothingText}
      </EmptyState>
    )
  const late = due.filter(({ dueOn }) => dueOn !== null && dueOn < today)
  const now = due.filter(({ dueOn }) => dueOn === null || dueOn === today)
  const later = due.filter(({ dueOn }) => dueOn !== null && dueOn > today)
  return (
    <div className={classes.day}>
      <div>
        {late.length > 0 && (
          <Section title={t.overdue}>
            <DueList rows={late} today={today} />
          </Section>
        )}
        <Section title={t.today}>
          {now.length > 0 ? (
            <DueList rows={now} today={today} />
          ) : (
            <p className={classes.note}>{t.nothingToday}</p>
          )}
        </Section>
        {later.length > 0 && (
          <Section title={t.week}>
            <DueList rows={later} today={today} />
          </Section>
        )}
        {isMore && <p className={classes.note}>{t.more}</p>}
      </div>
      <div>
        <News day={day} />
      </div>
    </div>
  )
}

function News({ day: { news, since } }: { readonly day: MyDay }) {
  const t = useTexts(taskTexts)
  const format = useFormat()
  return (
    <Section title={t.news}>
      <p className={classes.note}>{news.length > 0 ? t.newsSince(format.day(since)) : t.noNews}</p>
      <ul className={classes.list}>
        {news.map((row) => (
          <li key={`${row.kind} ${row.id}`} className={classes.row}>
            <span className={classes.words}>
              {row.client && (
                <Link
                  to="/clients/$clientId"
                  params={{ clientId: row.client.clientId }}
                  preload={false}
                >
                  {row.client.name}
                </Link>
              )}
              <span className={classes.kind}>
                <Change row={row} />
              </span>
            </span>
            <span className={classes.note}>{format.day(row.on)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Change({ row: { kind, count, isAccepted } }: { readonly row: NewsRow }) {
  const t = useTexts(taskTexts)
  if (kind === 'facts') return t.facts(count)
  if (kind === 'answered') return isAccepted ? t.accepted : t.declined
  return t.changes[kind]
}
