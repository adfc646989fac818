import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Group } from '../model.enrolment.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import classes from './Group.module.css'

/** A figure of a group that another domain counts. */
export interface GroupFigure {
  readonly term: string
  readonly value: string
  readonly note: string
}

interface GroupHeadProps {
  readonly group: Group
  readonly figures: readonly GroupFigure[]
}

/** How many seats are left, and by which rules they are given; what else is told of the group in figures. */
export function GroupHead({ group, figures }: GroupHeadProps) {
  const t = useTexts(enrolmentTexts)
  const format = useFormat()
  const { capacity, taken, counts, hidden, offerDays, priorities } = group
  const free = capacity - taken
  const waiting = counts.find(({ state }) => state === 'queued')?.count ?? 0
  return (
    <div className={classes.head}>
      <dl className={classes.figures}>
        <div>
          <dt>{t.head.free}</dt>
          <dd className={classes.number}>{format.number(free)}</dd>
          <dd className={classes.note}>{t.head.of(taken, capacity)}</dd>
        </div>
        <div>
          <dt>{t.head.waiting}</dt>
          <dd className={classes.number}>{format.number(waiting)}</dd>
          <dd className={classes.note}>
            {counts
              .filter(({ state }) => state !== 'queued')
              .map(({ state, count }) => `${t.states[state]} ${format.number(count)}`)
              .join(' · ')}
          </dd>
        </div>
        {figures.map(({ term, value, note }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={classes.number}>{value}</dd>
            <dd className={classes.note}>{note}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.seats} role="presentation">
        <div style={{ inlineSize: `${(100 * taken) / capacity}%` }} />
      </div>
      <p className={classes.note}>
        {offerDays === null ? t.head.atOnce : t.head.offered(offerDays)}{' '}
        {priorities.length === 0
          ? t.head.byJoining
          : t.head.byRule(priorities.map((one) => t.grounds[one]).join(', '))}
        {hidden > 0 && ` ${t.head.hidden(hidden)}`}
      </p>
    </div>
  )
}
