import type { ProfileValues } from '../../clients/model.facts.values.ts'
import { profileOfValues } from '../../clients/model.facts.values.ts'
import type { CompiledCriteria } from '../model.evaluate.ts'
import type { Trace, TraceNode } from '../model.trace.schema.ts'
import { factsAt, traceCriteria } from '../model.trace.ts'

/** A node of the trace of a row: the condition, its outcome and the value behind it (null: unknown). */
export interface BulkTraceNode {
  readonly id: string
  readonly outcome: string
  readonly fact?: string
  readonly value?: string | null
  readonly nodes?: readonly BulkTraceNode[]
}

function shortNode(trace: Trace, node: TraceNode): BulkTraceNode {
  const { id, outcome } = node
  switch (node.kind) {
    case 'fact':
      return { id, outcome, fact: node.fact, value: trace.slots[node.slot]?.value ?? null }
    case 'hidden':
      return { id, outcome }
    case 'not':
      return { id, outcome, nodes: [shortNode(trace, node.node)] }
    default:
      return { id, outcome, nodes: node.nodes.map((child) => shortNode(trace, child)) }
  }
}

/** What `--trace` adds to a result: the smallest set of facts to clarify, and every condition. */
export function bulkTrace(compiled: CompiledCriteria, values: ProfileValues) {
  const trace = traceCriteria(compiled, profileOfValues(values))
  return { clarify: factsAt(trace, trace.clarify), trace: shortNode(trace, trace.root) }
}
