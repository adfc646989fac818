import { censoringWeightedEffect } from '../../../src/impact/estimate/censoring-weights.ts'
import { estimateEffect } from '../../../src/impact/estimate/estimate.ts'
import { idsOf, type Units } from '../../../src/impact/frame/model.frame.ts'
import { matchUnits } from '../../../src/impact/match/match.ts'
import type { EstimateMethod, MatchSpec, SeMethod } from '../../../src/impact/model.spec.ts'
import { runHere } from '../../../src/impact/stats/blocks.ts'
import type { Random } from '../../../src/platform/shared/random.ts'
import { normal } from './chance.ts'
import type { SimulatedCase } from './model.case.ts'
import { matchedPeople, type People, scoreOf } from './people.ts'

const plain: MatchSpec = {
  ...{ method: 'nearest', distance: 'propensity', mahvars: [], ratio: 1, replace: false },
  ...{ order: 'largest', caliper: { distance: null, covariates: [] }, exact: [], subclasses: 5 },
  ...{
    emptyStrata: 'leave-out',
    cutpoints: { rule: 'sturges', columns: { x: [-1, -0.4, 0.3, 1] } },
  },
}

/** Where a value lies among the cut points above. */
const binOf = (x: number) => [-1, -0.4, 0.3, 1].filter((cut) => x >= cut).length

/** Two arms of 30 and 100 who differ in a number and a text; the level is a line in the number, or its classes alone. */
function unlikeArms(random: Random, effect: number, isInClasses: boolean): People {
  const treated = Uint8Array.from({ length: 130 }, (_, unit) => (unit < 30 ? 1 : 0))
  const x = Float64Array.from(treated, (t) => normal(random) + 0.4 * t)
  const codes = Int32Array.from(treated, (t) =>
    random.weighted([
      [0, 5 - 2 * t],
      [1, 4],
      [2, 3],
    ]),
  )
  const outcome = Float64Array.from(treated, (t, unit) => {
    const at = x[unit] as number
    const level = (isInClasses ? 0.6 * binOf(at) : 0.8 * at) + 0.7 * (codes[unit] as number)
    return level + effect * t + (1 + 0.5 * t) * normal(random)
  })
  const rows = treated.length
  const columns = [
    { kind: 'number' as const, name: 'x', values: x },
    { kind: 'factor' as const, name: 'group', codes, levels: ['a', 'b', 'c'] },
  ]
  const ids = idsOf(Array.from(treated, (_, unit) => `${unit}`))
  return { units: { rows, ids, treated, covariates: { rows, columns } }, outcome }
}

/** From the match to the interval, as a study does it. */
function matchCase(
  name: string,
  spec: Partial<MatchSpec>,
  method: EstimateMethod,
  { se = 'cluster-pair', isInClasses = false }: { se?: SeMethod; isInClasses?: boolean } = {},
): SimulatedCase {
  return {
    name: `${name}, ${method}, 30 : 100`,
    truth: 1,
    async draw(random) {
      const people = unlikeArms(random, 1, isInClasses)
      const score = await scoreOf(people)
      const matched = matchUnits({ ...plain, ...spec }, people.units, score)
      const estimate = { estimand: 'att' as const, method, se }
      const analysis = { estimate, units: people.units, matched, estimated: undefined, score }
      return estimateEffect(analysis, { name: 'y', values: people.outcome }, method).ci95
    },
  }
}

/** Outcomes are missing by arm and by a covariate that moves them. */
function censoredCase(sets: number, se: SeMethod): SimulatedCase {
  return {
    name: `weights for missing outcomes, ${sets} pairs, ${se}`,
    truth: 1,
    isConservative: true,
    async draw(random) {
      const { units, outcome, matched } = matchedPeople(random, { sets, most: 1, effect: 1 })
      const [x] = units.covariates.columns
      if (x?.kind !== 'number') throw new Error('Expected a number')
      const values = outcome.map((y, unit) => {
        const own = x.values[unit] as number
        const leaves = 1 / (1 + Math.exp(1.6 - (units.treated[unit] === 1 ? 0.9 : -0.3) * own))
        // The arms differ by 0.1 in x: that difference is no matter of missing outcomes.
        const level = own - 0.1 * (units.treated[unit] as number)
        return random.chance(leaves) ? Number.NaN : y + level
      })
      const estimate = { estimand: 'att' as const, method: 'difference' as const, se }
      const analysis = { estimate, units, matched, estimated: undefined, score: undefined }
      const row = await censoringWeightedEffect(analysis, { name: 'y', values }, runHere)
      // Without a missing outcome there is nothing to weigh.
      return (row ?? estimateEffect(analysis, { name: 'y', values }, 'difference')).ci95
    },
  }
}

/**
 * Clients matched to those who have not started by then, who may start later or be a control in several months; the outcome is
 * that of the following month.
 */
function riskSets(random: Random, persons: number): People {
  const months = 5
  const rows: { person: number; month: number; treated: number; x: number; y: number }[] = []
  for (let person = 0; person < persons; person++) {
    const own = normal(random)
    for (let month = 0; month < months; month++) {
      const x = own + 0.3 * normal(random)
      const starts = random.chance(0.04 + 0.06 / (1 + Math.exp(-x)))
      const y = 0.8 * x + own + 0.3 * month + Number(starts) + normal(random)
      rows.push({ person, month, treated: Number(starts), x, y })
      if (starts) break
    }
  }
  const columns = [
    { kind: 'number' as const, name: 'x', values: Float64Array.from(rows, ({ x }) => x) },
    {
      ...{ kind: 'factor' as const, name: 'month', levels: ['0', '1', '2', '3', '4'] },
      codes: Int32Array.from(rows, ({ month }) => month),
    },
  ]
  const units: Units = {
    rows: rows.length,
    ids: idsOf(rows.map(({ person, month }) => `${person}@${month}`)),
    treated: Uint8Array.from(rows, ({ treated }) => treated),
    persons: Int32Array.from(rows, ({ person }) => person),
    covariates: { rows: rows.length, columns },
  }
  return { units, outcome: Float64Array.from(rows, ({ y }) => y) }
}

const riskSetCase = (persons: number): SimulatedCase => ({
  name: `risk sets by month of start, regression, ${persons} persons`,
  truth: 1,
  async draw(random) {
    const people = riskSets(random, persons)
    const score = await scoreOf(people)
    const spec: MatchSpec = {
      ...plain,
      exact: ['month'],
      caliper: { distance: 0.2, covariates: [] },
    }
    const matched = matchUnits(spec, people.units, score)
    const estimate = { estimand: 'att', method: 'regression', se: 'cluster-pair' } as const
    const analysis = { estimate, units: people.units, matched, estimated: undefined, score }
    return estimateEffect(analysis, { name: 'y', values: people.outcome }, 'regression').ci95
  },
})

/** Ways of matching from the data to the interval, missing outcomes, and risk sets. */
export const matchedCases: readonly SimulatedCase[] = [
  matchCase(
    'nearest within a caliper',
    { caliper: { distance: 0.2, covariates: [] } },
    'regression',
  ),
  matchCase('nearest, two controls', { ratio: 2 }, 'gcomputation'),
  matchCase('Mahalanobis', { distance: 'mahalanobis', order: 'data' }, 'regression'),
  matchCase('optimal pairs', { method: 'optimal' }, 'regression'),
  matchCase('full matching', { method: 'full' }, 'regression'),
  matchCase('subclasses', { method: 'subclass' }, 'regression'),
  matchCase('coarsened exact', { method: 'cem', distance: null }, 'difference', {
    isInClasses: true,
  }),
  matchCase('coarsened exact', { method: 'cem', distance: null }, 'regression'),
  matchCase('exact', { method: 'exact', distance: null, exact: ['group'] }, 'regression'),
  censoredCase(120, 'cluster-pair'),
  censoredCase(40, 'cluster-pair-cr2'),
  riskSetCase(150),
]
