import { isFactKey } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { Absent } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { InboxRow } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './InboxList.module.css'

/** What the criteria say of a row, and the first facts that are in the way or missing. */
export function InboxVerdict({ verdict }: Pick<InboxRow, 'verdict'>) {
  const t = useTexts(referralTexts)
  const { locale } = useLocale()
  if (verdict === null) return <Absent />
  const words = factWords(locale)
  const facts = verdict.facts.filter(isFactKey).map((fact) => words.name(fact))
  const { outcome } = verdict
  const named = facts.join(', ')
  const text =
    outcome === 'met'
      ? t.verdicts.met
      : facts.length > 0
        ? t.verdictOf[outcome](named)
        : outcome === 'unknown'
          ? t.verdictOf.discuss
          : t.verdicts.not_met
  return (
    <StateMark state={outcome}>
      <span className={classes.verdict} title={text}>
        {text}
      </span>
    </StateMark>
  )
}
