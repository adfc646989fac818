import {
  type FactKey,
  factDefinition,
  findRuleList,
  type RuleList,
} from '../clients/model.facts.ts'
import type { CriteriaNode, CriteriaTree, FactTest } from './model.criteria.ts'
import { addNode, changeNode, firstTest, freeId, idsOf, newCondition } from './model.edit.ts'
import type { ConditionLine, GroupLine, Line } from './model.outline.ts'

/** Changes to a line of conditions as the editor shows it, each giving a new tree. */

type Optional = 'enabled' | 'services' | 'sensitive' | 'label'

function without(node: CriteriaNode, ...names: readonly Optional[]): CriteriaNode {
  const copy: CriteriaNode & { -readonly [Name in Optional]?: CriteriaNode[Name] } = { ...node }
  for (const name of names) delete copy[name]
  return copy
}

function changeChain(
  tree: CriteriaTree,
  line: Line,
  change: (node: CriteriaNode, isOutermost: boolean) => CriteriaNode,
): CriteriaTree {
  return line.chain.reduce(
    (changed, { id }, index) => changeNode(changed, id, (node) => change(node, index === 0)),
    tree,
  )
}

/** Switches a line on or off. */
export function switchLine(tree: CriteriaTree, line: Line, isOn: boolean): CriteriaTree {
  return changeChain(tree, line, (node, isOutermost) => ({
    ...without(node, 'enabled'),
    ...(isOutermost && !isOn ? { enabled: false } : {}),
  }))
}

/** Says which services lead to a line, by their codes. */
export function setServices(
  tree: CriteriaTree,
  line: Line,
  services: readonly string[],
): CriteriaTree {
  return changeChain(tree, line, (node, isOutermost) => ({
    ...without(node, 'services'),
    ...(isOutermost && services.length > 0 ? { services } : {}),
  }))
}

/** Marks a condition as one that is discussed, or takes the mark away; support needs have it without one. */
export function setSensitive(tree: CriteriaTree, line: ConditionLine, on: boolean): CriteriaTree {
  return changeNode(tree, line.leaf.id, (node) => ({
    ...without(node, 'sensitive'),
    ...(on ? { sensitive: true } : {}),
  }))
}

/** Asks something else of the same fact; a wording of the centre's own would no longer be true and goes. */
export function setTest(tree: CriteriaTree, line: ConditionLine, test: FactTest): CriteriaTree {
  const unworded = changeChain(tree, line, (node) => without(node, 'label'))
  return changeNode(unworded, line.leaf.id, (node) =>
    node.kind === 'fact' ? { ...node, test } : node,
  )
}

interface Parts {
  readonly core: CriteriaNode
  readonly list: RuleList | undefined
  readonly isNegated: boolean
}

/** Puts a line together anew, with its services and its switch; ids that it had stay where they can. */
function compose(tree: CriteriaTree, line: Line, { core, list, isNegated }: Parts): CriteriaTree {
  const idOf = (kind: 'not' | 'some', wish: string) =>
    line.chain.find((node) => node.kind === kind)?.id ?? freeId(tree, wish)
  let node = without(core, 'enabled', 'services', 'label')
  if (list !== undefined) node = { id: idOf('some', 'same'), kind: 'some', list, where: node }
  if (isNegated) node = { id: idOf('not', 'not'), kind: 'not', node }
  return changeNode(tree, line.chain[0].id, () => ({
    ...node,
    ...(line.isOn ? {} : { enabled: false }),
    ...(line.services.length > 0 ? { services: line.services } : {}),
  }))
}

/** Asks of another fact, with the mildest test; of a degree or experience it is one and the same item. */
export function setFact(
  tree: CriteriaTree,
  line: ConditionLine,
  fact: FactKey,
  within: RuleList | undefined,
): CriteriaTree {
  if (line.leaf.fact === fact) return tree
  const list = findRuleList(fact)
  const isSensitive = factDefinition(fact).right === 'support_needs'
  return compose(tree, line, {
    core: {
      id: line.leaf.id,
      kind: 'fact',
      fact,
      test: firstTest(fact),
      ...(isSensitive ? { sensitive: true } : {}),
    },
    list: list === within ? undefined : list,
    isNegated: line.isNegated,
  })
}

/** Turns a line into its opposite and back. */
export function negateLine(tree: CriteriaTree, line: ConditionLine | GroupLine): CriteriaTree {
  const core = line.chain.at(-1) ?? line.chain[0]
  return compose(tree, line, { core, list: line.list, isNegated: !line.isNegated })
}

/** Lets another condition do instead: the line and the new condition become alternatives. */
export function addAlternative(
  tree: CriteriaTree,
  line: Line,
  fact: FactKey,
  within: RuleList | undefined,
): CriteriaTree {
  const id = freeId(tree, 'either')
  const added = newCondition(tree, fact, within)
  return changeNode(tree, line.chain[0].id, (node) => ({ id, kind: 'any', nodes: [node, added] }))
}

/** Asks one more thing of the same degree or experience. */
export function addToSameItem(
  tree: CriteriaTree,
  line: ConditionLine,
  fact: FactKey,
): CriteriaTree {
  const nodes = [line.leaf, newCondition(tree, fact, line.list)]
  return compose(tree, line, {
    core: { id: freeId(tree, 'together'), kind: 'all', nodes },
    list: line.list,
    isNegated: line.isNegated,
  })
}

/** Whether a bracket can be taken away so that its conditions stand in the group around it. */
export function isDissolvable(line: GroupLine, parent: GroupLine | undefined): boolean {
  const said = line.isNegated || line.list !== undefined || line.services.length > 0 || !line.isOn
  const isSame = parent?.choice === line.choice || line.lines.length === 1
  return parent?.group !== undefined && line.group !== undefined && isSame && !said
}

/** Takes a bracket away and leaves its conditions in its place; see `isDissolvable`. */
export function dissolve(tree: CriteriaTree, line: GroupLine, parent: GroupLine): CriteriaTree {
  if (parent.group === undefined || line.group === undefined) return tree
  const { nodes } = line.group
  return changeNode(tree, parent.group.id, (group) =>
    'nodes' in group
      ? { ...group, nodes: group.nodes.flatMap((one) => (one.id === line.id ? nodes : [one])) }
      : group,
  )
}

/** Puts back what was taken away, at its place in its group; ids that are taken meanwhile get a number. */
export function restoreNode(
  tree: CriteriaTree,
  removed: CriteriaNode,
  groupId: string,
  at: number,
): CriteriaTree {
  const taken = idsOf(tree.root)
  // Ids of the removed nodes themselves count as taken, or two of them could get the same new one.
  const reserved: CriteriaTree = {
    ...tree,
    root: { id: 'reserved', kind: 'all', nodes: [tree.root, removed] },
  }
  const renamed = idsOf(removed)
    .filter((id) => taken.includes(id))
    .reduce<CriteriaNode>(
      (node, id) =>
        changeNode({ ...tree, root: node }, id, (one) => ({ ...one, id: freeId(reserved, id) }))
          .root,
      removed,
    )
  return addNode(tree, groupId, renamed, at)
}
