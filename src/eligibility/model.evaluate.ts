import {
  type FactKey,
  factDefinition,
  findRuleList,
  type RuleList,
} from '../clients/model.facts.ts'
import type { ProfileValues } from '../clients/model.facts.values.ts'
import type { Day } from '../platform/shared/days.ts'
import {
  type Constants,
  type CriteriaNode,
  type CriteriaTree,
  childrenOf,
  enabledPart,
  type FactNode,
  type FactTest,
} from './model.criteria.ts'
import {
  countLeaves,
  evaluateFormula,
  type Formula,
  type Outcome,
  outcomeOf,
  truth,
} from './model.formula.ts'
import { missingSlots } from './model.missing.ts'
import { type Partition, partitionFact } from './model.partition.ts'

/** A place for one value: a fact, or a fact of one item of a list. */
export interface Slot {
  readonly fact: FactKey
  readonly list: RuleList | undefined
  /** The position of the item in the list, 0 for a fact that stands alone. */
  readonly item: number
  readonly partition: Partition
  /** Whether only the right to support needs may see it: a support need, or marked by a condition. */
  readonly isSensitive: boolean
}

/** A formula whose every node knows the node of the criteria from which it came. */
export type PlanNode =
  | {
      readonly kind: 'fact'
      readonly source: FactNode
      readonly slot: number
      readonly accepts: number
    }
  | {
      readonly kind: 'all' | 'any' | 'some'
      readonly source: CriteriaNode
      readonly nodes: readonly PlanNode[]
    }
  | { readonly kind: 'not'; readonly source: CriteriaNode; readonly node: PlanNode }

export interface Judgement {
  readonly outcome: Outcome
  /** For an unknown outcome the facts that could still change it, sorted, each once; else empty. */
  readonly missing: readonly string[]
}

/** How many items of each list there are to look at; a list of which nothing is known counts as one unknown item. */
export type ItemCounts = Readonly<Record<RuleList, number>>

/** Criteria laid out for people with so many degrees and experiences. */
export interface Plan {
  readonly slots: readonly Slot[]
  readonly root: PlanNode
  /** What is known per slot, as bit masks of classes. */
  knownOf(values: ProfileValues): number[]
  /** The outcome on what is known per slot. */
  outcome(known: ArrayLike<number>): Outcome
  /** The outcome with what is missing, which takes longer. */
  judge(known: ArrayLike<number>): Judgement
}

/** Criteria compiled for a day: the one evaluator of the page, the import, the preview and the bulk run. */
export interface CompiledCriteria {
  readonly on: Day
  readonly constants: Constants
  /** The facts that the enabled conditions ask of. */
  readonly facts: readonly FactKey[]
  /** Those of them that only the right to support needs may see. */
  readonly sensitive: ReadonlySet<FactKey>
  /** The layout for so many items; made once for each number of items. */
  planFor(counts: ItemCounts): Plan
  /** The layout for a person's values. */
  planOf(values: ProfileValues): Plan
  /** The outcome for a person: enough for a count or a list. */
  outcome(values: ProfileValues): Outcome
  /** Judges a person. */
  judge(values: ProfileValues): Judgement
}

function factNodesOf(node: CriteriaNode): readonly FactNode[] {
  return node.kind === 'fact' ? [node] : childrenOf(node).flatMap(factNodesOf)
}

interface Laid {
  readonly root: PlanNode
  readonly slots: readonly Slot[]
}

function layOut(
  root: CriteriaNode,
  partitions: ReadonlyMap<FactKey, { partition: Partition; nodes: readonly FactNode[] }>,
  sensitive: ReadonlySet<FactKey>,
  counts: ItemCounts,
): Laid {
  const slots: Slot[] = []
  const slotOf = (fact: FactKey, item: number, partition: Partition): number => {
    const known = slots.findIndex((slot) => slot.fact === fact && slot.item === item)
    if (known >= 0) return known
    const list = findRuleList(fact)
    return slots.push({ fact, list, item, partition, isSensitive: sensitive.has(fact) }) - 1
  }
  const lay = (source: CriteriaNode, item: number): PlanNode => {
    switch (source.kind) {
      case 'all':
      case 'any':
        return { kind: source.kind, source, nodes: source.nodes.map((node) => lay(node, item)) }
      case 'not':
        return { kind: 'not', source, node: lay(source.node, item) }
      case 'some':
        return {
          kind: 'some',
          source,
          nodes: Array.from({ length: counts[source.list] }, (_, index) =>
            lay(source.where, index),
          ),
        }
      case 'fact': {
        const entry = partitions.get(source.fact)
        if (entry === undefined) throw new RangeError(`No partition of ${source.fact}`)
        const { partition, nodes } = entry
        const accepts = partition.accepts[nodes.indexOf(source)] as number
        return { kind: 'fact', source, slot: slotOf(source.fact, item, partition), accepts }
      }
    }
  }
  return { root: lay(root, 0), slots }
}

/** The names of the missing facts, sorted, each once. */
export function missingFacts(slots: readonly Pick<Slot, 'fact'>[], missing: readonly number[]) {
  return [...new Set(missing.map((slot) => slots[slot]?.fact ?? ''))].toSorted()
}

function planOf({ root, slots }: Laid): Plan {
  const formula: Formula = root
  const counts = countLeaves(formula)
  return {
    slots,
    root,
    knownOf: (values) =>
      slots.map(({ fact, list, item, partition }) => {
        const known: Readonly<Partial<Record<string, string>>> | undefined =
          list === undefined ? values.facts : values.lists[list][item]
        return partition.knownOf(known?.[fact])
      }),
    outcome: (known) => outcomeOf(evaluateFormula(formula, known)),
    judge(known) {
      const value = evaluateFormula(formula, known)
      if (value !== truth.unknown) return { outcome: outcomeOf(value), missing: [] }
      const missing = missingFacts(slots, missingSlots(formula, known, counts))
      return { outcome: outcomeOf(value), missing }
    },
  }
}

/**
 * Compiles criteria for a day. Conditions that are switched off are left out.
 * @throws RangeError when no condition is enabled
 */
export function compileCriteria(
  criteria: Pick<CriteriaTree, 'constants' | 'root'>,
  on: Day,
): CompiledCriteria {
  const root = enabledPart(criteria.root)
  if (root === undefined) throw new RangeError('No condition is enabled')
  const byFact = Map.groupBy(factNodesOf(root), (node) => node.fact)
  const partitions = new Map(
    [...byFact].map(([fact, nodes]) => {
      const tests: FactTest[] = nodes.map((node) => node.test)
      return [fact, { nodes, partition: partitionFact(fact, tests, criteria.constants, on) }]
    }),
  )
  const isSensitive = ([fact, nodes]: readonly [FactKey, readonly FactNode[]]) =>
    factDefinition(fact).right === 'support_needs' || nodes.some((node) => node.sensitive)
  const sensitive = new Set([...byFact].filter(isSensitive).map(([fact]) => fact))
  const plans = new Map<string, Plan>()
  const planFor = (counts: ItemCounts): Plan => {
    const key = `${counts.degree} ${counts.own_field_experience}`
    const known = plans.get(key)
    if (known !== undefined) return known
    const plan = planOf(layOut(root, partitions, sensitive, counts))
    plans.set(key, plan)
    return plan
  }
  const planOfValues = ({ lists }: ProfileValues) =>
    planFor({
      degree: Math.max(1, lists.degree.length),
      own_field_experience: Math.max(1, lists.own_field_experience.length),
    })
  return {
    on,
    constants: criteria.constants,
    facts: [...byFact.keys()],
    sensitive,
    planFor,
    planOf: planOfValues,
    outcome(values) {
      const plan = planOfValues(values)
      return plan.outcome(plan.knownOf(values))
    },
    judge(values) {
      const plan = planOfValues(values)
      return plan.judge(plan.knownOf(values))
    },
  }
}
