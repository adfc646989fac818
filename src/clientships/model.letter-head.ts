import { z } from 'zod'
import { seenVersionSchema } from '../clients/model.contact.ts'
import { plainText } from '../platform/shared/plain-text.ts'

/** How clients reach an organisation: the head, the foot and the number to call of its letters. */
export const letterHeadSchema = z.strictObject({
  streetAddress: plainText(120).nullable(),
  postalCode: z
    .string()
    .regex(/^\d{5}$/, { error: 'postalCodeInvalid' })
    .nullable(),
  postOffice: plainText(60).nullable(),
  /** As it is printed: `09 123 4567`. */
  phone: z
    .string()
    .regex(/^\+?[\d ()-]{3,30}$/, { error: 'phoneInvalid' })
    .nullable(),
  email: z.email({ error: 'emailInvalid' }).max(200).nullable(),
  /** 0: nothing has been saved yet. */
  version: seenVersionSchema,
})
export type LetterHead = z.infer<typeof letterHeadSchema>

export const emptyLetterHead: LetterHead = {
  streetAddress: null,
  postalCode: null,
  postOffice: null,
  phone: null,
  email: null,
  version: 0,
}
