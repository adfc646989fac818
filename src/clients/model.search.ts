import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { clientIdSchema } from './model.access.ts'

/** What somebody types to find a person: names, a client number, a birth date, in any order. */
export const searchTextSchema = z.string().trim().min(1).max(200)

export const searchHitSchema = z.strictObject({
  clientId: clientIdSchema,
  clientNumber: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  usedName: z.string().nullable(),
  birthDate: daySchema.nullable(),
  serviceLanguage: z.string().nullable(),
  isProtected: z.boolean(),
})
export type SearchHit = z.infer<typeof searchHitSchema>

export const searchAnswerSchema = z.strictObject({
  hits: z.array(searchHitSchema),
  /** Whether there may be more than are shown: type more. */
  hasMore: z.boolean(),
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
