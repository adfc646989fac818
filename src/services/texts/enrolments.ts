import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.enrolments.ts'
import { type EnrolmentTexts, fi } from './fi.enrolments.ts'
import { sv } from './sv.enrolments.ts'

export const enrolmentTexts = { fi, sv, en } satisfies Localised<EnrolmentTexts>
