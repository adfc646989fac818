import { describe, expect, it } from 'vitest'
import {
  askedValues,
  choosableValues,
  constantsFor,
  countUses,
  factsUsing,
  setConstant,
  testOfValues,
} from './model.asked.ts'
import type { CriteriaTree } from './model.criteria.ts'

const tree: CriteriaTree = {
  constants: { jobless: ['unemployed'], cities: ['049'] },
  root: {
    id: 'all',
    kind: 'all',
    nodes: [
      {
        id: 'a',
        kind: 'fact',
        fact: 'employment_status',
        test: { op: 'oneOf', values: { constant: 'jobless' } },
      },
      {
        id: 'not',
        kind: 'not',
        node: {
          id: 'b',
          kind: 'fact',
          fact: 'employment_status',
          test: { op: 'oneOf', values: { constant: 'jobless' } },
        },
      },
      {
        id: 'c',
        kind: 'fact',
        fact: 'home_municipality',
        test: { op: 'oneOf', values: { constant: 'cities' } },
      },
    ],
  },
}

describe('what a condition asks', () => {
  it('is one value, several, or a shared list', () => {
    expect(testOfValues(['yes'])).toEqual({ op: 'yes' })
    expect(testOfValues(['no'])).toEqual({ op: 'is', value: 'no' })
    expect(testOfValues(['a', 'b'])).toEqual({ op: 'oneOf', values: ['a', 'b'] })
    expect(testOfValues([])).toEqual({ op: 'oneOf', values: [] })
    for (const values of [['yes'], ['no'], ['a', 'b'], []])
      expect(askedValues(testOfValues(values), {})).toEqual(values)
    expect(askedValues({ op: 'oneOf', values: { constant: 'jobless' } }, tree.constants)).toEqual([
      'unemployed',
    ])
    expect(askedValues({ op: 'atLeast', level: 'B1.1' }, {})).toEqual([])
  })

  it('leaves out values that tell nothing', () => {
    expect(choosableValues('health_allows')).toEqual(['yes', 'no'])
    expect(choosableValues('finnish')).toEqual([])
  })

  it('uses shared lists whose values are values of the fact', () => {
    expect(constantsFor(tree, 'employment_status')).toEqual(['jobless'])
    expect(constantsFor(tree, 'home_municipality')).toEqual(['cities'])
    expect(constantsFor(tree, 'degree_level')).toEqual([])
    expect([countUses(tree, 'jobless'), factsUsing(tree, 'jobless')]).toEqual([
      2,
      ['employment_status'],
    ])
  })

  it('changes with a shared list everywhere', () => {
    const wider = setConstant(tree, 'jobless', ['unemployed', 'laid_off_fully'])
    expect(wider.constants).toEqual({ jobless: ['unemployed', 'laid_off_fully'], cities: ['049'] })
  })
})
