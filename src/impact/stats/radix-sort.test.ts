import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../platform/shared/random.ts'
import { sortNumbers, sortRows } from './radix-sort.ts'

const compareBy = (keys: readonly number[]) => (a: number, b: number) =>
  (keys[a] ?? 0) - (keys[b] ?? 0) || a - b

describe('radix sort', () => {
  const check = (key: fc.Arbitrary<number>) =>
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(4))), (rows) => {
        const keys = rows.map(([one]) => one)
        const groups = rows.map(([, group]) => group)
        const all = [...keys.keys()]
        expect([...sortRows(Float64Array.from(keys))]).toEqual(all.toSorted(compareBy(keys)))
        expect([...sortRows(Float64Array.from(keys), Int32Array.from(groups), 5)]).toEqual(
          all.toSorted(compareByGroup(keys, groups)),
        )
      }),
      { seed: 2026 },
    )
  const compareByGroup =
    (keys: readonly number[], groups: readonly number[]) => (a: number, b: number) =>
      (groups[a] ?? 0) - (groups[b] ?? 0) || compareBy(keys)(a, b)

  it('sorts small keys with many ties', () => check(fc.integer({ min: -4, max: 4 })))
  it('sorts keys of one word', () => check(fc.integer({ min: -(2 ** 25), max: 2 ** 25 - 1 })))
  it('sorts keys of two words', () => check(fc.maxSafeInteger().map((key) => Math.floor(key / 8))))

  it('sorts many numbers as it does few', () => {
    const random = createRandom(2026)
    const values = Float64Array.from({ length: 9000 }, (_, row) =>
      row % 3 === 0
        ? Math.round(random.next() * 9) - 4
        : (random.next() - 0.5) * 10 ** random.int(-9, 9),
    )
    values[17] = -0
    const expected = [...values.keys()].toSorted((a, b) =>
      values[a] === values[b] ? a - b : (values[a] ?? 0) < (values[b] ?? 0) ? -1 : 1,
    )
    expect([...sortNumbers(values)]).toEqual(expected)
  })

  it('sorts any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (values) => {
        const expected = [...values.keys()].toSorted((a, b) =>
          values[a] === values[b] ? a - b : (values[a] ?? 0) < (values[b] ?? 0) ? -1 : 1,
        )
        expect([...sortNumbers(Float64Array.from(values))]).toEqual(expected)
      }),
      { seed: 2026 },
    )
  })
})
