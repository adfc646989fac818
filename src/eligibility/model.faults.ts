import { type CriteriaNode, type CriteriaTree, childrenOf } from './model.criteria.ts'

/** What is wrong with one place of a request: a dotted path and a text key. */
interface Fault {
  readonly path: string
  readonly code: string
}

export interface TreeFaults {
  /** Text keys by the id of the node at fault. */
  readonly byNode: ReadonlyMap<string, readonly string[]>
  /** Text keys by the name of the shared list of values at fault. */
  readonly byConstant: ReadonlyMap<string, readonly string[]>
  /** What is wrong elsewhere: the days, the source. */
  readonly others: readonly Fault[]
}

const findNode = (node: CriteriaNode, id: string): CriteriaNode | undefined =>
  node.id === id
    ? node
    : childrenOf(node)
        .map((child) => findNode(child, id))
        .find((found) => found !== undefined)

/** The node at the end of a path from the root: by the names of its fields and places, or by its id alone. */
function nodeAt(root: CriteriaNode, parts: readonly string[]): CriteriaNode {
  const [first] = parts
  if (first === undefined) return root
  const byId = parts.length === 1 ? findNode(root, first) : undefined
  if (byId !== undefined) return byId
  let node = root
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]
    let next: CriteriaNode | undefined
    if (part === 'nodes' && 'nodes' in node) {
      index += 1
      next = node.nodes[Number(parts[index])]
    } else if (part === 'node' && node.kind === 'not') next = node.node
    else if (part === 'where' && node.kind === 'some') next = node.where
    if (next === undefined) return node
    node = next
  }
  return node
}

/**
 * Sorts what is wrong with a draft by where it is to be shown. The rules of criteria name the node by its
 * id (`tree.root.language`), the shape of the request by its place (`tree.root.nodes.2.test.values`).
 */
export function sortFaults(tree: CriteriaTree, faults: readonly Fault[]): TreeFaults {
  const byNode = new Map<string, string[]>()
  const byConstant = new Map<string, string[]>()
  const others: Fault[] = []
  const put = (map: Map<string, string[]>, key: string, code: string) => {
    const codes = map.get(key) ?? []
    if (!codes.includes(code)) map.set(key, [...codes, code])
  }
  for (const fault of faults) {
    const [whole, part, ...rest] = fault.path.split('.')
    const [name] = rest
    if (whole !== 'tree' || part === undefined) others.push(fault)
    else if (part === 'constants' && name !== undefined) put(byConstant, name, fault.code)
    else put(byNode, nodeAt(tree.root, rest).id, fault.code)
  }
  return { byNode, byConstant, others }
}
