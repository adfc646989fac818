import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.referral-file.ts'
import { fi, type ReferralFileTexts } from './fi.referral-file.ts'
import { sv } from './sv.referral-file.ts'

export const referralFileTexts = { fi, sv, en } satisfies Localised<ReferralFileTexts>
