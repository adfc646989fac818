import { z } from 'zod'
import { type Day, daySchema, daysBetween } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { clientData, type Role, rightOf, roles } from './model.rights.ts'
import { namedOrganisationSchema, organisationIdSchema, settingDaySchema } from './model.setting.ts'
import { staffIdSchema } from './model.staff.ts'

export const absenceIdSchema = idSchema('Absence')
export type AbsenceId = z.infer<typeof absenceIdSchema>

/** The longest absence in days: who is away for longer hands the clients over. */
export const absenceDaysMost = 366

/** When somebody is away and who stands in. Why is nobody's business: no reason is asked or kept. */
export const absenceContentSchema = z.strictObject({
  firstDay: settingDaySchema,
  /** The last day of the absence; the deputy's rights end with it. */
  lastDay: settingDaySchema,
  /** Who has the rights of the absent person on their clients meanwhile; nobody when null. */
  deputyId: staffIdSchema.nullable(),
})
export type AbsenceContent = z.infer<typeof absenceContentSchema>

/** An absence from one organisation. */
export const newAbsenceSchema = absenceContentSchema.extend({
  organisationId: organisationIdSchema,
})
export type NewAbsence = z.infer<typeof newAbsenceSchema>

const namedStaffSchema = z.strictObject({ staffId: staffIdSchema, name: z.string() })

/** An absence as it stands. */
export const absenceSchema = z.strictObject({
  absenceId: absenceIdSchema,
  organisationId: organisationIdSchema,
  firstDay: daySchema,
  lastDay: daySchema,
  deputy: namedStaffSchema.nullable(),
  /** Who said so last, and when. */
  namedBy: z.string(),
  namedAt: z.string(),
  state: z.enum(['future', 'current', 'ended']),
  /** Whether the person who asks may change or end it. */
  mayChange: z.boolean(),
  version: z.int().min(1),
})
export type Absence = z.infer<typeof absenceSchema>

/** The absences of a person, the latest first, and where the one who asks may name a deputy for them. */
export const absenceListSchema = z.strictObject({
  absences: z.array(absenceSchema),
  organisations: z.array(
    namedOrganisationSchema.extend({
      /** Who may stand in there: has a role with clients of their own, and is not away in the same way. */
      deputies: z.array(namedStaffSchema),
    }),
  ),
})
export type AbsenceList = z.infer<typeof absenceListSchema>

/** The roles in which somebody can stand in: those that have any right to clients of their own. */
export const deputyRoles: readonly Role[] = roles.filter((role) =>
  clientData.some((data) => rightOf(role, data, 'own_client') !== undefined),
)

/** What is wrong with the days of an absence, by field; undefined when nothing is. */
export function wrongDays(
  { firstDay, lastDay }: Pick<AbsenceContent, 'firstDay' | 'lastDay'>,
  earliest: Day,
  today: Day,
): { readonly path: 'firstDay' | 'lastDay'; readonly code: string } | undefined {
  if (firstDay < earliest) return { path: 'firstDay', code: 'dayPast' }
  if (lastDay < firstDay) return { path: 'lastDay', code: 'endsBeforeItBegins' }
  if (lastDay < today) return { path: 'lastDay', code: 'dayPast' }
  if (daysBetween(firstDay, lastDay) >= absenceDaysMost)
    return { path: 'lastDay', code: 'absenceTooLong' }
  return undefined
}

/** Where an absence stands on a day. */
export function absenceState(
  { firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day },
  today: Day,
): Absence['state'] {
  if (firstDay > today) return 'future'
  return lastDay >= today ? 'current' : 'ended'
}
