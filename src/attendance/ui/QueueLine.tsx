import { Button, Loader } from '@mantine/core'
import { IconAlertTriangleFilled, IconCheck, IconCloudOff } from '@tabler/icons-react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import type { SessionId } from '../model.sheet.ts'
import { attendanceTexts } from '../texts/texts.ts'
import classes from './Marking.module.css'
import { discardMarks, sendAgain, useMarkQueue } from './mark-queue.ts'

/** How the marks of a session stand: with the server, on the way, on the device alone, or refused. */
export function QueueLine({ sessionId }: { readonly sessionId: SessionId }) {
  const t = useTexts(attendanceTexts).sheet
  const { locale } = useLocale()
  const { pending, standing, failed } = useMarkQueue()
  const count = pending.find((one) => one.sessionId === sessionId)?.marks.length ?? 0
  const error = failed.get(sessionId)
  if (error !== undefined && count > 0)
    return (
      <div role="alert" className={classes.failed}>
        <span>
          <IconAlertTriangleFilled size={16} aria-hidden /> {t.failed(count)}.{' '}
          {errorText(error, locale)}
        </span>
        <span>
          <Button variant="subtle" size="compact-sm" onClick={() => sendAgain(sessionId)}>
            {t.again}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => discardMarks(sessionId)}
          >
            {t.discard}
          </Button>
        </span>
      </div>
    )
  return (
    <span role="status" className={classes.state} data-away={standing === 'away' || undefined}>
      {count === 0 ? (
        <>
          <IconCheck size={16} aria-hidden /> {t.saved}
        </>
      ) : standing === 'away' ? (
        <>
          <IconCloudOff size={16} aria-hidden /> {t.away(count)}
        </>
      ) : (
        <>
          <Loader size={14} color="gray" aria-hidden /> {t.sending}
        </>
      )}
    </span>
  )
}
