import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { handingSummaryQuery } from '../../clientships/ui/queries.handings.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import classes from '../inbox/InboxBadge.module.css'

/** How many handings wait for the reader, beside the way to them; nothing where none does. */
export function HandingsBadge() {
  const t = useTexts(referralTexts).inbox
  const format = useFormat()
  const { data } = useQuery(handingSummaryQuery)
  if (data === undefined || data.open === 0) return null
  return (
    <span className={classes.badge} data-overdue={data.overdue > 0 || undefined}>
      <span aria-hidden>{format.number(data.open)}</span>
      <VisuallyHidden>, {t.badge(data.open, data.overdue)}</VisuallyHidden>
    </span>
  )
}
