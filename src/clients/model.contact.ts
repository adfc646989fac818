import { z } from 'zod'
import { addDays, type Day, daySchema } from '../platform/shared/days.ts'
import { plainText } from '../platform/shared/plain-text.ts'

/** Where a person lives and is reached. */
export const contactSchema = z.strictObject({
  municipalityCode: z
    .string()
    .regex(/^\d{3}$/, { error: 'municipalityUnknown' })
    .nullable(),
  streetAddress: plainText(120).nullable(),
  postalCode: z
    .string()
    .regex(/^\d{5}$/, { error: 'postalCodeInvalid' })
    .nullable(),
  postOffice: plainText(60).nullable(),
  /** Kept in the international form, `+358401234567`. */
  phone: plainText(30).nullable(),
  email: z.email({ error: 'emailInvalid' }).max(200).nullable(),
})
export type Contact = z.infer<typeof contactSchema>

export const emptyContact: Contact = {
  municipalityCode: null,
  streetAddress: null,
  postalCode: null,
  postOffice: null,
  phone: null,
  email: null,
}

/** The version that was seen (0: nothing had been saved yet), within what the database counts. */
export const seenVersionSchema = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)

/** Contact data to be saved, with the version that was seen. */
export const contactChangeSchema = contactSchema.extend({ version: seenVersionSchema })

/** Contact data as they are read; of a protected person only that they are protected. */
export const contactAnswerSchema = z.strictObject({
  isProtected: z.boolean(),
  contact: contactSchema.nullable(),
  version: seenVersionSchema,
})
export type ContactAnswer = z.infer<typeof contactAnswerSchema>

/**
 * Non-disclosure for safety (turvakielto) as the register granted it; `validTo` is its last day, null: until further
 * notice. The dates only warn: a person stays protected until somebody with the right ends the protection, because
 * an address that came out by the mere passing of a day could not be taken back.
 */
export const protectionSchema = z
  .strictObject({ validFrom: daySchema, validTo: daySchema.nullable() })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    error: 'periodReversed',
    path: ['validTo'],
  })
export type Protection = z.infer<typeof protectionSchema>

/** Days before its last day on which a protection is called expiring (domain.md section 6, TURVAKIELTO). */
export const protectionAlertDays = 60

export const protectionStates = ['valid', 'expiring', 'expired'] as const
export type ProtectionState = (typeof protectionStates)[number]

/** Whether a protection is to be renewed or ended by a decision: soon, or overdue. */
export function protectionState(protection: Protection, today: Day): ProtectionState {
  const { validTo } = protection
  if (validTo === null) return 'valid'
  if (validTo < today) return 'expired'
  return validTo <= addDays(today, protectionAlertDays) ? 'expiring' : 'valid'
}

/** What those with the right to protected contact data read of a protected person. */
export const protectedContactAnswerSchema = z.strictObject({
  protection: protectionSchema,
  state: z.enum(protectionStates),
  contact: contactSchema,
  version: seenVersionSchema,
})
export type ProtectedContactAnswer = z.infer<typeof protectedContactAnswerSchema>

/** A protected person among the actor's own clients whose protection is expiring or has expired. */
export const protectionAlertSchema = z.strictObject({
  clientId: z.uuid(),
  clientNumber: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  validTo: daySchema,
  state: z.enum(protectionStates),
})
export type ProtectionAlert = z.infer<typeof protectionAlertSchema>
