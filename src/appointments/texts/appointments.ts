import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.appointments.ts'
import { type AppointmentTexts, fi } from './fi.appointments.ts'
import { sv } from './sv.appointments.ts'

export const appointmentTexts = { fi, sv, en } satisfies Localised<AppointmentTexts>
