import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findUnstorable } from './unstorable.ts'

describe('text that cannot be stored', () => {
  it.each<[string, unknown, readonly string[] | undefined]>([
    ['in a value', { search: { q: ['ok', 'a\u0000b'] } }, ['search', 'q', '1']],
    ['half a surrogate', { name: 'a\ud800' }, ['name']],
    ['in a key', { filters: { 'a\u0000': 1 } }, ['filters']],
    ['nowhere', { name: 'Äiti 👩‍👧', n: 1, none: null, list: [] }, undefined],
    ['nothing given', undefined, undefined],
  ])('is found: %s', (_name, value, path) => {
    expect(findUnstorable(value)).toEqual(path)
  })

  it('is found exactly where JSON holds an escape that the database refuses', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const refused = /\\u0000|\\ud[89a-f]/.test(JSON.stringify(value).replaceAll('\\\\', ''))
        expect(findUnstorable(value) !== undefined).toBe(refused)
      }),
      { seed: 2026 },
    )
  })
})
