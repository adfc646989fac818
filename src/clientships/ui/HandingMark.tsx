import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { HandoverState } from '../model.handover.ts'
import { handingTexts } from '../texts/handings.ts'
import { ReferralMark } from './ReferralMark.tsx'

/** The state of a handing, marked as that of a referral, in its own words. */
export function HandingMark({ state }: { readonly state: HandoverState }) {
  const t = useTexts(handingTexts)
  return <ReferralMark state={state}>{t.states[state]}</ReferralMark>
}
