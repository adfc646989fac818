import { isFactKey } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { InboxRow } from '../model.referral.ts'
import { referralTexts } from './referrals.ts'

type Verdict = NonNullable<InboxRow['verdict']>

/** The names of the facts that are in the way of a verdict or missing. */
export const verdictFacts = ({ facts }: Verdict, locale: Locale): string[] =>
  facts.filter(isFactKey).map((fact) => factWords(locale).name(fact))

/** What is said of a verdict for which no fact is named: a condition that the reader may not see could decide. */
export const verdictWithoutFacts = ({ outcome }: Verdict, locale: Locale): string =>
  outcome === 'unknown' ? referralTexts[locale].verdictFacts.discuss : ''
