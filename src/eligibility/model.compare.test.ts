import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaTrees } from '../../test/arbitraries/criteria.ts'
import { setConstant } from './model.asked.ts'
import { compareTrees } from './model.compare.ts'
import type { CriteriaNode, CriteriaTree } from './model.criteria.ts'
import { addNode, moveNode, newCondition, removeNode } from './model.edit.ts'
import {
  addAlternative,
  addToSameItem,
  dissolve,
  negateLine,
  setServices,
  switchLine,
} from './model.edit-line.ts'
import { findLine, type GroupLine, type Line, listLines, outlineOf } from './model.outline.ts'

const level = (id: string, fact: 'finnish' | 'swedish' | 'english'): CriteriaNode => ({
  id,
  kind: 'fact',
  fact,
  test: { op: 'atLeast', level: 'B1.1' },
})
const tree: CriteriaTree = {
  constants: { jobless: ['unemployed'] },
  root: {
    id: 'all',
    kind: 'all',
    nodes: [
      {
        id: 'work',
        kind: 'fact',
        fact: 'employment_status',
        test: { op: 'oneOf', values: { constant: 'jobless' } },
      },
      {
        id: 'language',
        kind: 'any',
        nodes: [level('finnish', 'finnish'), level('swedish', 'swedish')],
      },
      { id: 'literate', kind: 'fact', fact: 'literate', test: { op: 'yes' } },
    ],
  },
}
const lineAt = (id: string, of = tree): Line => {
  const line = findLine(of, id)
  if (line === undefined) throw new Error(`No line ${id}`)
  return line
}
const told = (after: CriteriaTree) =>
  compareTrees(tree, after).differences.map((one) =>
    one.kind === 'removed'
      ? ['removed', one.before.id, one.groupId, one.at, one.isWhole]
      : [one.kind, one.line.id, ...(one.kind === 'changed' ? one.aspects : [])],
  )

describe('comparing two versions of a tree', () => {
  it('finds nothing between a tree and itself, and every line new or gone beside a foreign one', () => {
    fc.assert(
      fc.property(criteriaTrees, (one) => {
        expect(compareTrees(one, one).differences).toEqual([])
      }),
      { seed: 2026, numRuns: 100 },
    )
  })

  it('tells what is asked, switched, led to and in another order', () => {
    expect(told(switchLine(tree, lineAt('literate'), false))).toEqual([
      ['changed', 'literate', 'switch'],
    ])
    expect(told(setServices(tree, lineAt('language'), ['a']))).toEqual([
      ['changed', 'language', 'services'],
    ])
    expect(told(negateLine(tree, lineAt('finnish')))).toEqual([['changed', 'finnish', 'asked']])
    expect(told(moveNode(tree, 'literate', -1))).toEqual([['changed', 'all', 'order']])
    expect(told(setConstant(tree, 'jobless', ['unemployed', 'student']))).toEqual([
      ['changed', 'work', 'asked'],
    ])
  })

  it('sees no change where values are only written in another way', () => {
    const written: CriteriaTree = {
      ...tree,
      root: {
        ...tree.root,
        nodes: [
          {
            id: 'work',
            kind: 'fact',
            fact: 'employment_status',
            test: { op: 'is', value: 'unemployed' },
          },
          ...(tree.root.kind === 'all' ? tree.root.nodes.slice(1) : []),
        ],
      } as CriteriaNode,
    }
    expect(told(written)).toEqual([])
  })

  it('tells what is new, a new bracket once', () => {
    const added = addNode(tree, 'language', newCondition(tree, 'english', undefined))
    expect(told(added)).toEqual([['added', 'english']])
    const wrapped = addAlternative(tree, lineAt('literate'), 'latin_script', undefined)
    expect(told(wrapped)).toEqual([['added', 'either']])
  })

  it('tells a condition beside another on the same degree as new, and the first as it was', () => {
    const degree: CriteriaTree = {
      constants: {},
      root: {
        id: 'all',
        kind: 'all',
        nodes: [
          {
            id: 'some',
            kind: 'some',
            list: 'degree',
            services: ['a'],
            where: { id: 'field', kind: 'fact', fact: 'field', test: { op: 'is', value: 'it' } },
          },
        ],
      },
    }
    const line = lineAt('field', degree)
    if (line.kind !== 'condition') throw new Error('The line is a condition')
    const after = addToSameItem(degree, line, 'degree_level')
    expect(compareTrees(degree, after).differences).toMatchObject([
      { kind: 'added', line: { kind: 'group', list: 'degree' } },
    ])
  })

  it('tells what is gone and where it was, a bracket with all that was in it once', () => {
    expect(told(removeNode(tree, 'swedish'))).toEqual([['removed', 'swedish', 'language', 1, true]])
    expect(told(removeNode(tree, 'language'))).toEqual([['removed', 'language', 'all', 1, true]])
  })

  it('tells a bracket that was taken away around conditions, and what went with it', () => {
    const one = removeNode(tree, 'swedish')
    const flat = dissolve(one, lineAt('language', one) as GroupLine, outlineOf(one) as GroupLine)
    expect(told(flat)).toEqual([
      ['removed', 'language', 'all', 1, false],
      ['removed', 'swedish', 'all', 1, true],
    ])
  })

  it('tells each line of a tree at most once', () => {
    fc.assert(
      fc.property(criteriaTrees, criteriaTrees, (before, after) => {
        const { differences } = compareTrees(before, after)
        const ids = differences.map((one) =>
          one.kind === 'removed' ? `- ${one.before.id}` : one.line.id,
        )
        expect(new Set(ids).size).toBe(ids.length)
        const known = new Set(listLines(outlineOf(after)).map(({ line }) => line.id))
        for (const one of differences)
          if (one.kind === 'removed') expect(known.has(one.before.id)).toBe(false)
      }),
      { seed: 2026, numRuns: 100 },
    )
  })
})
