import type { Localised } from '../../shared/locale.ts'
import { en } from './en.ts'
import { fi, type PlatformTexts } from './fi.ts'
import { sv } from './sv.ts'

export const platformTexts = { fi, sv, en } satisfies Localised<PlatformTexts>
