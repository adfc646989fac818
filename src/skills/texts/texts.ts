import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.ts'
import { fi, type SkillTexts } from './fi.ts'
import { sv } from './sv.ts'

export const skillTexts = { fi, sv, en } satisfies Localised<SkillTexts>
