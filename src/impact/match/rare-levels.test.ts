import { describe, expect, it } from 'vitest'
import type { FactorColumn } from '../frame/model.frame.ts'
import { mergeRareLevels } from './rare-levels.ts'

/** A factor with so many treated and control units at each level. */
function factor(counts: Readonly<Record<string, readonly [treated: number, control: number]>>) {
  const levels = Object.keys(counts)
  const rows = levels.flatMap((level, code) => {
    const [treated, control] = counts[level] ?? [0, 0]
    return Array.from({ length: treated + control }, (_, row) => ({ code, one: row < treated }))
  })
  const column: FactorColumn = {
    kind: 'factor',
    name: 'country',
    codes: Int32Array.from(rows, ({ code }) => code),
    levels,
  }
  return { column, treated: Uint8Array.from(rows, ({ one }) => Number(one)) }
}

describe('rare levels', () => {
  it('join into one, which stands last', () => {
    const { column, treated } = factor({ a: [3, 9], b: [12, 9], c: [8, 2], d: [20, 1] })
    const { column: joined, merged } = mergeRareLevels(column, treated, 10)
    expect(merged).toEqual(['a', 'c'])
    expect(joined.levels).toEqual(['b', 'd', 'a+c'])
    const sizes = joined.levels.map((_, code) => joined.codes.filter((one) => one === code).length)
    expect(sizes).toEqual([21, 21, 22])
  })

  it('take the rarest other with them while they are too few', () => {
    const { column, treated } = factor({ a: [0, 5], b: [30, 9], c: [15, 2] })
    expect(mergeRareLevels(column, treated, 10).merged).toEqual(['a', 'c'])
  })

  it('leave a factor as it is where no level is rare', () => {
    const { column, treated } = factor({ a: [10, 5], b: [30, 9] })
    expect(mergeRareLevels(column, treated, 10)).toEqual({ column, merged: [] })
    const { column: one, treated: few } = factor({ a: [2, 5] })
    expect(mergeRareLevels(one, few, 10).merged).toEqual([])
  })

  it('leave no level out where all are rare', () => {
    const { column, treated } = factor({ a: [1, 5], b: [2, 9] })
    expect(mergeRareLevels(column, treated, 10).column.levels).toEqual(['a+b'])
  })
})
