import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.gaps.ts'
import { fi, type GapTexts } from './fi.gaps.ts'
import { sv } from './sv.gaps.ts'

export const gapTexts = { fi, sv, en } satisfies Localised<GapTexts>
