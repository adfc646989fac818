import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.ts'
import { fi, type StaffTexts } from './fi.ts'
import { sv } from './sv.ts'

export const staffTexts = { fi, sv, en } satisfies Localised<StaffTexts>
