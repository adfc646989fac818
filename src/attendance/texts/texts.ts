import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.ts'
import { type AttendanceTexts, fi } from './fi.ts'
import { sv } from './sv.ts'

export const attendanceTexts = { fi, sv, en } satisfies Localised<AttendanceTexts>
