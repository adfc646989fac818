import { Button, CloseButton, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react'
import { useLocale, useTexts } from './LocaleProvider.tsx'
import { errorText } from './problem.ts'
import { platformTexts } from './texts/texts.ts'

/** How long an action can be taken back; hovering or focusing the toast stops the clock. */
export const undoTime = 5000

/** Says that something was done. */
export function toastDone(text: string): void {
  notifications.show({
    message: text,
    color: 'success',
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: undoTime,
    withCloseButton: false,
  })
}

/** Says what failed and stays until it is closed. */
export function toastFailed(error: unknown): void {
  const id = crypto.randomUUID()
  notifications.show({
    id,
    message: <FailedMessage error={error} onClose={() => notifications.hide(id)} />,
    color: 'error',
    icon: <IconAlertTriangleFilled size={18} aria-hidden />,
    autoClose: false,
    withCloseButton: false,
    role: 'alert',
  })
}

interface FailedMessageProps {
  readonly error: unknown
  readonly onClose: () => void
}

function FailedMessage({ error, onClose }: FailedMessageProps) {
  const { actions } = useTexts(platformTexts)
  return (
    <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
      <span>{errorText(error, useLocale().locale)}</span>
      <CloseButton aria-label={actions.close} onClick={onClose} />
    </Group>
  )
}

/**
 * Says that something was done and offers to take it back for five seconds: instead of asking
 * “are you sure?” beforehand. `undo` is the command that takes it back; its failure is told.
 */
export function toastUndoable(text: string, undo: () => Promise<unknown>): void {
  const id = crypto.randomUUID()
  const takeBack = async () => {
    notifications.hide(id)
    try {
      await undo()
    } catch (error) {
      toastFailed(error)
    }
  }
  notifications.show({
    id,
    message: <UndoMessage text={text} onUndo={() => void takeBack()} />,
    color: 'success',
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: undoTime,
    withCloseButton: false,
  })
}

function UndoMessage({ text, onUndo }: { readonly text: string; readonly onUndo: () => void }) {
  const t = useTexts(platformTexts)
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <span>{text}</span>
      <Button variant="subtle" size="compact-sm" miw="max-content" onClick={onUndo}>
        {t.actions.undo}
      </Button>
    </Group>
  )
}
