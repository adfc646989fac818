import { expect, test } from 'vitest'
import { createRandom } from '../../platform/shared/random.ts'
import { monthShare, shareInfluence } from './month-share.ts'

test('counts months, not persons, and its error is by person', () => {
  const found = monthShare([2, 0, 6], [4, 0, 8])
  // R = 8/12; a - R b = -2/3, 2/3; mean b = 6; sd = sqrt(8/9), SE = sqrt(8/9 / 2) / 6
  expect(found).toMatchObject({ persons: 2, part: 8, whole: 12, share: 2 / 3 })
  expect(found.se).toBeCloseTo(Math.sqrt(8 / 9 / 2) / 6, 14)
  const influence = shareInfluence([2, 0, 6], [4, 0, 8])
  expect(influence[1]).toBe(0)
  expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 14)
})

test('says what nothing, one person and equal persons give', () => {
  expect(monthShare([], [])).toMatchObject({ persons: 0, share: Number.NaN, se: Number.NaN })
  expect(monthShare([0], [0])).toMatchObject({ persons: 0, share: Number.NaN })
  expect(monthShare([1], [4])).toMatchObject({ persons: 1, share: 0.25, se: Number.NaN })
  expect(monthShare([1, 1], [4, 4])).toMatchObject({ share: 0.25, se: 0 })
})

test.each([20, 80])('covers the true share with %i persons of unequal months', (persons) => {
  const runs = 2000
  let covered = 0
  for (let stream = 0; stream < runs; stream++) {
    const random = createRandom(7, stream + persons * 10_000)
    const whole = Array.from({ length: persons }, () => random.int(1, 24))
    // A person's own inclination makes months of one person alike.
    const part = whole.map((months) => {
      const own = random.next() * 0.6
      return Array.from({ length: months }, () => random.chance(own)).filter(Boolean).length
    })
    const { share, se } = monthShare(part, whole)
    if (Math.abs(share - 0.3) <= 1.96 * se) covered += 1
  }
  expect(covered / runs).toBeGreaterThan(persons < 50 ? 0.9 : 0.93)
  expect(covered / runs).toBeLessThan(0.97)
})
