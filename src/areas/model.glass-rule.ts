import { z } from 'zod'
import { type Role, rightOf, roleSchema, roles } from './model.rights.ts'
import { versionSchema } from './model.setting.ts'

/** Roles that an area may let open a record outside their access: those that have to do with clients of their organisation. */
export const glassRoles: readonly Role[] = roles.filter(
  (role) =>
    rightOf(role, 'identity', 'own_client') !== undefined ||
    rightOf(role, 'identity', 'same_organisation') !== undefined,
)

/** The most hours for which a record may stay open. */
export const glassHoursMost = 24

/** Who may open a record of their organisation outside their access, and for how many hours. */
export const glassRuleChangeSchema = z.strictObject({
  /** None: nobody may. */
  roles: z
    .array(roleSchema)
    .max(roles.length)
    .refine((chosen) => chosen.every((role) => glassRoles.includes(role)), { error: 'chooseOne' }),
  hours: z
    .int({ error: 'numberInvalid' })
    .min(1, { error: 'tooSmall' })
    .max(glassHoursMost, { error: 'tooBig' }),
  /** That of the area, whose rule it is. */
  version: versionSchema,
})
export const glassRuleSchema = z.strictObject({
  roles: z.array(roleSchema),
  hours: z.int(),
  version: z.int(),
})
export type GlassRule = z.infer<typeof glassRuleSchema>
