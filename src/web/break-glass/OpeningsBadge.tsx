import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { breakGlassTexts } from '../../clients/texts/texts.ts'
import { openingsQuery } from '../../clients/ui/queries.break-glass.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import classes from '../inbox/InboxBadge.module.css'

/** How many openings nobody has reviewed, beside the way to them; nothing where none is. */
export function OpeningsBadge() {
  const t = useTexts(breakGlassTexts).list
  const format = useFormat()
  const { data } = useQuery(openingsQuery('open'))
  if (data === undefined || data.rows.length === 0) return null
  return (
    <span className={classes.badge} data-overdue>
      <span aria-hidden>{format.number(data.rows.length)}</span>
      <VisuallyHidden>, {t.badge(data.rows.length)}</VisuallyHidden>
    </span>
  )
}
