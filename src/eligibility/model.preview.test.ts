import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideSmall } from './model.preview.ts'

describe('counts of a preview', () => {
  it('hide one to four, and never a single one alone', () => {
    expect(hideSmall([0, 3, 40, 12])).toEqual([0, null, 40, null])
    expect(hideSmall([2, 3, 40])).toEqual([null, null, 40])
    expect(hideSmall([0, 5, 40])).toEqual([0, 5, 40])
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 8 }), (counts) => {
        const shown = hideSmall(counts)
        counts.forEach((count, index) => {
          if (count > 0 && count < 5) expect(shown[index]).toBeNull()
          else expect([count, null]).toContain(shown[index])
        })
        const hidden = shown.filter((count) => count === null).length
        if (hidden === 1) expect(counts.some((count) => count >= 5)).toBe(false)
      }),
      { seed: 2026, numRuns: 500 },
    )
  })
})
