import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.drop-in.ts'
import { type DropInTexts, fi } from './fi.drop-in.ts'
import { sv } from './sv.drop-in.ts'

export const dropInTexts = { fi, sv, en } satisfies Localised<DropInTexts>
