import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.ts'
import { fi, type PlanTexts } from './fi.ts'
import { sv } from './sv.ts'

export const planTexts = { fi, sv, en } satisfies Localised<PlanTexts>
