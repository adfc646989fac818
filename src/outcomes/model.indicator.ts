import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'

/**
 * What is counted, each with the version of its definition: another way of counting is another version, so that two
 * figures are compared only when they are of one. The words stand in the texts, under the same names.
 */
export const indicatorVersions = {
  /** Persons whose clientship at the centre began in the year, each once. */
  new_clients: 1,
  /** Clientships that ended in the year. */
  ended_clientships: 1,
  /** Of them those that ended in what the goal definition in force on the last day names. */
  ended_to_goal: 1,
  /** Of them those that ended in work: open, subsidised or apprenticeship, in any field. */
  ended_to_work: 1,
  /** Persons with an open clientship on any day of the year, each once. */
  served: 1,
  /** Of them those with a verified positive event in the year, or within three months of an end in it. */
  positive_change: 1,
  /** The same persons by what changed: work before business before degree study before anything else. */
  change_kinds: 1,
  /** Persons who came in a year and ended to the goal within so many months of their first day. */
  cohort_to_goal: 1,
  /** Referrals that the centre decided in the year. */
  decided_referrals: 1,
  /** Of them those that it accepted. */
  accepted_referrals: 1,
} as const
export type IndicatorId = keyof typeof indicatorVersions
export const indicatorIds = Object.keys(indicatorVersions) as IndicatorId[]

/** A count that may be told; null is hidden under the policy of small groups, and never zero. */
export const toldSchema = z.int().min(0).nullable()

const definedSchema = z.strictObject({
  indicator: z.enum(indicatorIds),
  version: z.int(),
  /** The day as of which it was counted. */
  asOf: daySchema,
})
/** A number of persons, clientships or referrals with its definition and day. */
export const countFigureSchema = definedSchema.extend({ count: toldSchema })
export type CountFigure = z.infer<typeof countFigureSchema>
/** A share, told by its parts: the percentage is made of them where it may be shown. */
export const shareFigureSchema = definedSchema.extend({
  numerator: toldSchema,
  denominator: toldSchema,
})
export type ShareFigure = z.infer<typeof shareFigureSchema>
