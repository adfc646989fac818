import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { traceSchema } from '../eligibility/model.trace.schema.ts'
import { enrolmentStateSchema, mostAtOnce } from './model.enrolment.ts'

/** A list of people as an official has it: one a line, by number, identity code, or name and birth date. */
export const intakeListSchema = z.strictObject({
  lines: z.array(z.string().trim().min(1).max(200)).min(1).max(mostAtOnce),
})

/** The most bytes of a list as a file. */
export const mostIntakeBytes = 2 * 1024 * 1024

/** The same list as a workbook or a text file. */
export const intakeFileSchema = z.strictObject({
  content: z
    .base64({ error: 'fileUnreadable' })
    .max(Math.ceil(mostIntakeBytes / 3) * 4, { error: 'fileTooLarge' }),
})

/** The lines of such a file, to be seen and mended before they are checked. */
export const intakeLinesSchema = z.strictObject({
  lines: z.array(z.string()),
  /** Lines that were too many for one check. */
  left: z.int().min(0),
})

/** What the conditions of a group say of a client, line by line; null: there are none. */
export const intakeTraceSchema = z.strictObject({ trace: traceSchema.nullable() })

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
