import { Button } from '@mantine/core'
import { IconCheck, IconRotate } from '@tabler/icons-react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastFailed, toastUndoable } from '../../platform/browser/toast.tsx'
import type { Task } from '../model.task.ts'
import { taskTexts } from '../texts/texts.ts'
import { useTaskCommands } from './queries.tasks.ts'

interface TaskButtonProps {
  readonly task: Pick<Task, 'taskId' | 'title' | 'version'>
}

/** Says that a task is done, at once; for some seconds it can be taken back. */
export function FinishTask({ task: { taskId, title, version } }: TaskButtonProps) {
  const t = useTexts(taskTexts)
  const { setState } = useTaskCommands()
  const finish = async () => {
    try {
      const done = await setState(taskId, 'done', version)
      toastUndoable(t.isDone, () => setState(taskId, 'open', done.version))
    } catch (error) {
      toastFailed(error)
    }
  }
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconCheck size={16} aria-hidden />}
      aria-label={t.doneOf(title)}
      onClick={() => void finish()}
    >
      {t.done}
    </Button>
  )
}

/** Says that a task that was done or dropped is open after all. */
export function ReopenTask({ task: { taskId, title, version } }: TaskButtonProps) {
  const t = useTexts(taskTexts).ofClient
  const { setState } = useTaskCommands()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconRotate size={16} aria-hidden />}
      aria-label={t.reopenOf(title)}
      onClick={() => void setState(taskId, 'open', version).catch(toastFailed)}
    >
      {t.reopen}
    </Button>
  )
}
