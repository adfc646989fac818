import {
  type FactKey,
  factDefinition,
  findRuleList,
  type RuleList,
} from '../clients/model.facts.ts'
import {
  type CriteriaNode,
  type CriteriaTree,
  childrenOf,
  type FactNode,
  type FactTest,
} from './model.criteria.ts'

/** Changes to a tree of conditions, each giving a new tree; the editor keeps nothing else. */

function mapNode(
  node: CriteriaNode,
  id: string,
  change: (found: CriteriaNode) => CriteriaNode,
): CriteriaNode {
  if (node.id === id) return change(node)
  switch (node.kind) {
    case 'all':
    case 'any':
      return { ...node, nodes: node.nodes.map((child) => mapNode(child, id, change)) }
    case 'not':
      return { ...node, node: mapNode(node.node, id, change) }
    case 'some':
      return { ...node, where: mapNode(node.where, id, change) }
    case 'fact':
      return node
  }
}

/** The tree with the node of that id changed. */
export function changeNode(
  tree: CriteriaTree,
  id: string,
  change: (node: CriteriaNode) => CriteriaNode,
): CriteriaTree {
  return { ...tree, root: mapNode(tree.root, id, change) }
}

/** The tree with a condition added to the group of that id, at the end or at a place among the others. */
export function addNode(
  tree: CriteriaTree,
  groupId: string,
  added: CriteriaNode,
  at = Number.POSITIVE_INFINITY,
): CriteriaTree {
  return changeNode(tree, groupId, (group) =>
    'nodes' in group ? { ...group, nodes: group.nodes.toSpliced(at, 0, added) } : group,
  )
}

/** The tree without the node of that id; a group that would be left empty stays with what it has. */
export function removeNode(tree: CriteriaTree, id: string): CriteriaTree {
  const strip = (node: CriteriaNode): CriteriaNode => {
    if ('nodes' in node) {
      const nodes = node.nodes.filter((child) => child.id !== id)
      return { ...node, nodes: (nodes.length === 0 ? node.nodes : nodes).map(strip) }
    }
    if (node.kind === 'not') return { ...node, node: strip(node.node) }
    if (node.kind === 'some') return { ...node, where: strip(node.where) }
    return node
  }
  return { ...tree, root: strip(tree.root) }
}

/** Whether the node can be taken away: it is one of several in its group. */
export function isRemovable(tree: CriteriaTree, id: string): boolean {
  const visit = (node: CriteriaNode): boolean =>
    ('nodes' in node && node.nodes.length > 1 && node.nodes.some((child) => child.id === id)) ||
    childrenOf(node).some(visit)
  return visit(tree.root)
}

/** The tree with the node moved among its siblings; at an end it stays. */
export function moveNode(tree: CriteriaTree, id: string, by: -1 | 1): CriteriaTree {
  const move = (node: CriteriaNode): CriteriaNode => {
    if ('nodes' in node) {
      const nodes = node.nodes.map(move)
      const from = nodes.findIndex((child) => child.id === id)
      const to = from + by
      const moved = nodes[from]
      if (from < 0 || moved === undefined || to < 0 || to >= nodes.length) return { ...node, nodes }
      return { ...node, nodes: nodes.toSpliced(from, 1).toSpliced(to, 0, moved) }
    }
    if (node.kind === 'not') return { ...node, node: move(node.node) }
    if (node.kind === 'some') return { ...node, where: move(node.where) }
    return node
  }
  return { ...tree, root: move(tree.root) }
}

/** The ids of a node and of all within it. */
export const idsOf = (node: CriteriaNode): readonly string[] => [
  node.id,
  ...childrenOf(node).flatMap(idsOf),
]

/** An id that no node of the tree has: the wish, or the wish with the first free number. */
export function freeId(tree: CriteriaTree, wish: string): string {
  const taken = new Set(idsOf(tree.root))
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wish : `${wish}_${number}`
    if (!taken.has(id)) return id
  }
}

/** What is asked of a fact when it is chosen first: the mildest test that its values allow. */
export function firstTest(fact: FactKey): FactTest {
  const { domain } = factDefinition(fact)
  switch (domain.kind) {
    case 'level':
      return { op: 'atLeast', level: 'A1.1' }
    case 'day':
      return fact === 'birth_date'
        ? { op: 'notYoungerThan', period: { years: 18 } }
        : { op: 'youngerThan', period: { years: 5 } }
    case 'text':
      return { op: 'is', value: '' }
    case 'code':
      return domain.values.includes('yes')
        ? { op: 'yes' }
        : { op: 'oneOf', values: [domain.values[0] ?? ''] }
  }
}

/** A new condition on a fact, within the list to which the fact belongs, if any. */
export function newCondition(
  tree: CriteriaTree,
  fact: FactKey,
  within: RuleList | undefined,
): CriteriaNode {
  const id = freeId(tree, fact)
  const leaf: FactNode = {
    id,
    kind: 'fact',
    fact,
    test: firstTest(fact),
    ...(factDefinition(fact).right === 'support_needs' ? { sensitive: true } : {}),
  }
  const list = findRuleList(fact)
  return list === undefined || list === within
    ? leaf
    : { id: freeId(tree, `some_${fact}`), kind: 'some', list, where: leaf }
}

/** A new bracket, to be filled in: one condition now, others beside it, as alternatives or all together. */
export function newGroup(
  tree: CriteriaTree,
  choice: 'all' | 'any',
  fact: FactKey,
  within: RuleList | undefined,
): CriteriaNode {
  const id = freeId(tree, choice === 'any' ? 'either' : 'together')
  return { id, kind: choice, nodes: [newCondition(tree, fact, within)] }
}

/** Conditions to begin with: one, in a group to which others are added. */
export function newTree(id: string): CriteriaTree {
  const empty: CriteriaTree = { constants: {}, root: { id, kind: 'all', nodes: [] } }
  const first = newCondition(empty, 'employment_status', undefined)
  return { ...empty, root: { id, kind: 'all', nodes: [first] } }
}

/** The tree with a group around the whole, so that conditions can be added; one that has it stays. */
export function grouped(tree: CriteriaTree): CriteriaTree {
  const { root } = tree
  if ('nodes' in root) return tree
  return { ...tree, root: { id: freeId(tree, 'together'), kind: 'all', nodes: [root] } }
}
