import { Link } from '@tanstack/react-router'
import type { HandoverId } from '../../clientships/model.handover.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Day } from '../../platform/shared/days.ts'
import type { DueRow, TaskId } from '../model.task.ts'
import { taskTexts } from '../texts/texts.ts'
import { FinishTask } from './FinishTask.tsx'
import classes from './MyDay.module.css'

interface DueListProps {
  readonly rows: readonly DueRow[]
  readonly today: Day
}

/** What is due, by client: whose most urgent thing is the longest overdue comes first. */
export function DueList({ rows, today }: DueListProps) {
  const groups = new Map<string, DueRow[]>()
  for (const row of rows) {
    const key = row.client?.clientId ?? (row.kind === 'task' ? 'own' : 'sent')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([key, group]) => (
    <div key={key} className={classes.group}>
      <Who row={group[0]} />
      <ul className={classes.list}>
        {group.map((row) => (
          <Due key={`${row.kind} ${row.id} ${row.part}`} row={row} today={today} />
        ))}
      </ul>
    </div>
  ))
}

function Who({ row }: { readonly row: DueRow | undefined }) {
  const t = useTexts(taskTexts)
  if (row?.client)
    return (
      <p className={classes.who}>
        <Link to="/clients/$clientId" params={{ clientId: row.client.clientId }} preload={false}>
          {row.client.name}
        </Link>
      </p>
    )
  return <p className={classes.who}>{row?.kind === 'task' ? t.own : t.noName}</p>
}

function Due({ row, today }: { readonly row: DueRow; readonly today: Day }) {
  const t = useTexts(taskTexts)
  const format = useFormat()
  const { kind, title, dueOn, id, version } = row
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        {title ?? t.kinds[kind]}
        {title !== null && <span className={classes.kind}>{t.kinds[kind]}</span>}
      </span>
      {dueOn !== null && (
        <StateMark state={dueOn < today ? 'overdue' : dueOn === today ? 'due' : 'on_time'}>
          {t.due(format.day(dueOn))}
        </StateMark>
      )}
      {kind === 'task' && (
        <FinishTask task={{ taskId: id as TaskId, title: title ?? '', version: version ?? 1 }} />
      )}
      {(kind === 'handover' || kind === 'question') && (
        <Link
          to="/handings"
          search={{ open: id as HandoverId, box: kind === 'question' ? 'sent' : undefined }}
          preload={false}
        >
          {t.openHandover}
        </Link>
      )}
    </li>
  )
}
