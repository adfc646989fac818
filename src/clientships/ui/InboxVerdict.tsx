import { Absent } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { InboxRow } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { verdictFacts, verdictWithoutFacts } from '../texts/verdict-words.ts'
import classes from './InboxList.module.css'

/** What the criteria say of a row, and under it in one line the facts that are in the way or missing. */
export function InboxVerdict({ verdict }: Pick<InboxRow, 'verdict'>) {
  const t = useTexts(referralTexts)
  const { locale } = useLocale()
  if (verdict === null) return <Absent />
  const { outcome } = verdict
  const facts = verdictFacts(verdict, locale)
  const told = () => {
    if (facts.length === 0) return verdictWithoutFacts(verdict, locale)
    if (facts.length <= 2) return facts.join(', ')
    return t.verdictFacts.more(facts[0] ?? '', facts.length - 1)
  }
  return (
    <>
      <StateMark state={outcome}>{t.shortVerdicts[outcome]}</StateMark>
      {outcome !== 'met' && <span className={classes.quiet}>{told()}</span>}
    </>
  )
}
