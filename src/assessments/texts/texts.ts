import type { Localised } from '../../platform/shared/locale.ts'
import { en as enForms } from './en.forms.ts'
import { en as enSupport } from './en.support.ts'
import { en } from './en.ts'
import { type FormTexts, fi as fiForms } from './fi.forms.ts'
import { fi as fiSupport, type SupportTexts } from './fi.support.ts'
import { type AssessmentTexts, fi } from './fi.ts'
import { sv as svForms } from './sv.forms.ts'
import { sv as svSupport } from './sv.support.ts'
import { sv } from './sv.ts'

export const assessmentTexts = { fi, sv, en } satisfies Localised<AssessmentTexts>
export const formTexts = { fi: fiForms, sv: svForms, en: enForms } satisfies Localised<FormTexts>
export const supportTexts = {
  fi: fiSupport,
  sv: svSupport,
  en: enSupport,
} satisfies Localised<SupportTexts>
