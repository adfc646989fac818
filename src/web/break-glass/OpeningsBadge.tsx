import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { breakGlassTexts } from '../../clients/texts/texts.ts'
import { openingsQuery } from '../../clients/ui/queries.break-glass.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import classes from '../inbox/InboxBadge.module.css'

/** How many openings wait for the reader's review, beside the way to them; nothing where none does. */
export function OpeningsBadge() {
  const t = useTexts(breakGlassTexts).list
  const format = useFormat()
  const { data } = useQuery(openingsQuery('open'))
  if (!data?.mayReview || data.rows.length === 0) return null
  return (
    <span className={classes.badge} data-overdue>
      <span aria-hidden>{format.number(data.rows.length)}</span>
      <VisuallyHidden>, {t.badge(data.rows.length)}</VisuallyHidden>
    </span>
  )
}
