import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { peopleTexts } from '../texts/texts.ts'

interface InvitationDialogProps {
  readonly name: string
  readonly token: string
  readonly until: string
  readonly onClose: () => void
}

/** The link by which somebody sets their password, shown once. */
export function InvitationDialog({ name, token, until, onClose }: InvitationDialogProps) {
  const t = useTexts(peopleTexts).invitation
  const { actions } = useTexts(platformTexts)
  const format = useFormat()
  const clipboard = useClipboard({ timeout: 3000 })
  // After the #, so that the token is in no server's log.
  const link = `${window.location.origin}/invitation#${token}`
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Stack gap="md">
        <Text>{t.text(name)}</Text>
        <TextInput
          label={t.link}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
        <Text c="dimmed">{t.once(format.instant(until))}</Text>
        <Group gap="xs">
          <Button
            leftSection={
              clipboard.copied ? (
                <IconCheck size={18} aria-hidden />
              ) : (
                <IconCopy size={18} aria-hidden />
              )
            }
            onClick={() => clipboard.copy(link)}
          >
            <span aria-live="polite">{clipboard.copied ? t.copied : t.copy}</span>
          </Button>
          <Button variant="default" onClick={onClose}>
            {actions.close}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
