import { Button, Group } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { InboxRow } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './InboxBulk.module.css'

interface InboxBulkBarProps {
  /** The marked rows. */
  readonly rows: readonly InboxRow[]
  readonly onAccept: () => void
  readonly onReturn: () => void
  readonly onUnmark: () => void
}

/** The bar at the foot of the page for the marked rows. */
export function InboxBulkBar({ rows, onAccept, onReturn, onUnmark }: InboxBulkBarProps) {
  const t = useTexts(referralTexts).bulk
  if (rows.length === 0) return null
  const severalCentres = new Set(rows.map(({ to }) => to.organisationId)).size > 1
  return (
    <section className={classes.bar} aria-label={t.label}>
      <div className={classes.words}>
        <strong role="status">{t.marked(rows.length)}</strong>
        {severalCentres && <span className={classes.note}>{t.oneCentre}</span>}
      </div>
      <Group gap="xs">
        <Button onClick={onAccept} disabled={severalCentres}>
          {t.accept}
        </Button>
        <Button variant="default" onClick={onReturn} disabled={severalCentres}>
          {t.return}
        </Button>
        <Button variant="subtle" color="gray" onClick={onUnmark}>
          {t.unmark}
        </Button>
      </Group>
    </section>
  )
}
