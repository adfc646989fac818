import { describe, expect, it } from 'vitest'
import {
  lalonde,
  type MatchReference,
  matchReferences,
  propensityReference,
} from '../../../test/impact-reference.ts'
import { type Frame, idsOf, type Units } from '../frame/model.frame.ts'
import type { Matched, Score } from '../model.match.ts'
import type { MatchSpec } from '../model.spec.ts'
import { matchUnits } from './match.ts'

const { units } = lalonde()
const propensity = Float64Array.from(propensityReference().ps)
const scoreOf = (probabilities: Float64Array): Score => ({
  terms: [],
  aliased: [],
  propensity: probabilities,
  logit: probabilities.map((p) => Math.log(p / (1 - p))),
  covariance: new Float64Array(0),
})
const score = scoreOf(propensity)

const plain: MatchSpec = {
  method: 'nearest',
  distance: 'propensity',
  mahvars: [],
  ratio: 1,
  replace: false,
  order: 'largest',
  caliper: { distance: null, covariates: [] },
  exact: [],
  emptyStrata: 'leave-out',
  subclasses: 6,
  cutpoints: { rule: 'sturges', columns: {} },
}
const caliper = { distance: 0.2, covariates: [] }
const specs: Readonly<Record<string, Partial<MatchSpec>>> = {
  nn_ps: {},
  nn_ps_smallest: { order: 'smallest' },
  nn_ps_data: { order: 'data' },
  nn_ps_closest: { order: 'closest' },
  nn_ps_cal02: { caliper },
  nn_logit_cal02: { distance: 'logit', caliper },
  nn_ps_exact_race: { exact: ['race'] },
  nn_ps_exact_race_cal02: { exact: ['race'], caliper },
  nn_ps_replace: { replace: true },
  nn_ps_replace_cal02: { replace: true, caliper },
  nn_ps_ratio3: { ratio: 3 },
  nn_ps_ratio2_exact_race: { ratio: 2, exact: ['race'] },
  nn_ps_replace_ratio3: { ratio: 3, replace: true },
  nn_mahalanobis: { distance: 'mahalanobis' },
  nn_mahalanobis_closest: { distance: 'mahalanobis', order: 'closest' },
  nn_mahvars_pscaliper: { mahvars: ['age', 'educ', 're74', 're75'], caliper, exact: ['race'] },
  nn_robust_mahalanobis: { distance: 'robust-mahalanobis' },
  nn_covariate_caliper: {
    exact: ['race', 'married'],
    caliper: { distance: 0.25, covariates: [{ column: 'age', width: 5, unit: 'own' }] },
  },
  subclass6: { method: 'subclass' },
  cem_sturges: { method: 'cem', distance: null },
  cem_cutpoints: {
    method: 'cem',
    distance: null,
    cutpoints: {
      rule: 'sturges',
      columns: {
        age: [20.5, 25.5, 30.5, 40.5],
        educ: [6.5, 8.5, 12.5],
        re74: [0.5, 5000, 10000],
        re75: [0.5, 5000, 10000],
      },
    },
  },
  exact3: { method: 'exact', distance: null, exact: ['race', 'married', 'nodegree'] },
}

const controlsByClient = ({ pairs }: Matched) =>
  pairs === undefined
    ? null
    : Array.from(pairs.treated, (client, index) => ({
        treated: client + 1,
        controls: Array.from(
          pairs.controls.subarray(pairs.offsets[index], pairs.offsets[index + 1]),
        )
          .map((row) => row + 1)
          .sort((a, b) => a - b),
      }))

/** Whether two labellings part the rows alike. */
function expectSameParts(mine: Int32Array | undefined, theirs: MatchReference['subclass']) {
  if (theirs === null) return
  const pairs = new Set(theirs.map((label, row) => `${label ?? 'none'} ${mine?.[row]}`))
  const labels = new Set(theirs)
  expect(pairs.size).toBe(labels.size)
  expect(new Set(mine).size).toBe(labels.size)
}

describe('matching agrees with R on LaLonde', () => {
  const references = matchReferences()
  it.each(Object.entries(specs))('%s', (name, chosen) => {
    const reference = references[name]
    if (reference === undefined) throw new RangeError(name)
    const matched = matchUnits({ ...plain, ...chosen }, units, score)
    if (reference.pairs !== null)
      expect(controlsByClient(matched)).toEqual(
        reference.pairs.map(({ treated, controls }) => ({
          treated,
          controls: controls.toSorted((a, b) => a - b),
        })),
      )
    reference.weights.forEach((weight, row) => {
      expect(matched.weights[row]).toBeCloseTo(weight, 12)
    })
    expectSameParts(matched.subclass, reference.subclass)
  })
})

describe('optimal and full matching', () => {
  const totalOf = (matched: Matched) =>
    (controlsByClient(matched) ?? [])
      .flatMap(({ treated, controls }) => controls.map((control) => [treated, control] as const))
      .reduce(
        (sum, [a, b]) => sum + Math.abs((propensity[a - 1] ?? 0) - (propensity[b - 1] ?? 0)),
        0,
      )

  it.each([
    ['optimal', { method: 'optimal' }, 39.69279872107688],
    ['optimal_ratio2', { method: 'optimal', ratio: 2 }, 136.54745614058447],
    ['full', { method: 'full' }, 2.141616233929542],
    ['full_cal02', { method: 'full', caliper }, 2.0894664548727495],
  ] as const)('%s is at least as close as R', (_, chosen, total) => {
    const matched = matchUnits({ ...plain, ...chosen }, units, score)
    expect(totalOf(matched)).toBeLessThanOrEqual(total * (1 + 1e-8))
  })

  it('weights full sets for the effect on the treated', () => {
    const { weights, subclass = new Int32Array(0) } = matchUnits(
      { ...plain, method: 'full' },
      units,
      score,
    )
    const controls = weights.filter((_, row) => units.treated[row] === 0)
    expect(controls.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(controls.length, 9)
    // In a set, controls together weigh as much as its clients, all sets on one scale.
    const sums = new Map<number, [number, number]>()
    subclass.forEach((code, row) => {
      const [control, client] = sums.get(code) ?? [0, 0]
      const weight = weights[row] ?? 0
      sums.set(
        code,
        units.treated[row] === 1 ? [control, client + weight] : [control + weight, client],
      )
    })
    for (const [control, client] of sums.values())
      expect(control / client).toBeCloseTo(429 / 185, 9)
  })

  it('refuses a caliper on optimal pairs, with a way out', () => {
    expect(() => matchUnits({ ...plain, method: 'optimal', caliper }, units, score)).toThrow(
      'take method full or nearest',
    )
  })
})

describe('matching odd data', () => {
  /** Persons by treatment, score and a number. */
  function persons(rows: readonly (readonly [treated: 0 | 1, score: number, x: number])[]) {
    const covariates: Frame = {
      rows: rows.length,
      columns: [{ kind: 'number', name: 'x', values: Float64Array.from(rows, (row) => row[2]) }],
    }
    const some: Units = {
      rows: rows.length,
      ids: idsOf(rows.map((_, row) => String(row))),
      treated: Uint8Array.from(rows, (row) => row[0]),
      covariates,
    }
    return { some, score: scoreOf(Float64Array.from(rows, (row) => row[1])) }
  }
  const methods: readonly Partial<MatchSpec>[] = [
    { method: 'nearest' },
    { method: 'nearest', order: 'closest', ratio: 2 },
    { method: 'nearest', replace: true },
    { method: 'nearest', distance: 'mahalanobis' },
    { method: 'nearest', distance: 'robust-mahalanobis', order: 'closest' },
    { method: 'optimal' },
    { method: 'full' },
    { method: 'cem', distance: null },
    { method: 'exact', distance: null, exact: ['x'] },
  ]

  it.each(methods)('leaves everybody out where one group is empty: %o', (chosen) => {
    for (const group of [0, 1] as const) {
      const { some, score: own } = persons([
        [group, 0.5, 1],
        [group, 0.5, 2],
      ])
      const { weights, unmatched, remarks } = matchUnits({ ...plain, ...chosen }, some, own)
      expect([...weights]).toEqual([0, 0])
      expect(unmatched.length).toBe(2 * group)
      expect(remarks.length).toBe(group)
    }
  })

  it.each(methods)('gives the only pair there is: %o', (chosen) => {
    const { some, score: own } = persons([
      [0, 0.5, 1],
      [1, 0.5, 1],
    ])
    const { weights, unmatched } = matchUnits({ ...plain, ...chosen }, some, own)
    expect([...weights]).toEqual([1, 1])
    expect(unmatched.length).toBe(0)
  })

  it.each(methods)('matches people who are all alike: %o', (chosen) => {
    const { some, score: own } = persons([
      [0, 0.5, 1],
      [1, 0.5, 1],
      [0, 0.5, 1],
      [1, 0.5, 1],
      [0, 0.5, 1],
    ])
    const { unmatched, weights } = matchUnits({ ...plain, ...chosen }, some, own)
    expect(unmatched.length).toBe(0)
    expect(weights[1]).toBe(1)
  })

  it('says who got fewer controls than asked for, and who got none', () => {
    const { some, score: own } = persons([
      [1, 0.9, 1],
      [1, 0.8, 1],
      [1, 0.1, 1],
      [0, 0.5, 1],
      [0, 0.5, 1],
    ])
    const { remarks, unmatched } = matchUnits({ ...plain, ratio: 2 }, some, own)
    expect([...unmatched]).toEqual([2])
    expect(remarks).toEqual([
      { kind: 'unmatched', count: 1, treated: 3 },
      { kind: 'ratioNotReached', count: 2, ratio: 2 },
      { kind: 'tiedScores', treated: 3 },
    ])
  })

  it('refuses more subclasses than a group can fill', () => {
    const { some, score: own } = persons([
      [1, 0.9, 1],
      [1, 0.2, 1],
      [0, 0.5, 1],
    ])
    expect(() => matchUnits({ ...plain, method: 'subclass', subclasses: 2 }, some, own)).toThrow(
      '1 control units cannot fill 2 subclasses: ask for fewer',
    )
  })
})
