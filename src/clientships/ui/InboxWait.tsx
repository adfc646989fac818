import { VisuallyHidden } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type Day, daysBetween } from '../../platform/shared/days.ts'
import { waitOf } from '../model.wait.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './InboxWait.module.css'

interface InboxWaitProps {
  readonly sentOn: Day
  readonly dueOn: Day
  /** Whether the figures stand beside the bar, in a line of other things, and not under it. */
  readonly inLine?: boolean
}

/** How long a referral has waited of the time that there is to decide, as a small bar with its figures. */
export function InboxWait({ sentOn, dueOn, inLine = false }: InboxWaitProps) {
  const t = useTexts(referralTexts).inbox
  const format = useFormat()
  const today = todayInFinland()
  const { days, of, share, state } = waitOf(sentOn, dueOn, today)
  return (
    <span
      className={classes.wait}
      data-state={state}
      data-in-line={inLine || undefined}
      title={format.dayLong(dueOn)}
    >
      <span className={classes.bar} aria-hidden>
        <span className={classes.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <span aria-hidden>
        {state === 'overdue'
          ? t.late(daysBetween(dueOn, today))
          : t.waited(format.number(days), format.number(of))}
      </span>
      <VisuallyHidden>
        {t.waitedLong(days, of)}
        {state === 'overdue' && `, ${t.late(daysBetween(dueOn, today))}`}
      </VisuallyHidden>
    </span>
  )
}
