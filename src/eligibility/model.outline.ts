import { factDefinition, type RuleList } from '../clients/model.facts.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import {
  type CriteriaNode,
  type CriteriaTree,
  childrenOf,
  type FactNode,
  type GroupNode,
} from './model.criteria.ts'

interface LineFields {
  /** The nodes that make up the line: "not" and "one and the same degree" around what they are about, outermost first. */
  readonly chain: readonly [CriteriaNode, ...CriteriaNode[]]
  /** The id of the innermost node of the chain: it stays when a "not" is put around it. */
  readonly id: string
  /** Whether the opposite is asked. */
  readonly isNegated: boolean
  /** The list of which one item has to satisfy the line, when it begins here. */
  readonly list: RuleList | undefined
  readonly isOn: boolean
  /** Codes of services that lead there. */
  readonly services: readonly string[]
  /** A wording of the centre's own. */
  readonly label: LocalisedName | undefined
}

/** One condition, read as one sentence. */
export interface ConditionLine extends LineFields {
  readonly kind: 'condition'
  readonly leaf: FactNode
  /** Told only to those with the right to support needs. */
  readonly isSensitive: boolean
}

/** Conditions under one bracket: all of them, or any. */
export interface GroupLine extends LineFields {
  readonly kind: 'group'
  readonly choice: 'all' | 'any'
  /** The node that holds the conditions; without one the bracket has a single condition that is not to be moved. */
  readonly group: GroupNode | undefined
  readonly lines: readonly Line[]
}

/** A tree of conditions as a person reads it, where wrappers are part of the line that they wrap. */
export type Line = ConditionLine | GroupLine

/** What a line around others tells them. */
export interface Around {
  /** The list of whose items everything within is asked. */
  readonly within: RuleList | undefined
  readonly isOn: boolean
}

/** Reads a node as a line. */
export function lineOf(node: CriteriaNode): Line {
  const chain: [CriteriaNode, ...CriteriaNode[]] = [node]
  let core = node
  let isNegated = false
  let list: RuleList | undefined
  // A "not" within "the same degree" says something else than one around it: it begins a line of its own.
  while (core.kind === 'some' || (core.kind === 'not' && list === undefined)) {
    const inner = core.kind === 'some' ? core.where : core.node
    if (core.kind === 'not') isNegated = !isNegated
    else list = core.list
    if (list !== undefined && (inner.kind === 'not' || inner.kind === 'some')) break
    chain.push(inner)
    core = inner
  }
  const fields: LineFields = {
    chain,
    id: core.id,
    isNegated,
    list,
    isOn: chain.every((part) => part.enabled !== false),
    services: [...new Set(chain.flatMap((part) => part.services ?? []))],
    label: chain.find((part) => part.label !== undefined)?.label,
  }
  switch (core.kind) {
    case 'fact': {
      const isSensitive =
        core.sensitive === true || factDefinition(core.fact).right === 'support_needs'
      return { ...fields, kind: 'condition', leaf: core, isSensitive }
    }
    case 'all':
    case 'any':
      return {
        ...fields,
        kind: 'group',
        choice: core.kind,
        group: core,
        lines: core.nodes.map(lineOf),
      }
    default:
      return {
        ...fields,
        kind: 'group',
        choice: 'all',
        group: undefined,
        lines: childrenOf(core).map(lineOf),
      }
  }
}

/** The whole tree as one line. */
export const outlineOf = (tree: CriteriaTree): Line => lineOf(tree.root)

/** The line and every line within it, each with the group around it (none for the line itself). */
export function listLines(
  line: Line,
  parent?: GroupLine,
): { readonly line: Line; readonly parent: GroupLine | undefined }[] {
  const inner = line.kind === 'group' ? line.lines.flatMap((one) => listLines(one, line)) : []
  return [{ line, parent }, ...inner]
}

/** The line that is made of the node of that id, among others. */
export function findLine(tree: CriteriaTree, nodeId: string): Line | undefined {
  return listLines(outlineOf(tree)).find(({ line }) => line.chain.some(({ id }) => id === nodeId))
    ?.line
}

/** What a line tells those within it. */
export function insideOf(line: GroupLine, around: Around): Around {
  return { within: line.list ?? around.within, isOn: around.isOn && line.isOn }
}
