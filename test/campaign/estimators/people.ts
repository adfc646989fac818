import { idsOf, type Units } from '../../../src/impact/frame/model.frame.ts'
import type { Matched, Score } from '../../../src/impact/model.match.ts'
import { runHere } from '../../../src/impact/stats/blocks.ts'
import { designOf } from '../../../src/impact/stats/design.ts'
import { fitLogistic } from '../../../src/impact/stats/logistic.ts'
import type { Random } from '../../../src/platform/shared/random.ts'
import { normal, normals } from './chance.ts'

/** Simulated persons with a true effect that is the same for all. */
export interface People {
  readonly units: Units
  readonly outcome: Float64Array
}

function peopleOf(
  treated: Uint8Array,
  columns: readonly Float64Array[],
  outcome: Float64Array,
): People {
  const names = ['x', 'z', 'v']
  const ids = idsOf(Array.from(treated, (_, unit) => `${unit}`))
  return {
    units: {
      ...{ rows: treated.length, ids, treated },
      covariates: {
        rows: treated.length,
        columns: columns.map((values, k) => ({
          kind: 'number',
          name: names[k] ?? `c${k}`,
          values,
        })),
      },
    },
    outcome,
  }
}

const nothing = { unmatched: new Int32Array(), calipers: [], remarks: [] }

/**
 * Sets of one treated and one to `most` controls, or subclasses of several treated: people of a set have something in common,
 * treated vary more than controls, and two covariates still differ between the arms.
 */
export function matchedPeople(
  random: Random,
  {
    sets,
    treatedEach = 1,
    most,
    effect,
  }: { sets: number; treatedEach?: number; most: number; effect: number },
): People & { matched: Matched } {
  const arm: number[] = []
  const set: number[] = []
  const weights: number[] = []
  for (let one = 0; one < sets; one += 1) {
    const treatedHere = treatedEach === 1 ? 1 : random.int(1, treatedEach)
    const controls = random.int(1, most)
    for (let k = 0; k < treatedHere + controls; k += 1) {
      arm.push(k < treatedHere ? 1 : 0)
      set.push(one)
      weights.push(k < treatedHere ? 1 : treatedHere / controls)
    }
  }
  const treated = Uint8Array.from(arm)
  const common = normals(random, sets)
  const x = Float64Array.from(arm, (t) => normal(random) + 0.1 * t)
  const z = Float64Array.from(arm, (t) => Number(random.chance(0.4 + 0.05 * t)))
  const y = Float64Array.from(arm, (t, unit) => {
    const shared = common[set[unit] as number] as number
    return effect * t + shared + (1 + 0.5 * t) * normal(random)
  })
  const people = peopleOf(treated, [x, z], y)
  return {
    ...people,
    matched: {
      ...nothing,
      weights: Float64Array.from(weights),
      pairs: undefined,
      subclass: Int32Array.from(set),
    },
  }
}

/** Outcomes of 0 and 1 in pairs that have a chance in common. */
export function matchedShares(random: Random, pairs: number): People & { matched: Matched } {
  const { units, matched } = matchedPeople(random, { sets: pairs, most: 1, effect: 0 })
  const outcome = new Float64Array(units.rows)
  for (let pair = 0; pair < pairs; pair += 1) {
    const common = 0.15 * (random.next() - 0.5)
    outcome[2 * pair] = Number(random.chance(0.38 + common))
    outcome[2 * pair + 1] = Number(random.chance(0.27 + common))
  }
  return { units, outcome, matched }
}

/** Two arms of fixed size whose covariates differ a little; the outcome depends on them and on the arm. */
export function twoArms(
  random: Random,
  { n1, n0, effect, spread = 1 }: { n1: number; n0: number; effect: number; spread?: number },
): People {
  const treated = Uint8Array.from({ length: n1 + n0 }, (_, unit) => (unit < n1 ? 1 : 0))
  const x = Float64Array.from(treated, (t) => normal(random) + 0.4 * t)
  const z = Float64Array.from(treated, (t) => Number(random.chance(0.4 + 0.15 * t)))
  const y = Float64Array.from(treated, (t, unit) => {
    const level = 1 + 0.8 * (x[unit] as number) + 0.5 * (z[unit] as number)
    return level + effect * t + (t === 1 ? spread : 1) * normal(random)
  })
  return peopleOf(treated, [x, z], y)
}

/** Each treated unit with its `ratio` nearest controls by x, who may serve several. */
export function withReplacement({ units }: People, ratio: number): Matched {
  const x = units.covariates.columns[0]
  if (x?.kind !== 'number') throw new Error('Expected a number')
  const at = (unit: number) => x.values[unit] as number
  const all = Array.from(units.treated.keys())
  const treated = all.filter((unit) => units.treated[unit] === 1)
  const pool = all.filter((unit) => units.treated[unit] === 0)
  const controls = treated.flatMap((unit) =>
    [...pool]
      .sort((a, b) => Math.abs(at(a) - at(unit)) - Math.abs(at(b) - at(unit)))
      .slice(0, ratio),
  )
  const weights = Float64Array.from(units.treated)
  for (const control of controls) weights[control] = (weights[control] as number) + 1 / ratio
  return {
    ...nothing,
    weights,
    pairs: {
      treated: Int32Array.from(treated),
      offsets: Int32Array.from({ length: treated.length + 1 }, (_, pair) => pair * ratio),
      controls: Int32Array.from(controls),
    },
    subclass: undefined,
  }
}

/** The score as the engine fits it. */
export async function scoreOf({ units }: People): Promise<Score> {
  const { terms, aliased, propensity, logit, covariance } = await fitLogistic(
    designOf(units.covariates),
    units.treated,
    runHere,
  )
  return { terms, aliased, propensity, logit, covariance }
}
