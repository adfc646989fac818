import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.doors.ts'
import { type DoorTexts, fi } from './fi.doors.ts'
import { sv } from './sv.doors.ts'

export const doorTexts = { fi, sv, en } satisfies Localised<DoorTexts>
