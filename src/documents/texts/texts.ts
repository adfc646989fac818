import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.ts'
import { type DocumentTexts, fi } from './fi.ts'
import { sv } from './sv.ts'

export const documentTexts = { fi, sv, en } satisfies Localised<DocumentTexts>
