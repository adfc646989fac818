import { proposedRule } from '../../src/clientships/model.referral-rule.ts'

/** The clock of a demo's referrals: the proposal that holds where a centre has decided nothing else. */
export const handoverRule = proposedRule
