import { proposedRules } from './model.handover-rules.ts'

/** What holds for referrals where a centre has not decided. */
export const proposedRule = proposedRules.referral
