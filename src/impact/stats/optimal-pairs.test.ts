import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lalonde, propensityReference } from '../../../test/impact-reference.ts'
import { createRandom } from '../../platform/shared/random.ts'
import { type Edges, matchFull } from './full-matching.ts'
import { lineOf, roundedScore } from './line.ts'
import type { MatchTable } from './nearest-search.ts'
import { matchOptimalPairs } from './optimal-pairs.ts'

const optima = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../test/cases/impact/optimal-exact.json`, 'utf8'),
)
const clientsOf = (treated: Uint8Array) =>
  Int32Array.from(treated.keys()).filter((row) => treated[row] === 1)
const { units } = lalonde()
const ps = Float64Array.from(propensityReference().ps)

function totalOf(table: MatchTable, clients: Int32Array, ratio: number, scores: Float64Array) {
  return table.reduce((sum, control, at) => {
    const client = clients[Math.floor(at / ratio)] ?? 0
    return control < 0 ? sum : sum + Math.abs((scores[client] ?? 0) - (scores[control] ?? 0))
  }, 0)
}

const totalOfEdges = ({ clients, controls }: Edges, scores: Float64Array) =>
  clients.reduce(
    (sum, client, at) => sum + Math.abs((scores[client] ?? 0) - (scores[controls[at] ?? 0] ?? 0)),
    0,
  )

describe('optimal matching reaches the optimum on LaLonde', () => {
  it.each([
    [1, optima.pair_1to1_total_abs_ps_distance],
    [2, optima.pair_1to2_total_abs_ps_distance],
  ])('with ratio %i', (ratio, optimum) => {
    const clients = clientsOf(units.treated)
    const table = matchOptimalPairs(lineOf(ps), units.treated, clients, ratio)
    expect(new Set(table).size).toBe(clients.length * ratio)
    expect(Math.abs(totalOf(table, clients, ratio, ps) / optimum - 1)).toBeLessThan(1e-9)
  })

  it('in full', () => {
    const edges = matchFull(lineOf(ps), units.treated, Number.POSITIVE_INFINITY)
    const optimum = optima.full_matching_min_edge_cover_total_abs_ps_distance
    expect(new Set([...edges.clients, ...edges.controls]).size).toBe(614)
    expect(Math.abs(totalOfEdges(edges, ps) / optimum - 1)).toBeLessThan(1e-8)
  })

  it('in full with a caliper', () => {
    const edges = matchFull(lineOf(ps), units.treated, 0.05806267440795752e10)
    expect(totalOfEdges(edges, ps)).toBeLessThanOrEqual(2.0894664548727495)
    expect(new Set(edges.clients).size).toBe(184)
    expect(new Set(edges.controls).size).toBe(429)
  })
})

interface People {
  readonly scores: Float64Array
  readonly treated: Uint8Array
}
const people = (score: fc.Arbitrary<number>, maxLength: number): fc.Arbitrary<People> =>
  fc.array(fc.tuple(score, fc.boolean()), { maxLength }).map((rows) => ({
    scores: Float64Array.from(rows, ([one]) => one),
    treated: Uint8Array.from(rows, ([, isTreated]) => Number(isTreated)),
  }))
const distinct = fc.double({ min: 0, max: 1, noNaN: true })
const tied = fc.nat(4).map((step) => step / 4)
const settings = { seed: 2026, numRuns: 300 }

/** The least total in whole units over all ways to give clients controls, by trying all; more pairs come first. */
function leastTotal({ scores, treated }: People, ratio: number): { pairs: number; total: number } {
  const key = scores.map(roundedScore)
  const clients = clientsOf(treated)
  const controls = Int32Array.from(treated.keys()).filter((row) => treated[row] === 0)
  // With too few controls for all, every client has one before any has two.
  const most = controls.length >= clients.length ? ratio : 1
  const least =
    controls.length >= clients.length * ratio ? ratio : controls.length >= clients.length ? 1 : 0
  const pairs = Math.min(controls.length, clients.length * ratio)
  const memo = new Map<string, number>()
  const best = (client: number, used: number, own: number, left: number): number => {
    if (client === clients.length) return left === 0 ? 0 : Number.POSITIVE_INFINITY
    const state = `${client}/${used}/${own}/${left}`
    const known = memo.get(state)
    if (known !== undefined) return known
    let found = own >= least ? best(client + 1, used, 0, left) : Number.POSITIVE_INFINITY
    if (own < most)
      controls.forEach((control, bit) => {
        if ((used >> bit) & 1) return
        const distance = Math.abs((key[clients[client] ?? 0] ?? 0) - (key[control] ?? 0))
        found = Math.min(found, distance + best(client, used | (1 << bit), own + 1, left - 1))
      })
    memo.set(state, found)
    return found
  }
  return { pairs, total: best(0, 0, 0, pairs) }
}

describe('optimal pairs', () => {
  it.each([
    ['scores that differ', distinct],
    ['tied scores', tied],
  ])('have the least total of all ways: %s', (_, score) => {
    fc.assert(
      fc.property(people(score, 10), fc.integer({ min: 1, max: 3 }), (some, ratio) => {
        const clients = clientsOf(some.treated)
        const table = matchOptimalPairs(lineOf(some.scores), some.treated, clients, ratio)
        const used = [...table].filter((row) => row >= 0)
        const { pairs, total } = leastTotal(some, ratio)
        expect(new Set(used).size).toBe(used.length)
        expect(used.length).toBe(pairs)
        expect(totalOf(table, clients, ratio, some.scores.map(roundedScore))).toBe(total)
      }),
      settings,
    )
  })

  it('match within strata only', () => {
    const treated = Uint8Array.from([1, 0, 1, 0])
    const strata = { codes: Int32Array.from([0, 1, 1, 0]), count: 2 }
    const line = lineOf(Float64Array.from([0.1, 0.1, 0.9, 0.9]), strata)
    expect([...matchOptimalPairs(line, treated, clientsOf(treated), 1)]).toEqual([3, 1])
  })

  it('serve 100,000 units two each', () => {
    const random = createRandom(2026)
    const treated = Uint8Array.from({ length: 300_000 }, (_, row) => Number(row < 100_000))
    const scores = Float64Array.from(treated, (one) => random.next() * (one ? 1 : 0.6))
    const table = matchOptimalPairs(lineOf(scores), treated, clientsOf(treated), 2)
    expect(new Set(table).size).toBe(200_000)
  })
})

/** The least cost of a cover by edges within the caliper, by trying all sets of edges. */
function leastCover({ scores, treated }: People, caliper: number): number {
  const key = scores.map(roundedScore)
  const rows = Array.from(treated.keys())
  const edges = rows.flatMap((client) =>
    treated[client] === 1
      ? rows.flatMap((control) => {
          const distance = Math.abs((key[client] ?? 0) - (key[control] ?? 0))
          return treated[control] === 0 && distance <= caliper
            ? [{ mask: (1 << client) | (1 << control), distance }]
            : []
        })
      : [],
  )
  const need = edges.reduce((mask, edge) => mask | edge.mask, 0)
  const memo = new Map<number, number>([[need, 0]])
  const best = (covered: number): number => {
    const known = memo.get(covered)
    if (known !== undefined) return known
    const open = rows.find((row) => (need >> row) & 1 && !((covered >> row) & 1)) ?? 0
    const found = Math.min(
      ...edges
        .filter(({ mask }) => (mask >> open) & 1)
        .map(({ mask, distance }) => distance + best(covered | mask)),
    )
    memo.set(covered, found)
    return found
  }
  return best(0)
}

describe('full matching', () => {
  it.each([
    ['scores that differ', distinct, Number.POSITIVE_INFINITY],
    ['tied scores', tied, Number.POSITIVE_INFINITY],
    ['scores that differ, and a caliper', distinct, 0.1e10],
    ['tied scores, and a caliper', tied, 0.25e10],
    ['close scores, and a caliper', distinct.map((score) => score / 3), 0.05e10],
  ])('is the least of all covers: %s', (_, score, caliper) => {
    fc.assert(
      fc.property(people(score, 12), (some) => {
        const edges = matchFull(lineOf(some.scores), some.treated, caliper)
        const key = some.scores.map(roundedScore)
        expect(totalOfEdges(edges, key)).toBe(leastCover(some, caliper))
        const degree = new Map<number, number>()
        for (const row of [...edges.clients, ...edges.controls])
          degree.set(row, (degree.get(row) ?? 0) + 1)
        edges.clients.forEach((client, at) => {
          const control = edges.controls[at] ?? 0
          expect(Math.abs((key[client] ?? 0) - (key[control] ?? 0))).toBeLessThanOrEqual(caliper)
          // Sets have one client or one control.
          expect(Math.min(degree.get(client) ?? 0, degree.get(control) ?? 0)).toBe(1)
        })
      }),
      settings,
    )
  })
})
