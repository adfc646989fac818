import { z } from 'zod'
import { settingDaySchema } from '../areas/model.setting.ts'
import { daySchema } from '../platform/shared/days.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { type EndReason, outcomeOfEnd } from './model.clientship.ts'
import { asksOwnField } from './model.outcome.ts'

/**
 * End reasons that can be a centre's goal: those that stand on an outcome. A work tryout and a training agreement are no
 * end reasons, so they never count (domain section 7).
 */
export const goalReasons = [
  'employed_open',
  'employed_subsidised',
  'apprenticeship',
  'entrepreneur',
  'degree_study',
  'other_study',
] as const satisfies readonly EndReason[]
const reasonSchema = z.enum(goalReasons)
export type GoalReason = z.infer<typeof reasonSchema>

const distinct = <T>(items: readonly T[]) => new Set(items).size === items.length
const reasons = z
  .array(reasonSchema)
  .max(goalReasons.length)
  .refine(distinct, { error: 'repeated' })

const goalFields = {
  /** With which end reasons a clientship reaches the goal. */
  reachedBy: reasons.min(1, { error: 'required' }),
  /** Which of them count in the own field alone. */
  inOwnField: reasons,
  /** Which of them count only once the outcome is confirmed. */
  whenConfirmed: reasons,
  /** After how many months the people who came in a year are followed besides. */
  cohortMonths: z.array(z.int().min(1).max(120)).max(6).refine(distinct, { error: 'repeated' }),
  /** Where the definition comes from. */
  source: plainText(500),
}

/** A goal as it is filled in: a condition on a reason that is no longer chosen falls away. */
export const goalContentSchema = z
  .strictObject({ ...goalFields, validFrom: settingDaySchema })
  .transform((goal) => ({
    ...goal,
    inOwnField: goal.inOwnField.filter((reason) => goal.reachedBy.includes(reason)),
    whenConfirmed: goal.whenConfirmed.filter((reason) => goal.reachedBy.includes(reason)),
  }))
export type GoalContent = z.output<typeof goalContentSchema>

/** Whether it is asked of what ends with a reason if it is in the person's own field. */
export function asksOwnFieldOf(reason: GoalReason): boolean {
  const kind = outcomeOfEnd(reason)
  return kind !== undefined && asksOwnField(kind)
}

/** The reasons of which an outcome can be confirmed later: a business that lasts. */
export const confirmedReasons: readonly GoalReason[] = ['entrepreneur']

/** A goal from a day on, in the place of the one before. `version` is the latest that was seen, 0 where there is none. */
export const goalChangeSchema = z
  .strictObject({ ...goalFields, validFrom: settingDaySchema, version: z.int().min(0) })
  .superRefine(({ reachedBy, inOwnField, whenConfirmed }, fault) => {
    const say = (path: string, message: string) =>
      fault.addIssue({ code: 'custom', path: [path], message })
    if (!inOwnField.every((reason) => reachedBy.includes(reason) && asksOwnFieldOf(reason)))
      say('inOwnField', 'goalReasonMissing')
    const lasts = (reason: GoalReason) => confirmedReasons.includes(reason)
    if (!whenConfirmed.every((reason) => reachedBy.includes(reason) && lasts(reason)))
      say('whenConfirmed', 'goalReasonMissing')
  })
export type GoalChange = z.output<typeof goalChangeSchema>

export const goalSchema = z.strictObject({
  validFrom: daySchema,
  /** The last day; null: until another is set. */
  validTo: daySchema.nullable(),
  ...goalFields,
  version: z.int(),
})
export type Goal = z.infer<typeof goalSchema>

/** The definitions of a centre, the latest first, and whether the reader may set another. */
export const goalsSchema = z.strictObject({
  goals: z.array(goalSchema),
  mayChange: z.boolean(),
})
