import { expect, test } from 'vitest'
import { clusteredMean } from './clustered-mean.ts'

const all = (rows: number) => Int32Array.from({ length: rows }, (_, row) => row)
const ones = (rows: number) => new Float64Array(rows).fill(1)

test('is the mean with sd / sqrt(n) when everybody stands once', () => {
  const found = clusteredMean(Float64Array.of(1, 3, 8, Number.NaN), all(4), ones(4), all(4))
  expect(found).toMatchObject({ n: 3, mean: 4 })
  expect(found.se).toBeCloseTo(Math.sqrt(13 / 3), 14)
})

test('rows of one person are one: doubling them changes nothing', () => {
  const values = [1, 3, 8]
  const once = clusteredMean(Float64Array.from(values), all(3), ones(3), all(3))
  const twice = clusteredMean(
    Float64Array.from([...values, ...values]),
    all(6),
    ones(6),
    Int32Array.of(0, 1, 2, 0, 1, 2),
  )
  expect(twice.n).toBe(3)
  expect(twice.mean).toBe(once.mean)
  expect(twice.se).toBeCloseTo(once.se, 14)
})

test('weighs rows, and says what nothing and one person give', () => {
  const weights = Float64Array.of(1, 3)
  expect(clusteredMean(Float64Array.of(0, 4), all(2), weights, all(2)).mean).toBe(3)
  expect(clusteredMean(new Float64Array(0), all(0), ones(0), all(0))).toMatchObject({
    n: 0,
    mean: Number.NaN,
  })
  expect(clusteredMean(Float64Array.of(2), all(1), ones(1), all(1))).toMatchObject({
    n: 1,
    mean: 2,
    se: Number.NaN,
  })
  expect(clusteredMean(Float64Array.of(5, 5), all(2), ones(2), all(2)).se).toBe(0)
})
