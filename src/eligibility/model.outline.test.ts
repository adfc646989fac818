import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaTrees } from '../../test/arbitraries/criteria.ts'
import type { CriteriaNode } from './model.criteria.ts'
import { idsOf } from './model.edit.ts'
import { findLine, lineOf, listLines, outlineOf } from './model.outline.ts'

const literate = (id: string, more: Partial<CriteriaNode> = {}): CriteriaNode =>
  ({ id, kind: 'fact', fact: 'literate', test: { op: 'yes' }, ...more }) as CriteriaNode
const level = (id: string): CriteriaNode => ({
  id,
  kind: 'fact',
  fact: 'degree_level',
  test: { op: 'is', value: 'master' },
})

describe('the outline of a tree of conditions', () => {
  it('has every node in exactly one line', () => {
    fc.assert(
      fc.property(criteriaTrees, (tree) => {
        const inLines = listLines(outlineOf(tree)).flatMap(({ line }) =>
          line.chain.map(({ id }) => id),
        )
        expect(inLines.toSorted()).toEqual(idsOf(tree.root).toSorted())
      }),
      { seed: 2026, numRuns: 200 },
    )
  })

  it('reads what wraps a condition as part of its line', () => {
    const line = lineOf({
      id: 'not',
      kind: 'not',
      services: ['a', 'b'],
      node: { id: 'same', kind: 'some', list: 'degree', services: ['b'], where: level('level') },
    })
    expect(line).toMatchObject({
      kind: 'condition',
      id: 'level',
      isNegated: true,
      list: 'degree',
      isOn: true,
      services: ['a', 'b'],
    })
  })

  it('keeps "one of which is not" apart from "none of which is"', () => {
    const line = lineOf({
      id: 'same',
      kind: 'some',
      list: 'degree',
      where: { id: 'not', kind: 'not', node: level('level') },
    })
    expect(line).toMatchObject({
      kind: 'group',
      id: 'same',
      isNegated: false,
      group: undefined,
      lines: [{ kind: 'condition', id: 'level', isNegated: true, list: undefined }],
    })
  })

  it('is off when any part of the line is, and discussed when the condition or its fact is', () => {
    expect(lineOf(literate('a', { enabled: false })).isOn).toBe(false)
    expect(lineOf({ id: 'not', kind: 'not', node: literate('a', { enabled: false }) }).isOn).toBe(
      false,
    )
    const health: CriteriaNode = {
      id: 'health',
      kind: 'fact',
      fact: 'health_allows',
      test: { op: 'yes' },
    }
    expect(lineOf(health)).toMatchObject({ isSensitive: true })
    expect(lineOf(literate('a'))).toMatchObject({ isSensitive: false })
    expect(lineOf(literate('a', { sensitive: true }))).toMatchObject({ isSensitive: true })
  })

  it('finds a line by any of its nodes', () => {
    const tree = {
      constants: {},
      root: { id: 'not', kind: 'not', node: literate('a') } as CriteriaNode,
    }
    expect(findLine(tree, 'not')?.id).toBe('a')
    expect(findLine(tree, 'a')?.id).toBe('a')
    expect(findLine(tree, 'b')).toBeUndefined()
  })
})
