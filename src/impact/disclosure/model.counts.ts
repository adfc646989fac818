import { findHidden, isSmall } from '../../platform/shared/suppression/hide.ts'
import type { Finding } from './model.finding.ts'
import { type Group, idOf, tablesOf } from './model.groups.ts'
import { hidingRuleOf, type Policy } from './model.policy.ts'
import { roundCount } from './model.rounding.ts'

/** The counts of rows that may be shown, rounded; null where hidden. By the ids of groups. */
export interface ShownCounts {
  readonly counts: ReadonlyMap<string, number | null>
  readonly findings: readonly Finding[]
}

/**
 * Hides every count under the threshold, zeros too, with as many others as it takes that nobody can work out a hidden one
 * from the sums, the rounding and the rule all together; rounds the rest.
 */
export function showCounts(groups: readonly Group[], policy: Policy): ShownCounts {
  const rule = hidingRuleOf(policy)
  const tables = tablesOf(groups, policy.threshold)
  const hidden = findHidden(tables, rule)
  const counts = new Map<string, number | null>()
  const findings: Finding[] = []
  for (const group of groups) {
    const id = idOf(group)
    const { units, persons } = group
    if (!hidden.has(id)) {
      counts.set(id, roundCount(units, policy.rounding))
      continue
    }
    counts.set(id, null)
    const small = isSmall(persons, rule) || isSmall(units, rule)
    findings.push({
      table: 'counts',
      cell: id,
      action: 'hidden',
      rule: !small ? 'secondary' : persons === 0 ? 'group-disclosure' : 'few-persons',
      detail: small
        ? `${persons} persons, at least ${policy.threshold} needed`
        : `${persons} persons: shown, it would let a hidden count be worked out`,
    })
  }
  return { counts, findings }
}

/** All counts as they are, for the report that stays inside. */
export const exactCounts = (groups: readonly Group[]): ShownCounts => ({
  counts: new Map(groups.map((group) => [idOf(group), group.units])),
  findings: [],
})
