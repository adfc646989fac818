import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.criteria.ts'
import { type CriteriaTexts, fi } from './fi.criteria.ts'
import { sv } from './sv.criteria.ts'

export const criteriaTexts = { fi, sv, en } satisfies Localised<CriteriaTexts>
