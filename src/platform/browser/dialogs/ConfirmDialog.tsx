import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocale, useTexts } from '../LocaleProvider.tsx'
import { errorText } from '../problem.ts'
import { platformTexts } from '../texts/texts.ts'
import { Dialog } from './Dialog.tsx'

interface ConfirmDialogProps {
  readonly title: string
  /** What will be, and that it stays so. */
  readonly text: ReactNode
  /** The verb of what is done. */
  readonly action: string
  /** The words for leaving all as it is; default: cancel. */
  readonly keep?: string
  /** Whether something is taken away from somebody. */
  readonly isSevere?: boolean
  readonly isPending: boolean
  /** What kept it from being done, where the dialog stays open to say so. */
  readonly error?: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before what cannot be undone; leaving all as it is has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    text,
    action,
    keep,
    isSevere = false,
    isPending,
    error,
    onConfirm,
    onClose,
  } = props
  const { actions } = useTexts(platformTexts)
  const { locale } = useLocale()
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Stack gap="md">
        <Text>{text}</Text>
        {error ? <Text role="alert">{errorText(error, locale)}</Text> : null}
        <Group gap="xs">
          <Button {...(isSevere && { color: 'error' })} loading={isPending} onClick={onConfirm}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {keep ?? actions.cancel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
