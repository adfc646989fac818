import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'

/**
 * What may come before the day of joining in a queue: clients with an integration plan in force first; of them, or of all,
 * the one whose plan ends first. Which of them count, and in which order, is data of the organisation (`queue_rule`).
 */
export const queuePriorities = ['integration_plan', 'legal_deadline'] as const
export type QueuePriority = (typeof queuePriorities)[number]

/** Somebody who waits, with what the rules ask. */
export interface Waiting {
  readonly enrolmentId: string
  readonly joinedAt: Instant
  readonly hasIntegrationPlan: boolean
  /** The last day of the integration plan in force. */
  readonly planEndsOn: Day | null
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Fractions of a second are as long as they need to be: without the `Z` the shorter of two is a part of the longer. */
const compareInstants = (a: Instant, b: Instant): number =>
  compareText(a.slice(0, -1), b.slice(0, -1))

const compareBy: Readonly<Record<QueuePriority, (a: Waiting, b: Waiting) => number>> = {
  integration_plan: (a, b) => Number(b.hasIntegrationPlan) - Number(a.hasIntegrationPlan),
  legal_deadline: (a, b) =>
    a.planEndsOn === b.planEndsOn
      ? 0
      : // Who has no deadline comes after all who have.
        compareText(a.planEndsOn ?? '9999', b.planEndsOn ?? '9999'),
}

/**
 * The queue in the order in which seats are given: by the priorities in their order, then by joining; of two who joined
 * at the same instant always the same one first.
 */
export function orderQueue<T extends Waiting>(
  waiting: readonly T[],
  priorities: readonly QueuePriority[],
): T[] {
  return waiting.toSorted((a, b) => {
    for (const priority of priorities) {
      const order = compareBy[priority](a, b)
      if (order !== 0) return order
    }
    return compareInstants(a.joinedAt, b.joinedAt) || compareText(a.enrolmentId, b.enrolmentId)
  })
}

/** What gave somebody their place: the priorities of the rule that speak for them; nothing when the day of joining alone does. */
export function groundsOf(one: Waiting, priorities: readonly QueuePriority[]): QueuePriority[] {
  return priorities.filter((priority) =>
    priority === 'integration_plan' ? one.hasIntegrationPlan : one.planEndsOn !== null,
  )
}
