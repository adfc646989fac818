import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { WorkListRow } from '../model.work-list.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'
import type { Taker } from './share-out.ts'

/** A part that scrolls has to be reached by the keyboard. */
const scrollsByKeyboard = { tabIndex: 0 }

/** What has become of the handing of one client. */
export interface Result {
  readonly state: 'waiting' | 'sent' | 'failed'
  readonly error?: unknown
}

interface HandOverBulkRowsProps {
  readonly rows: readonly WorkListRow[]
  readonly plan: ReadonlyMap<string, Taker>
  readonly results: ReadonlyMap<string, Result>
}

/** Each client with who gets them and how it went, those that failed first; a long list scrolls by itself, the verb stays in sight. */
export function HandOverBulkRows({ rows, plan, results }: HandOverBulkRowsProps) {
  const t = useTexts(handingTexts)
  const hasFailed = ({ clientshipId }: WorkListRow) => results.get(clientshipId)?.state === 'failed'
  const ordered = rows.toSorted((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)))
  return (
    <section className={classes.scroll} aria-label={t.bulk.clients} {...scrollsByKeyboard}>
      <ul className={classes.results}>
        {ordered.map((row) => (
          <li key={row.clientshipId} className={classes.result}>
            <span>
              {row.familyName} {row.givenNames}
            </span>
            <span className={classes.taker}>
              {plan.get(row.clientshipId)?.name ?? t.form.choosePerson}
            </span>
            <Sent result={results.get(row.clientshipId)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sent({ result }: { readonly result: Result | undefined }) {
  const t = useTexts(handingTexts).bulk.results
  const { locale } = useLocale()
  if (result === undefined) return null
  if (result.state === 'sent') return <StateMark state="met">{t.sent}</StateMark>
  if (result.state === 'waiting') return <StateMark state="waiting">{t.waiting}</StateMark>
  return (
    <>
      <StateMark state="overdue">{t.failed}</StateMark>
      <span className={classes.why}>{errorText(result.error, locale)}</span>
    </>
  )
}
