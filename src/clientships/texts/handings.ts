import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.handings.ts'
import { fi, type HandingTexts } from './fi.handings.ts'
import { sv } from './sv.handings.ts'

export const handingTexts = { fi, sv, en } satisfies Localised<HandingTexts>
