import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lalonde, matchReferences, propensityReference } from '../../../test/impact-reference.ts'
import { createRandom } from '../../platform/shared/random.ts'
import { lineOf, roundedScore, type Strata } from './line.ts'
import { matchNearest, type NearestOptions } from './nearest.ts'
import type { MatchTable } from './nearest-search.ts'

const plain: NearestOptions = {
  ratio: 1,
  replace: false,
  order: 'largest',
  caliper: Number.POSITIVE_INFINITY,
}

const clientsOf = (treated: Uint8Array) =>
  Int32Array.from(treated.keys()).filter((row) => treated[row] === 1)

/** Controls by client, in order of rows. */
function controlSets(table: MatchTable, clients: Int32Array, ratio: number): number[][] {
  return Array.from(clients, (_, index) =>
    Array.from(table.subarray(index * ratio, (index + 1) * ratio))
      .filter((row) => row >= 0)
      .sort((a, b) => a - b),
  )
}

const { units } = lalonde()
const clients = clientsOf(units.treated)
const ps = Float64Array.from(propensityReference().ps)
const logit = ps.map((p) => Math.log(p / (1 - p)))
const column = (name: string) => {
  const found = units.covariates.columns.find((one) => one.name === name)
  if (found?.kind === 'number') return found.values
  return Float64Array.from(found?.codes ?? [])
}
const race: Strata = { codes: Int32Array.from(column('race')), count: 3 }
const raceAndMarriage: Strata = {
  codes: race.codes.map((code, row) => code * 2 + (column('married')[row] ?? 0)),
  count: 6,
}

interface Case {
  readonly options?: Partial<NearestOptions>
  readonly score?: Float64Array
  readonly strata?: Strata
}
const caliper = 0.05806267440795752
const cases: Readonly<Record<string, Case>> = {
  nn_ps: {},
  nn_ps_smallest: { options: { order: 'smallest' } },
  nn_ps_data: { options: { order: 'data' } },
  nn_ps_closest: { options: { order: 'closest' } },
  nn_ps_cal02: { options: { caliper } },
  nn_logit_cal02: { options: { caliper: 0.36090239253754763 }, score: logit },
  nn_ps_exact_race: { strata: race },
  nn_ps_exact_race_cal02: { options: { caliper }, strata: race },
  nn_ps_replace: { options: { replace: true } },
  nn_ps_replace_cal02: { options: { replace: true, caliper } },
  nn_ps_ratio3: { options: { ratio: 3 } },
  nn_ps_ratio2_exact_race: { options: { ratio: 2 }, strata: race },
  nn_ps_replace_ratio3: { options: { ratio: 3, replace: true } },
  nn_covariate_caliper: {
    options: {
      caliper: 0.0725783430099469,
      accepts: (a, b) => Math.abs((column('age')[a] ?? 0) - (column('age')[b] ?? 0)) <= 5,
    },
    strata: raceAndMarriage,
  },
}

describe('nearest neighbours agree with R on LaLonde', () => {
  const references = matchReferences()
  it.each(Object.entries(cases))('%s', (name, { options, score, strata }) => {
    const chosen = { ...plain, ...options }
    const table = matchNearest(lineOf(score ?? ps, strata), units.treated, clients, chosen)
    expect(controlSets(table, clients, chosen.ratio)).toEqual(
      references[name]?.pairs?.map(({ controls }) =>
        controls.map((id) => id - 1).sort((a, b) => a - b),
      ),
    )
  })
})

/** The rule in so many words: every control is looked at for every client. */
function bruteForce(
  scores: Float64Array,
  treated: Uint8Array,
  strata: Strata,
  options: NearestOptions,
): number[][] {
  const { ratio, replace, order, accepts } = options
  const key = scores.map(roundedScore)
  const own = clientsOf(treated)
  const widest = options.caliper * 1e10
  const used = new Set<number>()
  const found = Array.from(own, (): number[] => [])
  const distance = (a: number, b: number) => Math.abs((key[a] ?? 0) - (key[b] ?? 0))
  const isLeft = (control: number, client: number) => {
    const difference = (key[control] ?? 0) - (key[client] ?? 0)
    return difference < 0 || (difference === 0 && control < client)
  }
  const best = (index: number): number | undefined => {
    const client = own[index] ?? 0
    const candidates = Array.from(treated.keys()).filter(
      (row) =>
        treated[row] === 0 &&
        strata.codes[row] === strata.codes[client] &&
        distance(row, client) <= widest &&
        !used.has(row) &&
        !found[index]?.includes(row) &&
        (accepts?.(client, row) ?? true),
    )
    return candidates.sort((a, b) => {
      const [leftA, leftB] = [isLeft(a, client), isLeft(b, client)]
      const nearer = distance(a, client) - distance(b, client)
      if (nearer !== 0) return nearer
      if (leftA !== leftB) return leftA ? -1 : 1
      return leftA ? b - a : a - b
    })[0]
  }
  const take = (index: number, control: number) => {
    found[index]?.push(control)
    if (!replace) used.add(control)
  }
  const serving = Array.from(own.keys())
  const scoreOf = (index: number) => key[own[index] ?? 0] ?? 0
  if (order === 'largest') serving.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
  if (order === 'smallest') serving.sort((a, b) => scoreOf(a) - scoreOf(b) || a - b)
  for (let round = 0; round < ratio; round++) {
    const able = serving.filter((index) => found[index]?.length === round)
    if (order !== 'closest' || replace) {
      for (const index of able) {
        const control = best(index)
        if (control !== undefined) take(index, control)
      }
      continue
    }
    // A list by distance: who looks anew goes before all who are not nearer.
    const list = able
      .map((index) => ({ index, control: best(index) }))
      .flatMap(({ index, control }) =>
        control === undefined ? [] : [{ index, control, at: distance(own[index] ?? 0, control) }],
      )
      .sort((a, b) => a.at - b.at)
    while (list.length > 0) {
      const [first] = list.splice(0, 1)
      if (first === undefined) break
      if (!used.has(first.control)) {
        take(first.index, first.control)
        continue
      }
      const control = best(first.index)
      if (control === undefined) continue
      const at = distance(own[first.index] ?? 0, control)
      const place = list.findIndex((other) => other.at >= at)
      list.splice(place < 0 ? list.length : place, 0, { index: first.index, control, at })
    }
  }
  return found.map((controls) => controls.sort((a, b) => a - b))
}

const population = (scores: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({ score: scores, treated: fc.boolean(), stratum: fc.nat(1), age: fc.nat(6) }),
    { maxLength: 40 },
  )
const options = fc.record({
  ratio: fc.integer({ min: 1, max: 3 }),
  replace: fc.boolean(),
  order: fc.constantFrom('largest', 'smallest', 'data', 'closest'),
  caliper: fc.constantFrom(Number.POSITIVE_INFINITY, 0.2, 0.02),
})

describe('nearest neighbours agree with looking at every control', () => {
  const compare =
    (hasAges: boolean) =>
    (
      people: readonly { score: number; treated: boolean; stratum: number; age: number }[],
      chosen: Omit<NearestOptions, 'accepts'>,
    ) => {
      const scores = Float64Array.from(people, (one) => one.score)
      const treated = Uint8Array.from(people, (one) => Number(one.treated))
      const strata = { codes: Int32Array.from(people, (one) => one.stratum), count: 2 }
      const accepts = (a: number, b: number) =>
        Math.abs((people[a]?.age ?? 0) - (people[b]?.age ?? 0)) <= 1
      const all = hasAges ? { ...chosen, accepts } : chosen
      const own = clientsOf(treated)
      const table = matchNearest(lineOf(scores, strata), treated, own, all)
      expect(controlSets(table, own, all.ratio)).toEqual(bruteForce(scores, treated, strata, all))
    }
  const distinct = fc.double({ min: -1, max: 1, noNaN: true })
  const tied = fc.integer({ min: -3, max: 3 }).map((step) => step / 8)

  it.each([
    ['scores that differ', distinct, false],
    ['many tied scores', tied, false],
    ['scores that differ, and calipers of columns', distinct, true],
    ['many tied scores, and calipers of columns', tied, true],
  ])('%s', (_, scores, hasAges) => {
    fc.assert(fc.property(population(scores), options, compare(hasAges)), {
      seed: 2026,
      numRuns: 400,
    })
  })
})

describe('nearest neighbours of crowded clients', () => {
  /** Clients above nearly the whole pool: scores of Beta(5, 3) beside Beta(2, 6), made of order statistics. */
  function crowded(size: number) {
    const random = createRandom(2026)
    const beta = (a: number, b: number) =>
      Array.from({ length: a + b - 1 }, () => random.next()).sort((x, y) => x - y)[a - 1] ?? 0
    const treated = Uint8Array.from({ length: size * 3 }, (_, row) => Number(row < size))
    return { treated, scores: Float64Array.from(treated, (one) => (one ? beta(5, 3) : beta(2, 6))) }
  }

  it.each(['largest', 'closest', 'data'] as const)(
    '40,000 of 80,000 are all served: %s',
    (order) => {
      const { treated, scores } = crowded(40_000)
      const own = clientsOf(treated)
      const table = matchNearest(lineOf(scores), treated, own, { ...plain, order })
      expect(new Set(table).size).toBe(own.length)
    },
  )

  it.each(['largest', 'closest'] as const)(
    '40,000 clients of one score are all served: %s',
    (order) => {
      const { treated, scores } = crowded(40_000)
      const tied = scores.map((score, row) => (treated[row] === 1 ? 0.9 : score))
      const own = clientsOf(treated)
      const table = matchNearest(lineOf(tied), treated, own, { ...plain, order })
      expect(new Set(table).size).toBe(own.length)
    },
  )
})
