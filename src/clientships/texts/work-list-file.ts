import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.work-list-file.ts'
import { fi, type WorkListFileTexts } from './fi.work-list-file.ts'
import { sv } from './sv.work-list-file.ts'

export const workListFileTexts = { fi, sv, en } satisfies Localised<WorkListFileTexts>
