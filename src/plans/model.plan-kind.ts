import { z } from 'zod'
import { addDays, addMonths, type Day } from '../platform/shared/days.ts'

/**
 * Kinds of plans. The last three are of history: nobody makes a new one.
 * Sources: 681/2023 (integration plan), 380/2023 (employment plan), 189/2001 (activation plan), 381/2023 (multi-sector
 * employment plan); codes of the employment authority's plans 01-07 (domain 1.16).
 */
export const planKinds = [
  'integration_plan',
  'employment_plan',
  'activation_plan',
  'multi_sector_employment_plan',
  'multi_sector_integration_plan',
  'employment_programme',
  'job_search_plan',
] as const
export const planKindSchema = z.enum(planKinds)
export type PlanKind = z.infer<typeof planKindSchema>

/** What holds for plans of a kind that begin in a period: data of an area, with the source of each number. */
export interface PlanRule {
  readonly kind: PlanKind
  readonly validFrom: Day
  /** The last day on which a plan may begin under it; null: until further notice. */
  readonly validTo: Day | null
  /** Whether a new plan of the kind may be made. */
  readonly isOffered: boolean
  /** Months that a plan lasts at most from its first day; null: no maximum is known. */
  readonly maxMonths: number | null
  /** Months after which it is reviewed at the latest; null: none is known, and its writer sets the day. */
  readonly reviewMonths: number | null
  readonly source: string
}

/** The rule of a kind for a plan that begins on a day. */
export const findRule = (
  rules: readonly PlanRule[],
  kind: PlanKind,
  on: Day,
): PlanRule | undefined =>
  rules.find(
    (rule) =>
      rule.kind === kind && rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo),
  )

/** The kinds of which a plan that begins on a day may be made. */
export const offeredKinds = (rules: readonly PlanRule[], on: Day): PlanKind[] =>
  planKinds.filter((kind) => findRule(rules, kind, on)?.isOffered === true)

/** The last day of the longest plan that begins on a day: one day before the same day of the month. Null: no maximum. */
export const latestEnd = ({ maxMonths }: PlanRule, startsOn: Day): Day | null =>
  maxMonths === null ? null : addDays(addMonths(startsOn, maxMonths), -1)

/** The latest day of the next review; null: the rule knows none. */
export const latestReview = ({ reviewMonths }: PlanRule, from: Day): Day | null =>
  reviewMonths === null ? null : addMonths(from, reviewMonths)

/** What is wrong with the days of a plan, as codes by field; empty when nothing is. */
export function faultsOfDays(
  rule: PlanRule | undefined,
  days: {
    readonly startsOn: Day
    readonly endsOn: Day | null
    readonly reviewOn: Day | null
    /** From when the review is counted: acceptance or the last review. */
    readonly from: Day
  },
): { path: 'kind' | 'endsOn' | 'reviewOn'; code: string }[] {
  const { startsOn, endsOn, reviewOn, from } = days
  if (rule?.isOffered !== true) return [{ path: 'kind', code: 'planKindNotOffered' }]
  const end = latestEnd(rule, startsOn)
  const review = latestReview(rule, from)
  return [
    ...(endsOn !== null && endsOn < startsOn
      ? [{ path: 'endsOn' as const, code: 'endBeforeStart' }]
      : []),
    ...(end !== null && (endsOn === null || endsOn > end)
      ? [{ path: 'endsOn' as const, code: 'planTooLong' }]
      : []),
    ...(review !== null && (reviewOn === null || reviewOn > review)
      ? [{ path: 'reviewOn' as const, code: 'reviewTooLate' }]
      : []),
    ...(reviewOn !== null && endsOn !== null && reviewOn > endsOn
      ? [{ path: 'reviewOn' as const, code: 'reviewAfterEnd' }]
      : []),
  ]
}
