import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { enrolmentStateSchema, mostAtOnce } from './model.enrolment.ts'

/** A list of people as an official has it: one a line, by number, identity code, or name and birth date. */
export const intakeListSchema = z.strictObject({
  lines: z.array(z.string().trim().min(1).max(200)).min(1).max(mostAtOnce),
})

/** Whom a line may mean, and how they stand to the group. */
const intakePersonSchema = z.strictObject({
  clientId: clientIdSchema,
  clientNumber: z.int(),
  name: z.string(),
  /** In the group or its queue already. */
  state: enrolmentStateSchema.nullable(),
  /** Whether the reader may enrol them. */
  mayEnrol: z.boolean(),
  /** What the criteria say today, with the facts that are in the way or missing; null: there are none, or not for the reader. */
  verdict: z
    .strictObject({
      outcome: z.enum(['met', 'not_met', 'unknown']),
      facts: z.array(z.string()),
      needsDiscussion: z.boolean(),
    })
    .nullable(),
})
export type IntakePerson = z.infer<typeof intakePersonSchema>

/** Each line with whom it may mean: nobody, one, or several of whom the official chooses. Identity codes are not told back. */
export const intakeCheckSchema = z.strictObject({
  lines: z.array(z.strictObject({ line: z.int().min(1), people: z.array(intakePersonSchema) })),
})
export type IntakeCheck = z.infer<typeof intakeCheckSchema>
