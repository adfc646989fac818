import { z } from 'zod'
import { roleSchema } from '../areas/model.rights.ts'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { clientIdSchema } from './model.access.ts'
import { hetuSchema } from './model.hetu.ts'

export const breakGlassIdSchema = idSchema('BreakGlass')
export type BreakGlassId = z.infer<typeof breakGlassIdSchema>

/** The fewest letters in which it can be said why somebody's record has to be seen. */
export const glassReasonLeast = 10

/** Whose record, and why. A hetu is sent in the body only. */
export const openGlassSchema = z
  .strictObject({
    clientNumber: z.int().min(1).nullable().default(null),
    hetu: hetuSchema.nullable().default(null),
    reason: plainText(1000).refine((words) => words.length >= glassReasonLeast, {
      error: 'glassReasonShort',
    }),
  })
  .refine(({ clientNumber, hetu }) => (clientNumber === null) !== (hetu === null), {
    error: 'chooseOne',
    path: ['clientNumber'],
  })
export type OpenGlass = z.output<typeof openGlassSchema>

/** A record that the reader has open outside their access. */
export const openingSchema = z.strictObject({
  breakGlassId: breakGlassIdSchema,
  until: instantSchema,
})

/** What an opening answers: whose record it is. */
export const openedSchema = openingSchema.extend({ clientId: clientIdSchema })
export type Opened = z.infer<typeof openedSchema>

export const glassListSize = 200

/** An opening as the data-protection officer and the organisation's manager see it: the client's number, never the name. */
export const glassRowSchema = z.strictObject({
  breakGlassId: breakGlassIdSchema,
  clientNumber: z.int(),
  organisation: z.strictObject({ organisationId: organisationIdSchema, name: localisedNameSchema }),
  staffName: z.string(),
  /** In which role the opener might. */
  role: roleSchema,
  reason: z.string(),
  openedAt: instantSchema,
  until: instantSchema,
  reviewed: z
    .strictObject({ by: z.string(), at: instantSchema, remark: z.string().nullable() })
    .nullable(),
})
export type GlassRow = z.infer<typeof glassRowSchema>

export const glassListSchema = z.strictObject({
  rows: z.array(glassRowSchema),
  /** Whether the reader reviews them, and does not only see them. */
  mayReview: z.boolean(),
  /** Whether there are older ones that are not listed. */
  isCut: z.boolean(),
})
export type GlassList = z.infer<typeof glassListSchema>

/** `open`: those that nobody has reviewed yet. */
export const glassQuerySchema = z.strictObject({
  state: z.enum(['open', 'all']).default('open'),
})

export const reviewGlassSchema = z.strictObject({
  /** What was found, if anything has to be said; no data of the client. */
  remark: plainText(500, 0).nullable(),
})
