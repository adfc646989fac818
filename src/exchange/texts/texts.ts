import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.ts'
import { type ExportTexts, fi } from './fi.ts'
import { sv } from './sv.ts'

export const exportTexts = { fi, sv, en } satisfies Localised<ExportTexts>
