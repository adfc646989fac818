import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.booking.ts'
import { type BookingTexts, fi } from './fi.booking.ts'
import { sv } from './sv.booking.ts'

export const bookingTexts = { fi, sv, en } satisfies Localised<BookingTexts>
