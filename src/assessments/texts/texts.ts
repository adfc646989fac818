import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.ts'
import { type AssessmentTexts, fi } from './fi.ts'
import { sv } from './sv.ts'

export const assessmentTexts = { fi, sv, en } satisfies Localised<AssessmentTexts>
