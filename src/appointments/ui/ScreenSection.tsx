import { Button, Group } from '@mantine/core'
import { IconDeviceTv } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { DropIn } from '../model.drop-in.ts'
import { dropInTexts } from '../texts/drop-in.ts'
import classes from './DropIn.module.css'
import { useDropInCommands } from './queries.drop-in.ts'

/** The screen on the wall: opened in another window, which is then drawn to the screen of the room. */
export function ScreenSection({ queue: { officeId, screenSince } }: { readonly queue: DropIn }) {
  const t = useTexts(dropInTexts).screen
  const format = useFormat()
  const { openScreen, closeScreen } = useDropInCommands(officeId)
  const opening = useMutation({
    mutationFn: openScreen,
    onSuccess: ({ token }) => window.open(`/link/wall#${token}`, '_blank', 'noopener'),
    onError: toastFailed,
  })
  const closing = useMutation({
    mutationFn: closeScreen,
    onSuccess: () => toastDone(t.closed),
    onError: toastFailed,
  })
  return (
    <Section title={t.title}>
      <p className={classes.quiet}>{t.text}</p>
      {screenSince !== null && (
        <p className={classes.quiet}>{t.since(format.instant(screenSince))}</p>
      )}
      <Group gap="xs" mt="sm">
        <Button
          variant="default"
          leftSection={<IconDeviceTv size={18} aria-hidden />}
          loading={opening.isPending}
          onClick={() => opening.mutate()}
        >
          {t.open}
        </Button>
        {screenSince !== null && (
          <Button
            variant="subtle"
            color="gray"
            loading={closing.isPending}
            onClick={() => closing.mutate()}
          >
            {t.close}
          </Button>
        )}
      </Group>
    </Section>
  )
}
