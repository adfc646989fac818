import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { settingDaySchema, versionSchema } from './model.setting.ts'

export const areaDecisionIdSchema = idSchema('AreaDecision')

/** What needs a decision of the area before it is shown: the names of referrers beside the quality of their referrals. */
export const areaDecisionKinds = ['referrer_names'] as const
export const areaDecisionKindSchema = z.enum(areaDecisionKinds)

/** A decision as a person records it. */
export const areaDecisionContentSchema = z.strictObject({
  kind: areaDecisionKindSchema,
  decidedOn: settingDaySchema,
  /** By which the decision is found: its number, the meeting. */
  reference: plainText(200),
})

/** A dated decision of the area that something may be shown. */
export const areaDecisionSchema = z.strictObject({
  areaDecisionId: areaDecisionIdSchema,
  kind: areaDecisionKindSchema,
  decidedOn: daySchema,
  reference: z.string(),
  recordedBy: z.string(),
  /** From this day on it holds no more. */
  endedOn: daySchema.nullable(),
  version: versionSchema,
})
export type AreaDecision = z.infer<typeof areaDecisionSchema>
