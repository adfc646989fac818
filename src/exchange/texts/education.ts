import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.education.ts'
import { type EducationTexts, fi } from './fi.education.ts'
import { sv } from './sv.education.ts'

export const educationTexts = { fi, sv, en } satisfies Localised<EducationTexts>
