import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { ClientTask, ClientTasks as Tasks } from '../model.task.ts'
import { taskTexts } from '../texts/texts.ts'
import { FinishTask, ReopenTask } from './FinishTask.tsx'
import classes from './MyDay.module.css'
import { clientTasksQuery } from './queries.tasks.ts'
import { TaskDialog } from './TaskDialog.tsx'

/** The tasks about a client: what is to be done by which day, making another, and what has been done folded away. */
export function ClientTasks({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(taskTexts)
  const query = useQuery(clientTasksQuery(clientId))
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={t.ofClient.title}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t.add}
        </Button>
      }
    >
      <Async query={query} skeleton="rows">
        {(found) => <Lists found={found} />}
      </Async>
      {adding && query.data && (
        <TaskDialog
          client={{ clientId, responsibleAt: query.data.responsibleAt }}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

function Lists({ found: { open, done } }: { readonly found: Tasks }) {
  const t = useTexts(taskTexts).ofClient
  return (
    <>
      {open.length === 0 ? (
        <Text c="dimmed">{t.none}</Text>
      ) : (
        <ul className={classes.list}>
          {open.map((task) => (
            <Row key={task.taskId} task={task} />
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <details className={classes.fold}>
          <summary>{t.done(done.length)}</summary>
          <ul className={classes.list}>
            {done.map((task) => (
              <Row key={task.taskId} task={task} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Row({ task }: { readonly task: ClientTask }) {
  const t = useTexts(taskTexts)
  const format = useFormat()
  const today = todayInFinland()
  const { title, dueOn, state, stateOn, whose, ofResponsible, mayChange } = task
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        {title}
        <span className={classes.about}>
          {stateOn === null ? (
            <StateMark state={dueOn < today ? 'overdue' : dueOn === today ? 'due' : 'on_time'}>
              {t.due(format.day(dueOn))}
            </StateMark>
          ) : (
            <StateMark state={state === 'done' ? 'met' : 'ended'}>
              {state === 'done'
                ? t.ofClient.states.done(format.day(stateOn))
                : t.ofClient.states.dropped(format.day(stateOn))}
            </StateMark>
          )}
          <span>{ofResponsible ? t.ofClient.responsible(whose ?? t.ofClient.nobody) : whose}</span>
        </span>
      </span>
      {mayChange && (state === 'open' ? <FinishTask task={task} /> : <ReopenTask task={task} />)}
    </li>
  )
}
