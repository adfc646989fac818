import { describe, expect, test } from 'vitest'
import { deliveredCodes, deliveredPath, readCriteria } from './delivered-criteria.ts'
import {
  type CriteriaNode,
  criteriaSchema,
  criteriaTreeSchema,
  enabledPart,
} from './model.criteria.ts'

const leaf = (id: string, more: object = {}) =>
  ({ id, kind: 'fact', fact: 'literate', test: { op: 'yes' }, ...more }) as CriteriaNode
const all = (...nodes: unknown[]) => ({ id: 'root', kind: 'all', nodes })

function codesOf(root: unknown, constants: object = {}): readonly string[] {
  const { error } = criteriaTreeSchema.safeParse({ constants, root })
  return (error?.issues ?? []).map(({ message }) => message)
}

describe('the delivered criteria', () => {
  test.each(deliveredCodes)('%s can be used and quote their source', async (code) => {
    const criteria = await readCriteria(deliveredPath(code))
    expect(criteria.code).toBe(code)
    expect(criteria.source.text.length).toBeGreaterThan(50)
    expect(criteriaSchema.parse(JSON.parse(JSON.stringify(criteria)))).toEqual(criteria)
  })
})

describe('a tree is refused', () => {
  const degree = {
    id: 'd',
    kind: 'fact',
    fact: 'degree_level',
    test: { op: 'is', value: 'master' },
  }
  const inList = (where: unknown) => ({ id: 'some', kind: 'some', list: 'degree', where })
  test.each([
    ['idRepeated', all(leaf('a'), leaf('a'))],
    [
      'constantUnknown',
      leaf('a', { fact: 'employment_status', test: { op: 'oneOf', values: { constant: 'c' } } }),
    ],
    ['factOutsideItsList', degree],
    ['factOutsideItsList', inList(leaf('a'))],
    ['factOutsideItsList', inList({ ...inList(degree), id: 'inner' })],
    ['testDoesNotFit', leaf('a', { test: { op: 'atLeast', level: 'A2.2' } })],
    ['testDoesNotFit', leaf('a', { fact: 'finnish', test: { op: 'yes' } })],
    [
      'valueUnknown',
      leaf('a', { fact: 'employment_status', test: { op: 'is', value: 'retired' } }),
    ],
    [
      'valueUnknown',
      leaf('a', { fact: 'health_allows', test: { op: 'is', value: 'being_clarified' } }),
    ],
    ['valueUnknown', leaf('a', { fact: 'employment_status', test: { op: 'yes' } })],
    ['nothingEnabled', all(leaf('a', { enabled: false }))],
  ])('with %s', (code, root) => {
    expect(codesOf(root)).toEqual([code])
  })

  test('when it is deeper than any criteria, however deep', () => {
    let deep: unknown = leaf('a')
    for (let depth = 0; depth < 100_000; depth++)
      deep = { id: `n${depth}`, kind: 'not', node: deep }
    expect(codesOf(deep)).toEqual(['criteriaTooDeep'])
  })

  test('when its shape is wrong', () => {
    expect(codesOf({ id: 'a', kind: 'fact', fact: 'religion', test: { op: 'yes' } })).not.toEqual(
      [],
    )
    expect(codesOf(all())).not.toEqual([])
    expect(codesOf(leaf('a', { weight: 3 }))).not.toEqual([])
    expect(codesOf(leaf('Not an id'))).not.toEqual([])
  })
})

test('a constant is looked up', () => {
  const status = leaf('a', {
    fact: 'employment_status',
    test: { op: 'oneOf', values: { constant: 'out_of_work' } },
  })
  expect(codesOf(status, { out_of_work: ['unemployed', 'laid_off_fully'] })).toEqual([])
  expect(codesOf(status, { out_of_work: ['idle'] })).toEqual(['valueUnknown'])
})

test('what is switched off is left out, with the groups that it leaves empty', () => {
  const off = leaf('off', { enabled: false })
  const some = { id: 's', kind: 'some', list: 'degree', where: off } as CriteriaNode
  const emptied = [
    { id: 'g', kind: 'any', nodes: [off] },
    { id: 'n', kind: 'not', node: off },
    some,
  ] as CriteriaNode[]
  const root = all(leaf('a'), off, ...emptied) as CriteriaNode
  expect(enabledPart(root)).toEqual(all(leaf('a')))
  expect(enabledPart({ ...root, enabled: false })).toBeUndefined()
})
