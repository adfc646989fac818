import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { WorkListRow } from '../model.work-list.ts'
import { handingTexts } from '../texts/handings.ts'
import { referralTexts } from '../texts/referrals.ts'
import { HandOverBulk } from './HandOverBulk.tsx'
import classes from './InboxBulk.module.css'

interface WorkListBulkProps {
  /** The marked rows. */
  readonly rows: readonly WorkListRow[]
  readonly onUnmark: () => void
}

/** The bar at the foot of the work list for the marked rows: handing them over, each by itself. */
export function WorkListBulk({ rows, onUnmark }: WorkListBulkProps) {
  const t = useTexts(handingTexts).bulk
  const words = useTexts(referralTexts).bulk
  /** The rows as they were when it began: those that are sent leave the list. */
  const [sending, setSending] = useState<readonly WorkListRow[] | undefined>()
  const [first] = sending ?? rows
  if (first === undefined) return null
  const { organisationId } = first.organisation
  const severalCentres = rows.some((row) => row.organisation.organisationId !== organisationId)
  return (
    <>
      {rows.length > 0 && (
        <section className={classes.bar} aria-label={t.title}>
          <div className={classes.words}>
            <strong role="status">{t.selected(rows.length)}</strong>
            {severalCentres && <span className={classes.note}>{words.oneCentre}</span>}
          </div>
          <Group gap="xs">
            <Button disabled={severalCentres} onClick={() => setSending(rows)}>
              {t.action}
            </Button>
            <Button variant="subtle" color="gray" onClick={onUnmark}>
              {words.unmark}
            </Button>
          </Group>
        </section>
      )}
      {sending && (
        <HandOverBulk
          rows={sending}
          organisationId={organisationId}
          onClose={() => {
            setSending(undefined)
            onUnmark()
          }}
        />
      )}
    </>
  )
}
