import type { Trace, TraceFact, TraceHidden, TraceNode } from './model.trace.schema.ts'

/**
 * What would turn a condition that is not met: one fact, all of several, or one of several.
 * `wanted` is false under a "not": the fact must then cease to satisfy its test.
 */
export type Change =
  | {
      readonly kind: 'fact'
      readonly node: TraceFact | TraceHidden
      readonly wanted: boolean
      /** Codes of services that lead there: the condition's own and those of the groups around it. */
      readonly services: readonly string[]
    }
  | { readonly kind: 'allOf' | 'oneOf'; readonly changes: readonly Change[] }

function together(kind: 'allOf' | 'oneOf', changes: readonly Change[]): Change | undefined {
  // A group within a group of the same kind says the same without the inner one.
  const flat = changes.flatMap((change) => (change.kind === kind ? change.changes : [change]))
  return flat.length > 1 ? { kind, changes: flat } : flat[0]
}

function changeOf(node: TraceNode, wanted: boolean, around: readonly string[]): Change | undefined {
  // What is unknown is to be clarified, not changed.
  if (node.outcome !== (wanted ? 'not_met' : 'met')) return undefined
  const services = [...new Set([...node.services, ...around])]
  switch (node.kind) {
    case 'fact':
    case 'hidden':
      return { kind: 'fact', node, wanted, services }
    case 'not':
      return changeOf(node.node, !wanted, services)
    default: {
      const changes = node.nodes
        .map((child) => changeOf(child, wanted, services))
        .filter((change) => change !== undefined)
      return together((node.kind === 'all') === wanted ? 'allOf' : 'oneOf', changes)
    }
  }
}

/** What would have to change for a person who does not fit; undefined when the outcome is met or unknown. */
export function changesToFit(trace: Trace): Change | undefined {
  return trace.outcome === 'not_met' ? changeOf(trace.root, true, []) : undefined
}

/** The services that lead to what is not met, each once, in the order of the criteria. */
export function servicesToFit(trace: Trace): readonly string[] {
  const collect = (change: Change): readonly string[] =>
    change.kind === 'fact' ? change.services : change.changes.flatMap(collect)
  const change = changesToFit(trace)
  return change === undefined ? [] : [...new Set(collect(change))]
}
