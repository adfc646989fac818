import type { Localised } from '../../platform/shared/locale.ts'
import { en as enSecurity } from './en.security.ts'
import { en } from './en.ts'
import { fi as fiSecurity, type SecurityTexts } from './fi.security.ts'
import { fi, type StaffTexts } from './fi.ts'
import { sv as svSecurity } from './sv.security.ts'
import { sv } from './sv.ts'

export const staffTexts = { fi, sv, en } satisfies Localised<StaffTexts>
export const securityTexts = {
  fi: fiSecurity,
  sv: svSecurity,
  en: enSecurity,
} satisfies Localised<SecurityTexts>
