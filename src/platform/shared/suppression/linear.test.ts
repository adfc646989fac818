import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastOf } from './linear.ts'

const run = { seed: 2026 }

describe('the least value of a linear goal', () => {
  it('is that of the best corner, found by trying all pairs of unknowns', () => {
    const factor = fc.integer({ min: -3, max: 3 })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.array(factor, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
        fc.array(factor, { minLength: 3, maxLength: 3 }),
        (solution, factors, goal) => {
          const dot = (row: readonly number[], values: readonly number[]) =>
            row.reduce((sum, one, index) => sum + one * (values[index] ?? 0), 0)
          const rows = factors.map((row) => ({ factors: row, right: dot(row, solution) }))
          const least = leastOf(goal, rows)
          // No whole solution is better, and the one that we know is not.
          for (let a = 0; a <= 9; a += 1)
            for (let b = 0; b <= 9; b += 1)
              for (let c = 0; c <= 9; c += 1)
                if (rows.every(({ factors: row, right }) => dot(row, [a, b, c]) === right))
                  expect(least).toBeLessThanOrEqual(dot(goal, [a, b, c]) + 1e-6)
        },
      ),
      run,
    )
  })

  it('is known of a small programme', () => {
    // x + y = 10, x - z = 2: the least of x is 2, the greatest 10.
    const rows = [
      { factors: [1, 1, 0], right: 10 },
      { factors: [1, 0, -1], right: 2 },
    ]
    expect(leastOf([1, 0, 0], rows)).toBeCloseTo(2)
    expect(leastOf([-1, 0, 0], rows)).toBeCloseTo(-10)
    expect(leastOf([-1, 0], [{ factors: [1, -1], right: 0 }])).toBe(Number.NEGATIVE_INFINITY)
  })
})
