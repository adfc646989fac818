import { describe, expect, test } from 'vitest'
import { createRandom } from '../../platform/shared/random.ts'
import { changesFrom, matchedChange, type PairRows } from './matched-did.ts'

const pairsOf = (pairs: readonly (readonly [number, readonly number[]])[]): PairRows => {
  const offsets = [0]
  for (const [, controls] of pairs) offsets.push((offsets.at(-1) ?? 0) + controls.length)
  return {
    treated: Int32Array.from(pairs, ([treated]) => treated),
    offsets: Int32Array.from(offsets),
    controls: Int32Array.from(pairs.flatMap(([, controls]) => controls)),
  }
}
const everybodyApart = (rows: number) => Int32Array.from({ length: rows }, (_, row) => row)

describe('matched difference in differences', () => {
  test('is the mean of the pairs with sd / sqrt(n) when everybody stands in one pair', () => {
    const changes = Float64Array.of(10, 4, 20, 8, 36, 3)
    const found = matchedChange(
      changes,
      pairsOf([
        [0, [1]],
        [2, [3]],
        [4, [5]],
      ]),
      everybodyApart(6),
    )
    // d = 6, 12, 33: mean 17, sd sqrt(201)
    expect(found).toMatchObject({ pairs: 3, persons: 6, treated: 22, control: 5, estimate: 17 })
    expect(found.se).toBeCloseTo(Math.sqrt(201 / 3), 12)
  })

  test('several controls share the weight of their pair, and unobserved ones leave theirs to the others', () => {
    const changes = Float64Array.of(10, 4, Number.NaN, 6, 20, 8)
    const found = matchedChange(
      changes,
      pairsOf([
        [0, [1, 2, 3]],
        [4, [5]],
      ]),
      everybodyApart(6),
    )
    expect(found.estimate).toBe((10 - 5 + 20 - 8) / 2)
    expect(found.persons).toBe(5)
  })

  test('a control of several pairs is one person: two ways of clustering', () => {
    const changes = Float64Array.of(10, 7, 20, 7, 36, 3)
    const pairs = pairsOf([
      [0, [1]],
      [2, [3]],
      [4, [5]],
    ])
    const found = matchedChange(changes, pairs, Int32Array.of(0, 9, 1, 9, 2, 5))
    // Contributions: clients -12, -2, 14; controls -(7 - 17/3), twice, and -(3 - 17/3).
    const control = 17 / 3
    const parts = [-12, 17 / 3 - 7, -2, 17 / 3 - 7, 14, 17 / 3 - 3]
    const pair = (parts[0] ?? 0) + (parts[1] ?? 0)
    const others = [(parts[2] ?? 0) + (parts[3] ?? 0), (parts[4] ?? 0) + (parts[5] ?? 0)]
    const byPair = pair ** 2 + others.reduce((sum, one) => sum + one ** 2, 0)
    const both = parts.reduce((sum, one) => sum + one ** 2, 0)
    const byPerson = both + 2 * (parts[1] ?? 0) * (parts[3] ?? 0)
    expect(found.control).toBeCloseTo(control, 12)
    expect(found.persons).toBe(5)
    expect(found.se).toBeCloseTo(Math.sqrt((byPair + byPerson - both) / 6), 12)
  })

  test('says what nothing, one pair and constant data give', () => {
    const none = matchedChange(
      Float64Array.of(Number.NaN, 1),
      pairsOf([[0, [1]]]),
      everybodyApart(2),
    )
    expect(none).toMatchObject({ pairs: 0, persons: 0, estimate: Number.NaN, se: Number.NaN })
    const one = matchedChange(Float64Array.of(3, 1), pairsOf([[0, [1]]]), everybodyApart(2))
    expect(one).toMatchObject({ pairs: 1, estimate: 2, se: Number.NaN })
    const constant = pairsOf([
      [0, [1]],
      [2, [3]],
    ])
    expect(matchedChange(Float64Array.of(5, 5, 5, 5), constant, everybodyApart(4))).toMatchObject({
      estimate: 0,
      se: 0,
    })
    expect(changesFrom(Float64Array.of(1, 2), Float64Array.of(4, Number.NaN))).toEqual(
      Float64Array.of(3, Number.NaN),
    )
  })
})

/** Pairs whose controls are drawn from a small pool, so that many stand in several pairs; no effect at all. */
function simulate(stream: number, clients: number, pool: number) {
  const random = createRandom(2026, stream)
  const noise = () =>
    Math.sqrt(-2 * Math.log(random.next() + 2 ** -33)) * Math.cos(2 * Math.PI * random.next())
  const changes = Float64Array.from({ length: clients + pool }, () => 300 * noise() + 50)
  const drawn = Array.from({ length: clients }, () => clients + random.int(0, pool - 1))
  const rows = Float64Array.from([
    ...changes.subarray(0, clients),
    ...drawn.map((control) => changes[control] as number),
  ])
  const person = Int32Array.from([...Array.from({ length: clients }, (_, row) => row), ...drawn])
  const pairs = pairsOf(drawn.map((_, pair) => [pair, [clients + pair]]))
  return matchedChange(rows, pairs, person)
}

test.each([
  { clients: 25, pool: 60 },
  { clients: 60, pool: 40 },
  { clients: 200, pool: 100 },
])('holds its size with $clients clients and $pool reused controls', ({ clients, pool }) => {
  const runs = 2000
  let wrong = 0
  for (let stream = 0; stream < runs; stream++) {
    const { estimate, se } = simulate(stream + clients * 10_000, clients, pool)
    if (Math.abs(estimate) > 1.96 * se) wrong += 1
  }
  // Nominal 5 %; the normal quantile with 25 pairs alone costs about 1.2 points. Three Monte Carlo errors: 1.5 points.
  expect(wrong / runs).toBeGreaterThan(0.035)
  expect(wrong / runs).toBeLessThan(clients < 50 ? 0.08 : 0.07)
})
