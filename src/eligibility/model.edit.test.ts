import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaTrees } from '../../test/arbitraries/criteria.ts'
import { findRuleList, ruleFacts } from '../clients/model.facts.ts'
import { type CriteriaNode, type CriteriaTree, criteriaFaults } from './model.criteria.ts'
import {
  addNode,
  changeNode,
  freeId,
  grouped,
  idsOf,
  isRemovable,
  moveNode,
  newCondition,
  newGroup,
  newTree,
  removeNode,
} from './model.edit.ts'

const seeded = { seed: 2026, numRuns: 200 }
const treeAndId = criteriaTrees.chain((tree) =>
  fc.record({ tree: fc.constant(tree), id: fc.constantFrom(...idsOf(tree.root)) }),
)
const literate = (id: string): CriteriaNode => ({
  id,
  kind: 'fact',
  fact: 'literate',
  test: { op: 'yes' },
})
const faultsOf = (tree: CriteriaTree) => criteriaFaults(tree).map((fault) => fault.code)

describe('editing a tree of conditions', () => {
  it('begins with one condition in a group, or puts a group around the whole, once', () => {
    const begun = newTree('entry')
    expect([begun.root.kind, faultsOf(begun), grouped(begun)]).toEqual(['all', [], begun])
    fc.assert(
      fc.property(criteriaTrees, (tree) => {
        const once = grouped(tree)
        expect('nodes' in once.root).toBe(true)
        expect(grouped(once)).toBe(once)
        expect(faultsOf(once)).toEqual(faultsOf(tree))
      }),
      seeded,
    )
  })

  it('adds a condition on any fact without a fault, but for a text that is still to be given', () => {
    fc.assert(
      fc.property(
        criteriaTrees,
        fc.constantFrom(...ruleFacts),
        fc.constantFrom('all', 'any', undefined),
        (inner, fact, bracket) => {
          const tree: CriteriaTree = {
            ...inner,
            root: { id: 'whole', kind: 'all', nodes: [inner.root] },
          }
          const added =
            bracket === undefined
              ? newCondition(tree, fact, undefined)
              : newGroup(tree, bracket, fact, undefined)
          const changed = addNode(tree, 'whole', added)
          expect(faultsOf(changed)).toEqual(faultsOf(tree))
          expect(idsOf(changed.root).length).toBe(new Set(idsOf(changed.root)).size)
        },
      ),
      seeded,
    )
  })

  it('puts a fact of a list within that list, and beside its like when it is there already', () => {
    const tree: CriteriaTree = {
      constants: {},
      root: { id: 'literate', kind: 'fact', fact: 'literate', test: { op: 'yes' } },
    }
    expect(newCondition(tree, 'degree_level', undefined).kind).toBe('some')
    expect(newCondition(tree, 'degree_level', findRuleList('field')).kind).toBe('fact')
  })

  it('removes exactly one node and what is within it, and never the last of a group', () => {
    fc.assert(
      fc.property(treeAndId, ({ tree, id }) => {
        const before = idsOf(tree.root)
        const after = idsOf(removeNode(tree, id).root)
        if (!isRemovable(tree, id)) expect(after).toEqual(before)
        else {
          expect(after).not.toContain(id)
          expect(before.filter((one) => after.includes(one))).toEqual(after)
        }
      }),
      seeded,
    )
  })

  it('adds a condition at a place among the others', () => {
    const tree: CriteriaTree = {
      constants: {},
      root: { id: 'all', kind: 'all', nodes: [literate('a'), literate('b')] },
    }
    expect(idsOf(addNode(tree, 'all', literate('c'), 1).root)).toEqual(['all', 'a', 'c', 'b'])
    expect(idsOf(addNode(tree, 'all', literate('c')).root)).toEqual(['all', 'a', 'b', 'c'])
  })

  it('moves a node and back again', () => {
    fc.assert(
      fc.property(treeAndId, ({ tree, id }) => {
        const moved = moveNode(tree, id, 1)
        expect(idsOf(moved.root).toSorted()).toEqual(idsOf(tree.root).toSorted())
        if (JSON.stringify(moved) !== JSON.stringify(tree))
          expect(moveNode(moved, id, -1)).toEqual(tree)
      }),
      seeded,
    )
  })

  it('changes one node alone and finds ids that are free', () => {
    fc.assert(
      fc.property(treeAndId, ({ tree, id }) => {
        const changed = changeNode(tree, id, (node) => ({ ...node, enabled: false }))
        expect(idsOf(changed.root)).toEqual(idsOf(tree.root))
        expect(idsOf(tree.root)).not.toContain(freeId(tree, id))
      }),
      seeded,
    )
  })
})
