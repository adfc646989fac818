import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from './random.ts'

const draws = (seed: number, stream: number, count: number) => {
  const random = createRandom(seed, stream)
  return Array.from({ length: count }, () => random.next())
}

describe('createRandom', () => {
  test('gives the same draws for the same seed and stream, others for others', () => {
    expect(draws(7, 3, 50)).toEqual(draws(7, 3, 50))
    expect(draws(7, 3, 50)).not.toEqual(draws(7, 4, 50))
    expect(draws(8, 3, 50)).not.toEqual(draws(7, 3, 50))
  })

  test('fills ten equal classes evenly (chi-squared with 9 degrees, 0.1 % limit 27.9)', () => {
    for (const seed of [1, 2, 2026]) {
      const classes = new Array<number>(10).fill(0)
      for (const draw of draws(seed, 0, 100_000)) {
        const at = Math.floor(draw * 10)
        classes[at] = (classes[at] ?? 0) + 1
      }
      const chi = classes.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)
      expect(chi).toBeLessThan(27.9)
    }
  })

  test('gives unrelated first draws to neighbouring streams', () => {
    const firsts = Array.from({ length: 20_000 }, (_, stream) => createRandom(1, stream).next())
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01)
    let product = 0
    for (let i = 1; i < firsts.length; i++) {
      product += ((firsts[i] ?? 0) - mean) * ((firsts[i - 1] ?? 0) - mean)
    }
    expect(Math.abs(product / firsts.length / (1 / 12))).toBeLessThan(0.03)
  })

  test('keeps whole numbers within their bounds and reaches both', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(6), (seed, min, span) => {
        const random = createRandom(seed)
        const seen = new Set(Array.from({ length: 300 }, () => random.int(min, min + span)))
        expect(Math.min(...seen)).toBe(min)
        expect(Math.max(...seen)).toBe(min + span)
      }),
      { seed: 2026 },
    )
  })

  test('weighs values, never gives one of weight 0, and refuses an empty choice', () => {
    const random = createRandom(11)
    const counts = { a: 0, b: 0, never: 0 }
    for (let i = 0; i < 20_000; i++) {
      counts[random.weighted([['a', 3] as const, ['never', 0] as const, ['b', 1] as const])]++
    }
    expect(counts.never).toBe(0)
    expect(counts.a / 20_000).toBeCloseTo(0.75, 1)
    expect(() => random.weighted([])).toThrow(RangeError)
    expect(() => random.pick([])).toThrow(RangeError)
  })
})
