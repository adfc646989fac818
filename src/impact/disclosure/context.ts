import type { NumberColumn } from '../frame/model.frame.ts'
import type { StudyRun } from '../model.run.ts'
import { countGroups } from './groups.ts'
import { breaksConcentration, concentrationOf } from './model.concentration.ts'
import { showCounts } from './model.counts.ts'
import type { Finding, FindingRule } from './model.finding.ts'
import { type Arm, type Group, groupId, idOf, type Property, type Stage } from './model.groups.ts'
import { type Policy, policyOf } from './model.policy.ts'
import { differenceOf } from './model.sketch.ts'

/** What every part of disclosure control asks of a run: which counts may be shown, and which sums are safe. */
export interface DisclosureContext {
  readonly run: StudyRun
  readonly policy: Policy
  readonly groups: readonly Group[]
  /** Filled by the parts as they hide things. */
  readonly findings: Finding[]
  /** A count as it may be shown; undefined when nothing of that name was counted. */
  countOf(stage: Stage, arm: Arm, properties?: readonly Property[]): number | null | undefined
  /** A share of an arm from rounded counts; null when hidden. */
  shareOf(stage: Stage, arm: Arm, properties: readonly Property[]): number | null
  /** Whether the controls, or treated, of the analysis all weigh the same: then their shares are counts. */
  isUniform(arm: Arm): boolean
  /** Whether an arm before and after differ by so few that their figures would tell of these few. */
  isClose(arm: Arm): boolean
  /** Why the mean of a column in an arm must not be shown; undefined when it may. */
  faultOf(values: Float64Array, stage: Stage, arm: Arm): FindingRule | undefined
  hide(table: string, cell: string, rule: FindingRule, detail: string): void
}

export function disclosureContext(run: StudyRun): DisclosureContext {
  const policy = policyOf(run.study.disclosure)
  const { units, matched, outcomes, study } = run
  const answers = [...outcomes].map(
    ([name, values]): NumberColumn => ({ kind: 'number', name, values }),
  )
  const crossed = study.subgroups.map(({ column }) => column)
  const groups = countGroups(
    units,
    matched.weights,
    { rows: units.rows, columns: answers },
    crossed,
    policy.threshold,
  )
  const { counts, findings } = showCounts(groups, policy)
  const byId = new Map(groups.map((group) => [idOf(group), group]))
  const countOf = (stage: Stage, arm: Arm, properties: readonly Property[] = []) =>
    counts.get(groupId(stage, arm, properties))
  const isOf = (stage: Stage, arm: Arm) => (row: number) =>
    (units.treated[row] === 1) === (arm === 'treated') &&
    (stage === 'before' || matched.weights[row] !== 0)
  const all: Finding[] = [...findings]
  return {
    run,
    policy,
    groups,
    findings: all,
    countOf,
    shareOf(stage, arm, properties) {
      const part = countOf(stage, arm, properties) ?? null
      const whole = countOf(stage, arm) ?? null
      return part === null || whole === null || whole === 0 ? null : Math.min(1, part / whole)
    },
    isUniform(arm) {
      const isUsed = isOf('after', arm)
      const used = matched.weights.filter((_, row) => isUsed(row))
      return used.every((weight) => Math.abs(weight - (used[0] ?? 0)) < 1e-12)
    },
    isClose(arm) {
      const [before, after] = [
        byId.get(groupId('before', arm, [])),
        byId.get(groupId('after', arm, [])),
      ]
      if (before === undefined || after === undefined) return false
      const apart = differenceOf(before.sketch, after.sketch)
      return apart > 0 && apart < policy.threshold
    },
    faultOf(values, stage, arm) {
      const concentration = concentrationOf(values, isOf(stage, arm))
      if (concentration.persons < policy.threshold) return 'few-persons'
      return breaksConcentration(concentration, policy)
    },
    hide: (table, cell, rule, detail) => {
      all.push({ table, cell, action: 'hidden', rule, detail })
    },
  }
}
