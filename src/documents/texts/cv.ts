import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.cv.ts'
import { type CvTexts, fi } from './fi.cv.ts'
import { sv } from './sv.cv.ts'

export const cvTexts = { fi, sv, en } satisfies Localised<CvTexts>
