import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingFields, merge } from './merge.ts'

const names = ['name', 'phone', 'language'] as const
const value = fc.constantFrom('a', 'b', 'c', null)
const record = fc.record({ name: value, phone: value, language: value })
const stored = record.map((fields) => ({ ...fields, version: 7 }))

test('what only one of the two changed keeps that change; only real conflicts are asked about', () => {
  fc.assert(
    fc.property(record, record, stored, (base, mine, theirs) => {
      const before = { ...base, version: 6 }
      const my = { ...mine, version: 6 }
      const asked = differingFields(before, my, theirs, names)
      const merged = merge(before, my, theirs, names, {})
      expect(merged.version).toBe(7)
      for (const name of names) {
        if (mine[name] === base[name]) expect(merged[name]).toBe(theirs[name])
        if (theirs[name] === base[name]) expect(merged[name]).toBe(mine[name])
        expect(asked.includes(name)).toBe(
          new Set([base[name], mine[name], theirs[name]]).size === 3 ||
            (mine[name] !== base[name] &&
              theirs[name] !== base[name] &&
              mine[name] !== theirs[name]),
        )
      }
    }),
    { seed: 2026 },
  )
})

test('a conflict goes by the choice', () => {
  const [base, mine, theirs] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
  expect(merge(base, mine, theirs, ['name'], { name: 'theirs' })).toEqual({ name: 'c' })
  expect(merge(base, mine, theirs, ['name'], { name: 'mine' })).toEqual({ name: 'b' })
})

test('lists are the same when what they hold is', () => {
  const base = { languages: ['so', 'fi'] }
  expect(
    differingFields(base, { languages: ['so'] }, { languages: ['so'] }, ['languages']),
  ).toEqual([])
})
