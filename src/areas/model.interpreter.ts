import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { languageCodes } from '../platform/shared/iso-codes.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { settingDaySchema, versionSchema } from './model.setting.ts'

export const interpreterIdSchema = idSchema('Interpreter')
export type InterpreterId = z.infer<typeof interpreterIdSchema>

/** What a form of an interpreter holds. */
export const interpreterContentSchema = z.strictObject({
  name: plainText(100),
  /** Languages that they interpret, by ISO 639. */
  languages: z
    .array(z.enum(languageCodes as [string, ...string[]], { error: 'languageInvalid' }))
    .min(1, { error: 'required' })
    .max(12, { error: 'tooMany' })
    .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' }),
  phone: plainText(30).nullable(),
  email: z.email({ error: 'emailInvalid' }).max(200).nullable(),
})
export type InterpreterContent = z.infer<typeof interpreterContentSchema>

export const interpreterChangeSchema = interpreterContentSchema.extend({
  closedOn: settingDaySchema.nullable(),
  version: versionSchema,
})
export type InterpreterChange = z.infer<typeof interpreterChangeSchema>

/** Somebody who interprets for the area: neither a client nor one of its staff. */
export const interpreterSchema = z.strictObject({
  interpreterId: interpreterIdSchema,
  name: z.string(),
  languages: z.array(z.string()),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** No longer asked from this day on. */
  closedOn: daySchema.nullable(),
  version: versionSchema,
})
export type Interpreter = z.infer<typeof interpreterSchema>
