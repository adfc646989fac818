import { isFactKey } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { Absent } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { InboxRow } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './InboxList.module.css'

/** How many facts are named; the record beside the list has all of them. */
const named = 2

/** What the criteria say of a row, and under it the first facts that are in the way or missing. */
export function InboxVerdict({ verdict }: Pick<InboxRow, 'verdict'>) {
  const t = useTexts(referralTexts)
  const { locale } = useLocale()
  if (verdict === null) return <Absent />
  const { outcome } = verdict
  const words = factWords(locale)
  const facts = verdict.facts.filter(isFactKey).map((fact) => words.name(fact))
  const more = facts.length - named
  const told = [
    facts.slice(0, named).join(', '),
    more > 0 && t.verdictFacts.more(more),
    outcome === 'unknown' && facts.length === 0 && t.verdictFacts.discuss,
  ].filter(Boolean)
  return (
    <>
      <StateMark state={outcome}>{t.shortVerdicts[outcome]}</StateMark>
      {outcome !== 'met' && <span className={classes.quiet}>{told.join(' ')}</span>}
    </>
  )
}
