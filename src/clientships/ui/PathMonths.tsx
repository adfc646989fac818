import { useFormat } from '../../platform/browser/Format.tsx'
import type { Day } from '../../platform/shared/days.ts'
import classes from './Path.module.css'
import { monthTicks } from './path-layout.ts'

interface PathMonthsProps {
  readonly span: { readonly from: Day; readonly to: Day }
  readonly width: number
}

/** The months under the line; read out nowhere, because each mark says its own day. */
export function PathMonths({ span, width }: PathMonthsProps) {
  const format = useFormat()
  return (
    <div className={classes.months} aria-hidden>
      {monthTicks(span, width).map(({ day, x, named, withYear }) => (
        <span
          key={day}
          className={classes.month}
          data-year={withYear || undefined}
          style={{ insetInlineStart: x }}
        >
          {named && <span>{format.monthShort(day)}</span>}
          {withYear && <span className={classes.year}>{day.slice(0, 4)}</span>}
        </span>
      ))}
    </div>
  )
}
