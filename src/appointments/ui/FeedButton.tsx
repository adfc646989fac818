import { Button, CopyButton, Group } from '@mantine/core'
import { IconCalendarShare } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { appointmentTexts } from '../texts/appointments.ts'
import classes from './Appointments.module.css'
import { closeFeed, openFeed } from './queries.appointments.ts'

/** The address by which a calendar program follows the reader's bookings. */
export function FeedButton() {
  const t = useTexts(appointmentTexts).feed
  const opening = useMutation({ mutationFn: openFeed, onError: toastFailed })
  const closing = useMutation({
    mutationFn: closeFeed,
    onSuccess: () => {
      opening.reset()
      toastDone(t.closed)
    },
    onError: toastFailed,
  })
  const address = opening.data && `${location.origin}/api/calendar-feeds/${opening.data.token}`
  return (
    <details className={classes.feed}>
      <summary className={classes.quiet}>{t.title}</summary>
      <p className={classes.quiet}>{t.text}</p>
      {address !== undefined && <p className={classes.link}>{address}</p>}
      <Group gap="xs" mt="xs">
        {address === undefined ? (
          <Button
            variant="default"
            leftSection={<IconCalendarShare size={18} aria-hidden />}
            loading={opening.isPending}
            onClick={() => opening.mutate()}
          >
            {t.open}
          </Button>
        ) : (
          <CopyButton value={address}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? t.copied : t.copy}</Button>}
          </CopyButton>
        )}
        <Button
          variant="subtle"
          color="gray"
          loading={closing.isPending}
          onClick={() => closing.mutate()}
        >
          {t.close}
        </Button>
      </Group>
    </details>
  )
}
