import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sameSearch, viewSearchOf } from './view-search.ts'

it('keeps filters and order, and nothing that points at a person', () => {
  expect(
    viewSearchOf(
      { due: 'overdue', sort: '-next', open: 'id', text: 'Virtanen', state: undefined },
      ['open', 'text'],
    ),
  ).toEqual({ due: 'overdue', sort: '-next' })
})

it('finds the same view whatever the order of its keys', () => {
  const values = fc.oneof(fc.string(), fc.integer(), fc.boolean())
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), values), (search) => {
      const turned = Object.fromEntries(Object.entries(search).toReversed())
      expect(sameSearch(search, turned)).toBe(true)
      expect(sameSearch(search, { ...search, one: 'more than that' })).toBe(
        search.one === 'more than that',
      )
    }),
    { seed: 2026 },
  )
})
