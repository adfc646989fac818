import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.referrals.ts'
import { fi, type ReferralTexts } from './fi.referrals.ts'
import { sv } from './sv.referrals.ts'

export const referralTexts = { fi, sv, en } satisfies Localised<ReferralTexts>
