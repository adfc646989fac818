import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localeSchema, localisedNameSchema } from '../platform/shared/locale.ts'
import { roleSchema } from './model.rights.ts'

/** How high the rows of lists are. */
export const densitySchema = z.enum(['comfortable', 'compact'])

/** Who is signed in, and what the interface shows them. */
export const meSchema = z.strictObject({
  staffId: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** Tells this session apart from any other: what a browser keeps for it, no other session reads. */
  sessionMark: z.string().nullable(),
  locale: localeSchema.nullable(),
  density: densitySchema.nullable(),
  area: z.strictObject({ areaId: z.string(), name: localisedNameSchema, demo: z.boolean() }),
  assignments: z.array(
    z.strictObject({
      role: roleSchema,
      organisationId: z.uuid(),
      organisationName: localisedNameSchema,
      organisationShortName: localisedNameSchema,
    }),
  ),
  /** For whom the person stands in today, at which organisation and until which day. */
  standsInFor: z.array(
    z.strictObject({
      staffId: z.uuid(),
      name: z.string(),
      organisationId: z.uuid(),
      until: daySchema,
    }),
  ),
  /** Names of the permissions whose way the interface shows. */
  permitted: z.array(z.string()),
})
export type Me = z.infer<typeof meSchema>

/** By which ways the signed-in person signs in. */
export const mySignInSchema = z.strictObject({
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Whether they have come by the organisation's own sign-in. */
  organisationsSignIn: z.boolean(),
  passkeys: z.array(
    z.strictObject({ passkeyId: z.string(), name: z.string(), addedAt: instantSchema }),
  ),
})
export type MySignIn = z.infer<typeof mySignInSchema>

/** A user whom the sign-in page of a demo offers. */
export const demoUserSchema = z.strictObject({
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  organisationName: localisedNameSchema,
  areaName: localisedNameSchema,
})
export type DemoUser = z.infer<typeof demoUserSchema>
