import { z } from 'zod'
import { roleSchema } from '../areas/model.rights.ts'
import { namedOrganisationSchema, organisationIdSchema } from '../areas/model.setting.ts'
import { staffIdSchema } from '../areas/model.staff.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { type Day, daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'

export const supportMeasureIdSchema = idSchema('SupportMeasure')
export type SupportMeasureId = z.infer<typeof supportMeasureIdSchema>

/** What may be agreed to support a client: a code each, never a reason and never a diagnosis. */
export const supportMeasureCodes = [
  'health_check',
  'rehabilitation',
  'mental_health',
  'trauma_support',
  'substance_abuse_service',
  'disability_service',
  'social_work',
  'debt_advice',
  'housing_advice',
  'childcare_arrangement',
  'family_services',
  'interpreter_support',
  'digital_support',
  'safety_support',
] as const
export type SupportMeasureCode = (typeof supportMeasureCodes)[number]

/** How a measure ended. What was recorded wrongly is no longer shown. */
export const supportEndReasons = [
  'reached',
  'not_needed',
  'interrupted',
  'recorded_wrongly',
] as const
export type SupportEndReason = (typeof supportEndReasons)[number]

/** A measure that was agreed, with who follows it: an organisation, or within it whoever has a role, or a person. */
export const supportMeasureSchema = z.strictObject({
  supportMeasureId: supportMeasureIdSchema,
  measure: z.enum(supportMeasureCodes),
  follower: z.strictObject({
    organisation: namedOrganisationSchema,
    role: roleSchema.nullable(),
    staffName: z.string().nullable(),
  }),
  agreedOn: daySchema,
  agreedBy: z.string(),
  endedOn: daySchema.nullable(),
  endReason: z.enum(supportEndReasons).nullable(),
  endedBy: z.string().nullable(),
  version: z.int(),
})
export type SupportMeasure = z.infer<typeof supportMeasureSchema>

/** The measures of a client: those that go on first; for who writes them, who may follow one. */
export const supportMeasuresSchema = z.strictObject({
  clientId: clientIdSchema,
  measures: z.array(supportMeasureSchema),
  mayWrite: z.boolean(),
  /** The organisations of the area; of those that have access to the client, their people. Empty for readers. */
  followers: z.array(
    z.strictObject({
      ...namedOrganisationSchema.shape,
      staff: z.array(z.strictObject({ staffId: staffIdSchema, name: z.string() })),
    }),
  ),
})
export type SupportMeasures = z.infer<typeof supportMeasuresSchema>

export const newSupportMeasureSchema = z
  .strictObject({
    measure: z.enum(supportMeasureCodes),
    followerOrganisationId: organisationIdSchema,
    followerRole: roleSchema.nullable(),
    followerStaffId: staffIdSchema.nullable(),
    agreedOn: daySchema,
  })
  .refine((said) => said.followerRole === null || said.followerStaffId === null, {
    path: ['followerStaffId'],
    error: 'oneFollower',
  })
export type NewSupportMeasure = z.infer<typeof newSupportMeasureSchema>

export const supportMeasureEndSchema = z.strictObject({
  endedOn: daySchema,
  reason: z.enum(supportEndReasons),
  version: z.int(),
})
export type SupportMeasureEnd = z.infer<typeof supportMeasureEndSchema>

/** Why a measure cannot end on a day, as the code of a field's error; undefined when it can. */
export function endDayFault(
  agreedOn: Day,
  endedOn: Day,
  today: Day,
): 'dayInFuture' | 'dayBeforeAgreed' | undefined {
  if (endedOn > today) return 'dayInFuture'
  return endedOn < agreedOn ? 'dayBeforeAgreed' : undefined
}
