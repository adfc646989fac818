import { type FactKey, factDefinition } from '../clients/model.facts.ts'
import {
  type Constants,
  type CriteriaNode,
  type CriteriaTree,
  childrenOf,
  type FactTest,
  testValues,
} from './model.criteria.ts'

/** The values of a fact of which a condition can ask, in their order; none for a level, a day or a text. */
export function choosableValues(fact: FactKey): readonly string[] {
  const { domain } = factDefinition(fact)
  return domain.kind === 'code'
    ? domain.values.filter((value) => !domain.unknownValues?.includes(value))
    : []
}

/** The values that satisfy a test of values, shared ones looked up; none for a level or a day. */
export function askedValues(test: FactTest, constants: Constants): readonly string[] {
  switch (test.op) {
    case 'yes':
      return ['yes']
    case 'is':
      return [test.value]
    case 'oneOf':
      return testValues(test, constants)
    default:
      return []
  }
}

/** The test that values satisfy. */
export function testOfValues(values: readonly string[]): FactTest {
  const [only] = values
  if (values.length !== 1 || only === undefined) return { op: 'oneOf', values }
  return only === 'yes' ? { op: 'yes' } : { op: 'is', value: only }
}

/** The name of the shared list of values that a test uses, or undefined. */
export function findConstant(test: FactTest): string | undefined {
  return test.op === 'oneOf' && 'constant' in test.values ? test.values.constant : undefined
}

function factNodesOf(
  node: CriteriaNode,
): readonly Extract<CriteriaNode, { readonly kind: 'fact' }>[] {
  return node.kind === 'fact' ? [node] : childrenOf(node).flatMap(factNodesOf)
}

/** The facts of which conditions ask by a shared list of values, each once. */
export function factsUsing(tree: CriteriaTree, constant: string): readonly FactKey[] {
  const users = factNodesOf(tree.root).filter((node) => findConstant(node.test) === constant)
  return [...new Set(users.map((node) => node.fact))]
}

/** How many conditions use a shared list of values. */
export function countUses(tree: CriteriaTree, constant: string): number {
  return factNodesOf(tree.root).filter((node) => findConstant(node.test) === constant).length
}

/** The shared lists that a condition on a fact can use: all their values are values of the fact. */
export function constantsFor(tree: CriteriaTree, fact: FactKey): readonly string[] {
  const { domain } = factDefinition(fact)
  return Object.keys(tree.constants).filter((name) => {
    const users = factsUsing(tree, name)
    if (domain.kind !== 'code') return users.includes(fact)
    const allowed = choosableValues(fact)
    return (tree.constants[name] ?? []).every((value) => allowed.includes(value))
  })
}

/** Changes the values of a shared list, for every condition that uses it. */
export function setConstant(
  tree: CriteriaTree,
  name: string,
  values: readonly string[],
): CriteriaTree {
  return { ...tree, constants: { ...tree.constants, [name]: values } }
}
