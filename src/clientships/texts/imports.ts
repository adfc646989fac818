import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.import.ts'
import { fi, type ImportTexts } from './fi.import.ts'
import { sv } from './sv.import.ts'

export const importTexts = { fi, sv, en } satisfies Localised<ImportTexts>
