import { z } from 'zod'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { clientshipIdSchema } from '../clientships/model.clientship.ts'
import type { NoteKind } from '../clientships/model.note.ts'
import { addDays, addMonths, type Day, daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { addWorkingDays } from '../platform/shared/working-days.ts'

/**
 * What an employment authority owes a jobseeker by a day: the first interview, counted from the beginning of the clientship, and
 * discussions, each counted from the last time that they met.
 */
export const lawDeadlineKinds = ['first_interview', 'discussion'] as const
export type LawDeadlineKind = (typeof lawDeadlineKinds)[number]

/** Notes that say that the client and the authority met: a call may as well have been about a bus ticket. */
export const discussionNotes = ['meeting', 'video'] as const satisfies NoteKind[]

/** A deadline of the law: how long from a day on which the rule holds. */
export interface LawRule {
  readonly kind: LawDeadlineKind
  readonly validFrom: Day
  readonly validTo: Day | null
  /** Either these or months. */
  readonly workingDays: number | null
  readonly months: number | null
  /** Where it is written. */
  readonly source: string
}

const after = ({ workingDays, months }: LawRule, from: Day): Day =>
  workingDays === null ? addMonths(from, months ?? 0) : addWorkingDays(from, workingDays)

/** The rule that holds for what is counted from a day. */
export const lawRuleOn = (
  rules: readonly LawRule[],
  kind: LawDeadlineKind,
  from: Day,
): LawRule | undefined =>
  rules.find(
    (rule) =>
      rule.kind === kind &&
      rule.validFrom <= from &&
      (rule.validTo === null || from <= rule.validTo),
  )

/** The last day on which it is still in time; undefined where no rule was in force yet. */
export function lawDueOn(
  rules: readonly LawRule[],
  kind: LawDeadlineKind,
  from: Day,
): Day | undefined {
  const rule = lawRuleOn(rules, kind, from)
  return rule && after(rule, from)
}

/** A day after which nothing is counted by a rule that is due before a day, some days too late at most. */
function noLaterThan({ workingDays, months, validTo }: LawRule, day: Day): Day {
  const bound =
    workingDays === null
      ? addDays(addMonths(day, -(months ?? 0)), 3)
      : addWorkingDays(day, -workingDays)
  return validTo !== null && validTo < bound ? validTo : bound
}

/** Days from which something is counted. */
export interface CountedFrom {
  readonly first: Day
  readonly last: Day
}

/**
 * From which days that is counted whose last day is before a day: so a list asks the database for the late ones by a column of
 * days, without working days in SQL.
 */
export function countedBefore(
  rules: readonly LawRule[],
  kind: LawDeadlineKind,
  day: Day,
): CountedFrom[] {
  return rules.flatMap((rule) => {
    if (rule.kind !== kind) return []
    let last = noLaterThan(rule, day)
    while (after(rule, last) >= day) last = addDays(last, -1)
    return rule.validFrom <= last ? [{ first: rule.validFrom, last }] : []
  })
}

const kindSchema = z.enum(lawDeadlineKinds)
const dueShape = { kind: kindSchema, countedFrom: daySchema, dueOn: daySchema }
const ruleShape = {
  workingDays: z.int().nullable(),
  months: z.int().nullable(),
  source: z.string(),
}

/** A deadline that binds an authority of the reader with a client. */
export const clientDeadlineSchema = z.strictObject({
  clientshipId: clientshipIdSchema,
  organisation: namedOrganisationSchema,
  ...dueShape,
  ...ruleShape,
  /** The next appointment that is booked there, which may be in time or not. */
  bookedAt: instantSchema.nullable(),
})
export type ClientDeadline = z.infer<typeof clientDeadlineSchema>
export const clientDeadlinesSchema = z.strictObject({ deadlines: z.array(clientDeadlineSchema) })

const lateRowSchema = z.strictObject({
  clientshipId: clientshipIdSchema,
  clientId: clientIdSchema,
  clientNumber: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  usedName: z.string().nullable(),
  isProtected: z.boolean(),
  responsibleName: z.string(),
  ...dueShape,
  bookedAt: instantSchema.nullable(),
})
export type LateByLaw = z.infer<typeof lateRowSchema>

/** How many late ones one answer holds. */
export const lateCap = 200

/** Whom an authority has not met in the time of the law, the longest first. */
export const lateByLawSchema = z.strictObject({
  /** Whether the deadlines bind the organisation at all. */
  isBound: z.boolean(),
  /** The rules of what is counted from today. */
  rules: z.array(z.strictObject({ kind: kindSchema, ...ruleShape })),
  total: z.int(),
  rows: z.array(lateRowSchema),
})
export type LateList = z.infer<typeof lateByLawSchema>
