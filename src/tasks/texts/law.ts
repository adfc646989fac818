import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.law.ts'
import { fi, type LawTexts } from './fi.law.ts'
import { sv } from './sv.law.ts'

export const lawTexts = { fi, sv, en } satisfies Localised<LawTexts>
