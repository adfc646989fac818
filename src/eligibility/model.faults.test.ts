import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaTrees } from '../../test/arbitraries/criteria.ts'
import { type CriteriaNode, type CriteriaTree, criteriaTreeSchema } from './model.criteria.ts'
import { idsOf } from './model.edit.ts'
import { sortFaults } from './model.faults.ts'

/** The path of every node by its place, as the shape of a request names it. */
function placesOf(node: CriteriaNode, path: string): { id: string; path: string }[] {
  const here = { id: node.id, path }
  switch (node.kind) {
    case 'fact':
      return [here]
    case 'not':
      return [here, ...placesOf(node.node, `${path}.node`)]
    case 'some':
      return [here, ...placesOf(node.where, `${path}.where`)]
    default:
      return [here, ...node.nodes.flatMap((one, at) => placesOf(one, `${path}.nodes.${at}`))]
  }
}

describe('faults of a draft', () => {
  it('stand at the node that they name, by its id or by its place', () => {
    fc.assert(
      fc.property(criteriaTrees, (tree) => {
        for (const { id, path } of placesOf(tree.root, 'tree.root')) {
          const inside = sortFaults(tree, [{ path: `${path}.test.values`, code: 'chooseOne' }])
          expect([...inside.byNode]).toEqual([[id, ['chooseOne']]])
        }
        for (const id of idsOf(tree.root)) {
          const named = sortFaults(tree, [{ path: `tree.root.${id}`, code: 'valueUnknown' }])
          expect([...named.byNode]).toEqual([[id, ['valueUnknown']]])
        }
      }),
      { seed: 2026, numRuns: 100 },
    )
  })

  it('are read from what the schema of the request says', () => {
    const tree: CriteriaTree = {
      constants: { jobless: [] },
      root: {
        id: 'all',
        kind: 'all',
        nodes: [
          {
            id: 'not',
            kind: 'not',
            node: {
              id: 'city',
              kind: 'fact',
              fact: 'home_municipality',
              test: { op: 'is', value: '' },
            },
          },
        ],
      },
    }
    const { error } = criteriaTreeSchema.safeParse(tree)
    const faults = (error?.issues ?? []).map((issue) => ({
      path: ['tree', ...issue.path].join('.'),
      code: issue.code,
    }))
    const { byNode, byConstant, others } = sortFaults(tree, faults)
    expect([...byNode.keys(), ...byConstant.keys(), ...others]).toEqual(['city', 'jobless'])
  })

  it('elsewhere are left where they are', () => {
    const tree: CriteriaTree = {
      constants: {},
      root: { id: 'a', kind: 'fact', fact: 'literate', test: { op: 'yes' } },
    }
    const { others } = sortFaults(tree, [{ path: 'validFrom', code: 'criteriaInThePast' }])
    expect(others).toEqual([{ path: 'validFrom', code: 'criteriaInThePast' }])
  })
})
