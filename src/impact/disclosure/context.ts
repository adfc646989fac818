import type { NumberColumn } from '../frame/model.frame.ts'
import type { StudyRun } from '../model.run.ts'
import { type CountedGroups, countGroups } from './groups.ts'
import { breaksConcentration, concentrationOf } from './model.concentration.ts'
import { exactCounts, showCounts } from './model.counts.ts'
import type { Finding, FindingRule } from './model.finding.ts'
import { type Arm, type Group, groupId, idOf, type Property, type Stage } from './model.groups.ts'
import { type Policy, policyOf } from './model.policy.ts'
import { differenceOf } from './model.sketch.ts'
import { countPersons, personOrder } from './person-order.ts'

/** What every part of disclosure control asks of a run: which counts may be shown, and which sums are safe. */
export interface DisclosureContext {
  readonly run: StudyRun
  readonly policy: Policy
  readonly groups: readonly Group[]
  /** By column: the levels that are told together. */
  readonly joined: CountedGroups['joined']
  /** Under which name the groups of a subgroup column are counted. */
  groupColumn(column: string): string
  /** Filled by the parts as they hide things. */
  readonly findings: Finding[]
  /** A count of rows as it may be shown; undefined when nothing of that name was counted. */
  countOf(stage: Stage, arm: Arm, properties?: readonly Property[]): number | null | undefined
  /** Persons of an arm, each once. */
  personsOf(stage: Stage, arm: Arm): number
  /** Persons of an arm of the analysis who have a value. */
  personsWith(values: Float64Array, arm: Arm): number
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

/** What may be counted of a run under a policy. */
export function groupsOf(run: StudyRun, policy: Policy): CountedGroups {
  const { units, matched, outcomes, groups } = run
  const answers = [...outcomes].map(
    ([name, values]): NumberColumn => ({ kind: 'number', name, values }),
  )
  return countGroups(
    {
      ...{ units, weights: matched.weights, subgroups: groups.columns },
      outcomes: { rows: units.rows, columns: answers },
    },
    policy.threshold,
  )
}

/** @param policy the rules; those of the specification when left out */
export function disclosureContext(
  run: StudyRun,
  policy = policyOf(run.study.disclosure),
): DisclosureContext {
  const { units, matched } = run
  const { groups, joined, names } = groupsOf(run, policy)
  const { counts, findings } = policy.hides ? showCounts(groups, policy) : exactCounts(groups)
  const byId = new Map(groups.map((group) => [idOf(group), group]))
  const order = personOrder(units)
  const countOf = (stage: Stage, arm: Arm, properties: readonly Property[] = []) =>
    counts.get(groupId(stage, arm, properties))
  // Asked for every term of the balance, and answered from every row: found out once.
  const weighAlike = (arm: Arm) => {
    const isUsed = isOf('after', arm)
    let first: number | undefined
    for (let row = 0; row < units.rows; row++) {
      if (!isUsed(row)) continue
      const weight = matched.weights[row] as number
      first ??= weight
      if (!(Math.abs(weight - first) < 1e-12)) return false
    }
    return true
  }
  const isOf = (stage: Stage, arm: Arm) => (row: number) =>
    (units.treated[row] === 1) === (arm === 'treated') &&
    (stage === 'before' || matched.weights[row] !== 0)
  const uniform = { treated: weighAlike('treated'), control: weighAlike('control') }
  const all: Finding[] = [
    ...findings,
    ...[...joined].map(([column, levels]) => ({
      ...({ table: 'balance', cell: column, action: 'merged', rule: 'levels-joined' } as const),
      detail: `told together: ${[...levels].join(', ')}`,
    })),
  ]
  return {
    run,
    policy,
    groups,
    joined,
    groupColumn: (column) => names.get(column) ?? column,
    findings: all,
    countOf,
    personsOf: (stage, arm) => byId.get(groupId(stage, arm, []))?.persons ?? 0,
    personsWith(values, arm) {
      const isUsed = isOf('after', arm)
      return countPersons(
        order,
        units.rows,
        (row) => isUsed(row) && !Number.isNaN(values[row] as number),
      )
    },
    shareOf(stage, arm, properties) {
      const part = countOf(stage, arm, properties) ?? null
      const whole = countOf(stage, arm) ?? null
      return part === null || whole === null || whole === 0 ? null : Math.min(1, part / whole)
    },
    isUniform: (arm) => uniform[arm],
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
      if (!policy.hides) return undefined
      const concentration = concentrationOf(values, isOf(stage, arm))
      if (concentration.persons < policy.threshold) return 'few-persons'
      return breaksConcentration(concentration, policy)
    },
    hide: (table, cell, rule, detail) => {
      if (policy.hides) all.push({ table, cell, action: 'hidden', rule, detail })
    },
  }
}
