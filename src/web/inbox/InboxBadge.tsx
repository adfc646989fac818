import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { inboxSummaryQuery } from '../../clientships/ui/queries.referrals.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import classes from './InboxBadge.module.css'

/** How many referrals wait, beside the way to the inbox; nothing where none does. */
export function InboxBadge() {
  const t = useTexts(referralTexts).inbox
  const format = useFormat()
  const { data } = useQuery(inboxSummaryQuery)
  if (data === undefined || data.open === 0) return null
  return (
    <span className={classes.badge} data-overdue={data.overdue > 0 || undefined}>
      <span aria-hidden>{format.number(data.open)}</span>
      <VisuallyHidden>, {t.badge(data.open, data.overdue)}</VisuallyHidden>
    </span>
  )
}
