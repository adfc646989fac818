import type { Profile, ProfileFact } from '../clients/model.facts.profile.ts'
import type { FactKey, ItemFact, ScalarFact } from '../clients/model.facts.ts'
import { type ProfileValues, profileValues } from '../clients/model.facts.values.ts'
import { type Day, parseDay } from '../platform/shared/days.ts'
import { type Constants, type CriteriaTree, type FactTest, testValues } from './model.criteria.ts'
import {
  type CompiledCriteria,
  compileCriteria,
  type Plan,
  type PlanNode,
} from './model.evaluate.ts'
import { evaluateFormula, outcomeOf } from './model.formula.ts'
import { missingSlots, smallestToClarify } from './model.missing.ts'
import { addPeriod } from './model.partition.ts'
import type { Trace, TraceNode, TraceSlot } from './model.trace.schema.ts'

/** What of a trace a reader may know beyond the right to the trace itself. */
export interface TraceReader {
  /** The right to support needs: health and what is marked sensitive. */
  readonly supportNeeds: boolean
  /** Whether the person's municipality may be known: not of a protected person without the right to protected contact. */
  readonly municipality: boolean
}

/** A tree whose outcomes are not yet told. */
type Untold = TraceNode

/** Evaluates every node and the whole again on what the slots hold. */
function tell(on: Day, slots: readonly TraceSlot[], root: Untold): Trace {
  const known = slots.map((slot) => slot.known)
  const tellNode = (node: Untold): TraceNode => {
    const outcome = outcomeOf(evaluateFormula(node, known))
    switch (node.kind) {
      case 'all':
      case 'any':
      case 'some':
        return { ...node, outcome, nodes: node.nodes.map(tellNode) }
      case 'not':
        return { ...node, outcome, node: tellNode(node.node) }
      default:
        return { ...node, outcome }
    }
  }
  const told = tellNode(root)
  const missing = missingSlots(root, known).map((slot) => slots[slot]?.fact ?? null)
  return {
    on,
    outcome: told.outcome,
    missing: [...new Set(missing.filter((fact) => fact !== null))].toSorted(),
    needsDiscussion: missing.includes(null),
    clarify: smallestToClarify(root, known),
    slots,
    root: told,
  }
}

function resolveTest(test: FactTest, constants: Constants): FactTest {
  return test.op === 'oneOf' ? { op: 'oneOf', values: testValues(test, constants) } : test
}

/** When time alone turns the node's outcome: the anniversary, for a day that has not reached it. */
function turningDay(test: FactTest, value: string | null, on: Day): Day | null {
  const day = value === null ? undefined : parseDay(value)
  if (day === undefined || !('period' in test)) return null
  const anniversary = addPeriod(day, test.period)
  return anniversary > on ? anniversary : null
}

function slotsOf(plan: Plan, profile: Profile): readonly TraceSlot[] {
  const known = plan.knownOf(profileValues(profile))
  return plan.slots.map(({ fact, list, item, isSensitive, partition }, index): TraceSlot => {
    const listed = list === undefined ? undefined : profile.lists[list][item]
    const facts: Readonly<Partial<Record<string, ProfileFact>>> =
      (list === undefined ? profile.facts : listed?.facts) ?? {}
    const found = facts[fact]
    return {
      fact,
      list: list ?? null,
      item: list === undefined ? null : item,
      itemId: listed?.item ?? null,
      value: found?.value ?? null,
      evidence: found?.evidence ?? null,
      isStale: found?.isStale ?? false,
      conflicts: found?.conflicts ?? [],
      derivedFrom: found?.derivedFrom ?? null,
      isSensitive,
      known: known[index] ?? partition.all,
      all: partition.all,
    }
  })
}

/**
 * The trace of a person's profile under criteria compiled for a day: every condition met, not met
 * or unknown, with the fact behind it, its day and source. It tells everything; whoever passes it
 * to a reader passes it through `redactTrace`.
 */
export function traceCriteria(compiled: CompiledCriteria, profile: Profile): Trace {
  const plan = compiled.planOf(profileValues(profile))
  const slots = slotsOf(plan, profile)
  const build = (node: PlanNode): Untold => {
    const { source } = node
    const fields = {
      id: source.id,
      outcome: 'unknown' as const,
      label: source.label ?? null,
      services: source.services ?? [],
    }
    switch (node.kind) {
      case 'not':
        return { kind: 'not', ...fields, node: build(node.node) }
      case 'fact': {
        const test = resolveTest(node.source.test, compiled.constants)
        const { slot, accepts } = node
        const { fact } = node.source
        const changesOn = turningDay(test, slots[slot]?.value ?? null, compiled.on)
        return { kind: 'fact', ...fields, slot, fact, test, accepts, changesOn }
      }
      default: {
        const nodes = node.nodes.map(build)
        return source.kind === 'some'
          ? { kind: 'some', ...fields, list: source.list, nodes }
          : { kind: node.kind === 'all' ? 'all' : 'any', ...fields, nodes }
      }
    }
  }
  return tell(compiled.on, slots, build(plan.root))
}

/** Compiles the criteria for the day and traces a profile; for many profiles compile once. */
export function judgeProfile(
  criteria: Pick<CriteriaTree, 'constants' | 'root'>,
  profile: Profile,
  on: Day,
): Trace {
  return traceCriteria(compileCriteria(criteria, on), profile)
}

function isHidden(slot: TraceSlot, reader: TraceReader): boolean {
  if (slot.fact === null) return true
  if (slot.isSensitive && !reader.supportNeeds) return true
  return slot.fact === 'home_municipality' && !reader.municipality
}

const nothingKnown = {
  itemId: null,
  value: null,
  evidence: null,
  isStale: false,
  conflicts: [],
  derivedFrom: null,
} as const

/**
 * The trace as a reader may see it. A condition on a hidden fact becomes "a condition to be
 * discussed", and the whole is evaluated again as if nothing were known of that fact: the parents,
 * the outcome, what is missing and what to clarify are then the same whatever the fact is, so
 * nothing of it can be inferred. (Hiding the node alone would not do: an outcome "not met" with
 * everything else met tells the hidden "no".)
 */
export function redactTrace(trace: Trace, reader: TraceReader): Trace {
  const hidden = trace.slots.map((slot) => isHidden(slot, reader))
  if (!hidden.includes(true)) return trace
  const slots = trace.slots.map((slot, index): TraceSlot => {
    if (hidden[index] !== true) return slot
    const { isSensitive, all } = slot
    return { fact: null, list: null, item: null, ...nothingKnown, isSensitive, known: all, all }
  })
  let count = 0
  const conceal = (node: TraceNode): Untold => {
    switch (node.kind) {
      case 'all':
      case 'any':
      case 'some':
        return { ...node, nodes: node.nodes.map(conceal) }
      case 'not':
        return { ...node, node: conceal(node.node) }
      default: {
        if (hidden[node.slot] !== true) return node
        const { slot, accepts, outcome } = node
        return {
          kind: 'hidden',
          id: `hidden_${count++}`,
          outcome,
          label: null,
          services: [],
          slot,
          accepts,
        }
      }
    }
  }
  return tell(trace.on, slots, conceal(trace.root))
}

/**
 * The values without what a reader may not know, for judging where no trace is needed (a list, a
 * count): the outcome and what is missing are then those of the redacted trace.
 */
export function visibleValues(
  compiled: Pick<CompiledCriteria, 'sensitive'>,
  values: ProfileValues,
  reader: TraceReader,
): ProfileValues {
  const isVisible = (fact: string) =>
    (reader.supportNeeds || !compiled.sensitive.has(fact as FactKey)) &&
    (reader.municipality || fact !== 'home_municipality')
  const visible = <K extends string>(facts: Readonly<Partial<Record<K, string>>>) =>
    Object.fromEntries(Object.entries(facts).filter(([fact]) => isVisible(fact))) as Partial<
      Record<K, string>
    >
  const { degree, own_field_experience: experience } = values.lists
  return {
    facts: visible<ScalarFact>(values.facts),
    lists: {
      degree: degree.map((item) => visible<ItemFact<'degree'>>(item)),
      own_field_experience: experience.map((item) => visible(item)),
    },
  }
}

/** The facts of a set of slots, for a sentence: hidden ones left out. */
export function factsAt(trace: Trace, positions: readonly number[]): readonly FactKey[] {
  return positions.flatMap((position) => trace.slots[position]?.fact ?? [])
}
