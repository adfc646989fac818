import type { Localised } from '../../platform/shared/locale.ts'
import { en as enForms } from './en.forms.ts'
import { en } from './en.ts'
import { type FormTexts, fi as fiForms } from './fi.forms.ts'
import { type AssessmentTexts, fi } from './fi.ts'
import { sv as svForms } from './sv.forms.ts'
import { sv } from './sv.ts'

export const assessmentTexts = { fi, sv, en } satisfies Localised<AssessmentTexts>
export const formTexts = { fi: fiForms, sv: svForms, en: enForms } satisfies Localised<FormTexts>
