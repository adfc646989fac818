import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { qualificationIdSchema, unitCodeSchema } from './model.requirement.ts'
import { assessorSchema, levelSchema } from './model.scale.ts'
import { recognitionKindSchema } from './model.skills.ts'

/** What was said at one sitting, by the client or by a teacher. */
export const newAssessmentsSchema = z.strictObject({
  assessor: assessorSchema,
  observedOn: daySchema,
  levels: z
    .array(
      z.discriminatedUnion('of', [
        z.strictObject({
          of: z.literal('requirement'),
          qualification: qualificationIdSchema,
          unit: unitCodeSchema,
          requirement: z.int().min(1).max(1000),
          level: levelSchema,
        }),
        z.strictObject({ of: z.literal('concept'), conceptId: z.uuid(), level: levelSchema }),
      ]),
    )
    .min(1)
    .max(100),
})
export type NewAssessments = z.output<typeof newAssessmentsSchema>

/** A step towards recognising a unit, and what it rests on: what was seen, or the number of a decision. */
export const newRecognitionSchema = z.strictObject({
  qualification: qualificationIdSchema,
  unit: unitCodeSchema,
  kind: recognitionKindSchema.extract(['identified', 'withdrawn']),
  onDay: daySchema,
  basis: plainText(100),
})
export type NewRecognition = z.output<typeof newRecognitionSchema>

/** A decision of the education provider on a unit, with its number. */
export const newDecisionSchema = newRecognitionSchema.extend({
  kind: recognitionKindSchema.extract(['recognised', 'refused', 'withdrawn']),
})
export type NewDecision = z.output<typeof newDecisionSchema>
