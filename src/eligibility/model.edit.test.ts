import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaTrees } from '../../test/arbitraries/criteria.ts'
import { factKeys, findListOf } from '../clients/model.facts.ts'
import {
  type CriteriaNode,
  type CriteriaTree,
  childrenOf,
  criteriaFaults,
} from './model.criteria.ts'
import {
  addNode,
  changeNode,
  freeId,
  isRemovable,
  moveNode,
  newAlternatives,
  newCondition,
  removeNode,
} from './model.edit.ts'

const seeded = { seed: 2026, numRuns: 200 }
const idsOf = (node: CriteriaNode): string[] => [node.id, ...childrenOf(node).flatMap(idsOf)]
const treeAndId = criteriaTrees.chain((tree) =>
  fc.record({ tree: fc.constant(tree), id: fc.constantFrom(...idsOf(tree.root)) }),
)
const faultsOf = (tree: CriteriaTree) => criteriaFaults(tree).map((fault) => fault.code)

describe('editing a tree of conditions', () => {
  it('adds a condition on any fact without a fault, but for a text that is still to be given', () => {
    fc.assert(
      fc.property(
        criteriaTrees,
        fc.constantFrom(...factKeys),
        fc.boolean(),
        (inner, fact, pair) => {
          const tree: CriteriaTree = {
            ...inner,
            root: { id: 'whole', kind: 'all', nodes: [inner.root] },
          }
          const added = (pair ? newAlternatives : newCondition)(tree, fact, undefined)
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
    expect(newCondition(tree, 'degree_level', findListOf('field')).kind).toBe('fact')
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
