import { clusteredMean } from '../../../src/impact/stats/clustered-mean.ts'
import {
  dynamicEffects,
  estimateOf,
  simpleEffect,
} from '../../../src/impact/stats/group-time-aggregate.ts'
import { groupTimeEffects } from '../../../src/impact/stats/group-time-effects.ts'
import { intervalOf } from '../../../src/impact/stats/interval.ts'
import { matchedChange } from '../../../src/impact/stats/matched-did.ts'
import { matrixOf } from '../../../src/impact/stats/matrix.ts'
import { monthShare } from '../../../src/impact/stats/month-share.ts'
import { waldTest } from '../../../src/impact/stats/pretrend-wald.ts'
import type { Random } from '../../../src/platform/shared/random.ts'
import { normal, normals } from './chance.ts'
import { ofP, type SimulatedCase } from './model.case.ts'

const interval = (estimate: number, se: number, df: number) => intervalOf({ estimate, se, df }).ci95

/** Clients whose controls are drawn from a pool with reuse, as from the risk sets of several months. */
function reusedControls(clients: number, pool: number, effect: number): SimulatedCase {
  return {
    name: `matched change, ${clients} clients and ${pool} reused controls, effect ${effect}`,
    truth: effect,
    async draw(random) {
      const drawn = Array.from({ length: clients }, () => random.int(0, pool - 1))
      const own = normals(random, clients).map((value) => effect + 2 * value)
      const others = normals(random, pool)
      const changes = Float64Array.from([...own, ...drawn.map((one) => others[one] as number)])
      const places = Int32Array.from({ length: clients }, (_, place) => place)
      const pairs = {
        treated: places,
        offsets: Int32Array.from({ length: clients + 1 }, (_, place) => place),
        controls: places.map((place) => clients + place),
      }
      const person = Int32Array.from([...places, ...drawn.map((one) => clients + one)])
      const { estimate, se } = matchedChange(changes, pairs, person)
      return interval(estimate, se, clients - 1)
    },
  }
}

/** Two months of start and a pool of never started, autoregressive errors, an effect that grows with time. */
function staggered(random: Random, effect: number) {
  // Drawn, not allotted: the error counts the chance of the groups' sizes.
  const starts = Array.from({ length: 500 }, () =>
    random.weighted([
      [8, 60],
      [12, 40],
      [-1, 160],
    ]),
  )
  const months = 18
  const outcome = matrixOf(starts.length, months)
  for (const [row, start] of starts.entries()) {
    const own = 3 * normal(random)
    let error = 0
    for (let month = 0; month < months; month++) {
      error = 0.5 * error + normal(random)
      const grown = start < 0 || month < start ? 0 : effect * (month - start + 1)
      outcome.values[row * months + month] = own + 0.1 * month + grown + error
    }
  }
  return groupTimeEffects({ outcome, starts: Int32Array.from(starts) })
}

/** Estimators in event time. */
export const eventCases: readonly SimulatedCase[] = [
  reusedControls(60, 40, 0),
  reusedControls(200, 100, 1),
  {
    name: 'group-time effects, simple average',
    // Means of 1..10 over 10 months of 60 and of 1..6 over 6 months of 40.
    truth: (60 * 10 * 5.5 + 40 * 6 * 3.5) / (60 * 10 + 40 * 6),
    async draw(random) {
      return intervalOf(estimateOf(simpleEffect(staggered(random, 1)))).ci95
    },
  },
  {
    name: 'group-time effects, the third month',
    truth: 3,
    async draw(random) {
      const [third] = dynamicEffects(staggered(random, 1), 2, 2)
      if (third === undefined) return [Number.NaN, Number.NaN]
      return intervalOf(estimateOf(third)).ci95
    },
  },
  {
    name: 'joint test of months before the start',
    truth: 0,
    async draw(random) {
      return ofP(waldTest(dynamicEffects(staggered(random, 0), -4, -2))?.p ?? 0)
    },
  },
  {
    name: 'share of months among months worked',
    truth: 0.3,
    async draw(random) {
      const whole = Array.from({ length: 300 }, () => random.int(1, 24))
      const part = whole.map((months) => {
        const own = random.next() * 0.6
        return Array.from({ length: months }, () => random.chance(own)).filter(Boolean).length
      })
      const { share, se } = monthShare(part, whole)
      return interval(share, se, 299)
    },
  },
  {
    name: 'mean of a phase, persons in several rows',
    truth: 0,
    async draw(random) {
      const persons = 80
      const level = normals(random, persons)
      const person = Int32Array.from({ length: 200 }, (_, row) => row % persons)
      const values = Float64Array.from(person, (who) => (level[who] as number) + normal(random))
      const rows = Int32Array.from(values.keys())
      const { mean, se } = clusteredMean(values, rows, new Float64Array(200).fill(1), person)
      return interval(mean, se, persons - 1)
    },
  },
]
