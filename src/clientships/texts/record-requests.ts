import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.record-request.ts'
import { fi, type RecordRequestTexts } from './fi.record-request.ts'
import { sv } from './sv.record-request.ts'

export const recordRequestTexts = { fi, sv, en } satisfies Localised<RecordRequestTexts>
