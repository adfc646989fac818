import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.calendar.ts'
import { type CalendarTexts, fi } from './fi.calendar.ts'
import { sv } from './sv.calendar.ts'

export const calendarTexts = { fi, sv, en } satisfies Localised<CalendarTexts>
