import { z } from 'zod'
import { handingKindSchema } from '../clientships/model.handing.ts'
import { daySchema } from '../platform/shared/days.ts'

/** Handings of a kind in one direction. The median is over those decided, in whole and half days. */
export const handingTimesRowSchema = z.strictObject({
  kind: handingKindSchema,
  isSent: z.boolean(),
  open: z.int(),
  overdue: z.int(),
  decided: z.int(),
  /** Decided on its day or before. */
  inTime: z.int(),
  medianDays: z.number().nullable(),
})

/** How long handings of a centre waited: those decided in the last year, and those that are open. */
export const handingTimesSchema = z.strictObject({
  from: daySchema,
  until: daySchema,
  rows: z.array(handingTimesRowSchema),
})
export type HandingTimes = z.infer<typeof handingTimesSchema>
