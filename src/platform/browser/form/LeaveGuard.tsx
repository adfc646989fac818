import { Button, Group, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'

/**
 * Asks before what is typed is lost by leaving the page. What only replaces the address (a filter, the
 * end of a session) passes.
 * @param unsaved told at the moment of leaving whether anything would be lost
 */
export function LeaveGuard({ unsaved }: { readonly unsaved: () => boolean }) {
  const t = useTexts(platformTexts)
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next, action }) =>
      action !== 'REPLACE' && current.pathname !== next.pathname && unsaved(),
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog
      opened
      onClose={blocker.reset}
      title={t.form.leave}
      closeButtonProps={{ 'aria-label': t.actions.close }}
    >
      <Text>{t.form.leaveText}</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={blocker.proceed}>
          {t.form.discard}
        </Button>
        <Button onClick={blocker.reset} data-autofocus>
          {t.form.stay}
        </Button>
      </Group>
    </Dialog>
  )
}
