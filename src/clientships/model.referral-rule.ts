import type { ReferralRule } from './model.referral.ts'

/** What holds where a centre has not decided: a proposal. Four weeks to a draft, two to a decision, a word three days before. */
export const proposedRule: ReferralRule = {
  decideWithinDays: 14,
  remindBeforeDays: 3,
  escalateEveryDays: 7,
  draftDays: 28,
  version: 1,
}
