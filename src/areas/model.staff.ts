import { z } from 'zod'
import { addDays, type Day, daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { type Role, rights, roleSchema } from './model.rights.ts'
import { organisationIdSchema, settingDaySchema, versionSchema } from './model.setting.ts'

export const staffIdSchema = idSchema('Staff')
export type StaffId = z.infer<typeof staffIdSchema>
export const roleAssignmentIdSchema = idSchema('RoleAssignment')
export type RoleAssignmentId = z.infer<typeof roleAssignmentIdSchema>

/** Who did something and when. */
const doneBySchema = z.strictObject({ name: z.string(), at: z.string() })

/** A role that somebody has, had or will have in an organisation. */
export const roleAssignmentSchema = z.strictObject({
  roleAssignmentId: roleAssignmentIdSchema,
  role: roleSchema,
  organisationId: organisationIdSchema,
  /** Both null when it was withdrawn on its first day or before. */
  validFrom: daySchema.nullable(),
  /** The last day; null also while there is no end. */
  validTo: daySchema.nullable(),
  state: z.enum(['future', 'current', 'ended', 'withdrawn']),
  given: doneBySchema.nullable(),
  ended: doneBySchema.nullable(),
  /** Whether the person who asks may end it or change its last day. */
  mayChange: z.boolean(),
  version: versionSchema,
})
export type RoleAssignment = z.infer<typeof roleAssignmentSchema>

/** How far somebody is with signing in: not invited, invited, the invitation ran out unused, has a way to sign in. */
export const signInStates = ['none', 'invited', 'invitation_over', 'ready'] as const

/** A person who works in the area with this software. */
export const staffMemberSchema = z.strictObject({
  staffId: staffIdSchema,
  name: z.string(),
  email: z.string(),
  signIn: z.enum(signInStates),
  /** Until when the invitation can be used. */
  invitedUntil: z.string().nullable(),
  lockedAt: z.string().nullable(),
  assignments: z.array(roleAssignmentSchema),
  /** Whether the person who asks may rename, invite, lock and unlock. */
  mayManage: z.boolean(),
  /** Whether the person who asks may say when this one is away and who stands in. */
  mayNameDeputy: z.boolean(),
  /** Whether the row is the person who asks: nobody gives roles to themselves. */
  isSelf: z.boolean(),
  version: versionSchema,
})
export type StaffMember = z.infer<typeof staffMemberSchema>

/** Everybody of the area, and which roles the person who asks may give where. */
export const staffListSchema = z.strictObject({
  staff: z.array(staffMemberSchema),
  grantable: z.array(
    z.strictObject({ organisationId: organisationIdSchema, roles: z.array(roleSchema) }),
  ),
})
export type StaffList = z.infer<typeof staffListSchema>

/** Name and address of a staff member, as a person enters them. */
export const staffContentSchema = z.strictObject({
  name: plainText(200),
  email: z
    .string({ error: 'required' })
    .trim()
    .toLowerCase()
    .min(1, { error: 'required' })
    .max(254, { error: 'tooLong' })
    .regex(z.regexes.email, { error: 'emailInvalid' }),
})
export type StaffContent = z.infer<typeof staffContentSchema>

/** A role to give. */
export const newRoleSchema = z.strictObject({
  role: roleSchema,
  organisationId: organisationIdSchema,
  validFrom: settingDaySchema,
  validTo: settingDaySchema.nullable(),
})
export type NewRole = z.infer<typeof newRoleSchema>

/** A link's token by which somebody sets a password once, and until when. */
export const invitationSchema = z.strictObject({ token: z.string(), until: z.string() })

/** Days from the first to the last; an open end is null. */
export interface Period {
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** Where a period stands on a day; one without a first day never held. */
export function stateOn(
  { validFrom, validTo }: { readonly validFrom: Day | null; readonly validTo: Day | null },
  today: Day,
): RoleAssignment['state'] {
  if (validFrom === null) return 'withdrawn'
  if (validFrom > today) return 'future'
  return validTo === null || validTo >= today ? 'current' : 'ended'
}

const holdsOn = (periods: readonly Period[], day: Day): boolean =>
  periods.some((period) => stateOn(period, day) === 'current')

/**
 * Whether some day from `today` on is covered by a period of `before` but by none of `after`.
 * Coverage changes only where a period begins or has ended, so those days are looked at.
 */
export function leavesGap(
  before: readonly Period[],
  after: readonly Period[],
  today: Day,
): boolean {
  const turns = [...before, ...after].flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  )
  return [today, ...turns].some(
    (day) => day >= today && holdsOn(before, day) && !holdsOn(after, day),
  )
}

/** Whether a role reaches beyond the organisation that it is given in: such a role is the area's to give. */
export function reachesBeyondOrganisation(role: Role): boolean {
  return Object.entries(rights[role]).some(
    ([data, relations]) =>
      data === 'settings_of_area' || relations?.other_organisation !== undefined,
  )
}
