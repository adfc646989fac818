import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomes } from './model.formula.ts'
import {
  countComparable,
  countTurns,
  type EqualityGroup,
  findAgeBand,
  readEquality,
} from './model.preview-reading.ts'

const group = (
  name: string,
  people: number | null,
  fitsBefore: number | null,
  fitsAfter: number | null,
): EqualityGroup => ({ group: name, people, fitsBefore, fitsAfter })

describe('reading the equality tables of a preview', () => {
  it('finds the groups whose share grows most and least', () => {
    const reading = readEquality([
      group('female', 100, 40, 50),
      group('male', 50, 20, 18),
      group('unknown', 10, 5, 5),
    ])
    expect(reading).toEqual({
      kind: 'differ',
      highest: { group: 'female', before: 0.4, after: 0.5 },
      lowest: { group: 'male', before: 0.4, after: 0.36 },
    })
  })

  it('leaves out groups with a hidden count and says when none is left', () => {
    const hidden = [group('male', null, null, 0), group('unknown', 9, null, 5)]
    expect(readEquality(hidden)).toEqual({ kind: 'tooSmall' })
    expect(readEquality([])).toEqual({ kind: 'tooSmall' })
    expect(countComparable([group('female', 10, 5, 6), ...hidden])).toBe(1)
    expect(readEquality([group('female', 10, 5, 6), ...hidden])).toEqual({
      kind: 'one',
      only: { group: 'female', before: 0.5, after: 0.6 },
    })
  })

  it('says when no share changes', () => {
    expect(readEquality([group('female', 10, 5, 5), group('male', 20, 0, 0)])).toEqual({
      kind: 'same',
    })
  })

  it('names the years of an age band', () => {
    expect(['0', '25', '60', 'unknown'].map(findAgeBand)).toEqual([
      { from: 0, to: 17 },
      { from: 25, to: 29 },
      { from: 60, to: undefined },
      undefined,
    ])
  })

  it('counts everybody who changes exactly once', () => {
    const change = fc
      .record({
        before: fc.constantFrom(...outcomes),
        after: fc.constantFrom(...outcomes),
        people: fc.nat(50),
      })
      .filter(({ before, after }) => before !== after)
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const { gained, lost, other } = countTurns(changes)
        const all = changes.reduce((sum, { people }) => sum + people, 0)
        expect(gained + lost + other).toBe(all)
      }),
      { seed: 2026 },
    )
  })
})
