import { lineOf } from '../src/impact/stats/line.ts'
import { matchNearest } from '../src/impact/stats/nearest.ts'
import { createRandom, type Random } from '../src/platform/shared/random.ts'
import type { BenchResult } from './result.ts'

function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()))
  return radius * Math.cos(2 * Math.PI * random.next())
}

/** A gamma of a whole shape: a sum of exponentials. */
function gamma(random: Random, shape: number): number {
  let sum = 0
  for (let index = 0; index < shape; index++) sum -= Math.log(1 - random.next())
  return sum
}

function beta(random: Random, a: number, b: number): number {
  const first = gamma(random, a)
  return first / (first + gamma(random, b))
}

const options = {
  ratio: 1,
  replace: false,
  order: 'largest',
  caliper: Number.POSITIVE_INFINITY,
} as const

/** Seconds of sorting and matching, and how many clients found a control. */
function timed(scores: Float64Array, clients: number): { seconds: number; found: number } {
  const treated = Uint8Array.from(scores, (_, row) => (row < clients ? 1 : 0))
  const rows = Int32Array.from({ length: clients }, (_, row) => row)
  const from = performance.now()
  const strata = { codes: new Int32Array(scores.length), count: 1 }
  const table = matchNearest(lineOf(scores, strata), treated, rows, options)
  const seconds = (performance.now() - from) / 1000
  return { seconds, found: table.filter((row) => row >= 0).length }
}

/** Clients' scores above the pool's, where walking over used controls is quadratic. */
export function hardCase(clients: number, target: number): BenchResult {
  const scoresOf = (count: number) => {
    const random = createRandom(2026)
    return Float64Array.from({ length: count * 3 }, (_, row) =>
      row < count ? beta(random, 5, 3) : beta(random, 2, 6),
    )
  }
  const half = timed(scoresOf(clients / 2), clients / 2)
  const whole = timed(scoresOf(clients), clients)
  return {
    name: `study: matching ${clients}, scores above the pool's`,
    value: whole.seconds,
    unit: 's',
    peer: { name: 'MatchIt 4.7.2, matching alone', value: 5.21 },
    ratio: whole.seconds / 5.21,
    note: `clients' scores Beta(5, 3), twice as many controls Beta(2, 6); ${whole.found} matched; half of it took ${half.seconds.toFixed(3)} s; target ${target} s`,
  }
}

/** Scores rounded to two decimals: some ten thousand units share each. */
export function tiedCase(clients: number, controls: number): BenchResult {
  const random = createRandom(2027)
  const scores = Float64Array.from({ length: clients + controls }, () => {
    const score = 1 / (1 + Math.exp(2 - normal(random)))
    return Math.round(score * 100) / 100
  })
  const { seconds, found } = timed(scores, clients)
  return {
    name: `study: matching ${clients} x ${controls}, tied scores`,
    value: seconds,
    unit: 's',
    note: `scores of two decimals; ${found} matched; sorting included`,
  }
}
