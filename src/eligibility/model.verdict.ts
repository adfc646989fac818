import type { FactKey } from '../clients/model.facts.ts'
import type { ProfileValues } from '../clients/model.facts.values.ts'
import type { CompiledCriteria, Plan, PlanNode } from './model.evaluate.ts'
import { evaluateFormula, type Outcome, truth } from './model.formula.ts'

/** An outcome with the facts that a list names beside it. */
export interface Reasons {
  readonly outcome: Outcome
  /** Of an outcome that is not met the facts that stand in the way, of an unknown one those that are missing. */
  readonly facts: readonly string[]
  /** Whether a condition that the reader may not see could still decide: "to be discussed". */
  readonly needsDiscussion: boolean
}

/** The facts of the conditions that make a part not met, in the order of the criteria; with `met`, those that make it met. */
function decidingFacts(
  plan: Plan,
  known: readonly number[],
  part: PlanNode,
  met: boolean,
): string[] {
  switch (part.kind) {
    case 'fact':
      return [plan.slots[part.slot]?.fact ?? '']
    case 'not':
      return decidingFacts(plan, known, part.node, !met)
    default: {
      const wanted = met ? truth.met : truth.notMet
      return part.nodes
        .filter((node) => evaluateFormula(node, known) === wanted)
        .flatMap((node) => decidingFacts(plan, known, node, met))
    }
  }
}

/**
 * The outcome for a person with the first facts behind it, for a line of a list.
 * @param values what the reader may know
 * @param mayNameSensitive whether facts that only the right to support needs may see are named
 * @param most how many facts are named
 */
export function reasonsFor(
  compiled: CompiledCriteria,
  values: ProfileValues,
  mayNameSensitive: boolean,
  most = 3,
): Reasons {
  const { outcome, missing } = compiled.judge(values)
  const isHidden = (fact: string) => !mayNameSensitive && compiled.sensitive.has(fact as FactKey)
  const named = (facts: readonly string[]) =>
    [...new Set(facts)].filter((fact) => !isHidden(fact)).slice(0, most)
  if (outcome === 'unknown')
    return { outcome, facts: named(missing), needsDiscussion: missing.some(isHidden) }
  if (outcome === 'met') return { outcome, facts: [], needsDiscussion: false }
  const plan = compiled.planOf(values)
  const facts = named(decidingFacts(plan, plan.knownOf(values), plan.root, false))
  return { outcome, facts, needsDiscussion: false }
}
