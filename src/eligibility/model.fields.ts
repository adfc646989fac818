import type { TraceFact, TraceNode } from './model.trace.schema.ts'

/**
 * Where each slot is asked: the first condition on it that still matters. A fact on which several conditions depend is
 * then asked once. What stands beside an alternative that is met matters no more, and comes last.
 */
export function placesToAsk(root: TraceNode): ReadonlyMap<number, TraceFact> {
  const places = new Map<number, { readonly node: TraceFact; readonly quiet: boolean }>()
  const visit = (node: TraceNode, quiet: boolean): void => {
    switch (node.kind) {
      case 'fact': {
        const known = places.get(node.slot)
        if (known === undefined || (known.quiet && !quiet)) places.set(node.slot, { node, quiet })
        return
      }
      case 'hidden':
        return
      case 'not':
        visit(node.node, quiet)
        return
      default: {
        const isSettled = node.kind !== 'all' && node.outcome === 'met'
        for (const child of node.nodes)
          visit(child, quiet || (isSettled && child.outcome !== 'met'))
      }
    }
  }
  visit(root, false)
  return new Map([...places].map(([slot, { node }]) => [slot, node]))
}
