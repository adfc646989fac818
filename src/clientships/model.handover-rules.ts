import type { HandoverKind } from './model.handover.ts'
import type { ReferralRule } from './model.referral.ts'

/**
 * What holds where a receiver has not decided: a proposal for each kind. A referral: four weeks to a draft, two to a
 * decision, a word three days before. Inside a centre and back again it goes faster, because nobody has to judge.
 */
export const proposedRules: Readonly<Record<HandoverKind, ReferralRule>> = {
  referral: {
    decideWithinDays: 14,
    remindBeforeDays: 3,
    escalateEveryDays: 7,
    draftDays: 28,
    version: 1,
  },
  assignment: {
    decideWithinDays: 5,
    remindBeforeDays: 1,
    escalateEveryDays: 3,
    draftDays: 28,
    version: 1,
  },
  transfer: {
    decideWithinDays: 14,
    remindBeforeDays: 3,
    escalateEveryDays: 7,
    draftDays: 28,
    version: 1,
  },
  service_request: {
    decideWithinDays: 10,
    remindBeforeDays: 2,
    escalateEveryDays: 5,
    draftDays: 28,
    version: 1,
  },
  return: {
    decideWithinDays: 7,
    remindBeforeDays: 2,
    escalateEveryDays: 3,
    draftDays: 28,
    version: 1,
  },
}
