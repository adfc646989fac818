import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.ts'
import { fi, type ServiceTexts } from './fi.ts'
import { sv } from './sv.ts'

export const serviceTexts = { fi, sv, en } satisfies Localised<ServiceTexts>
