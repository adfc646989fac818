import { estimateEffect } from '../../../src/impact/estimate/estimate.ts'
import type { Analysis } from '../../../src/impact/estimate/model.analysis.ts'
import { outcomesOf, sampleOf } from '../../../src/impact/estimate/sample.ts'
import { weightUnits } from '../../../src/impact/estimate/weights.ts'
import type { EffectRow } from '../../../src/impact/model.result.ts'
import type {
  Estimand,
  EstimateMethod,
  SeMethod,
  WeightMethod,
} from '../../../src/impact/model.spec.ts'
import { additiveProfile } from '../../../src/impact/stats/additive-profile.ts'
import { designOf } from '../../../src/impact/stats/design.ts'
import { heteroskedasticCovariance } from '../../../src/impact/stats/heteroskedastic.ts'
import { interactionTest } from '../../../src/impact/stats/interaction-test.ts'
import { intervalOf } from '../../../src/impact/stats/interval.ts'
import { covariateModel } from '../../../src/impact/stats/linear-model.ts'
import { adjustPValues } from '../../../src/impact/stats/multiple-testing.ts'
import {
  type GapDecomposition,
  type GapPart,
  oaxacaBlinder,
  sumOfTerms,
} from '../../../src/impact/stats/oaxaca.ts'
import { rosenbaumBounds } from '../../../src/impact/stats/rosenbaum.ts'
import { fitWls } from '../../../src/impact/stats/wls.ts'
import { normals } from './chance.ts'
import { ofP, type SimulatedCase } from './model.case.ts'
import { matchedPeople, matchedShares, scoreOf, twoArms, withReplacement } from './people.ts'

const open: Pick<Analysis, 'estimated' | 'score'> = { estimated: undefined, score: undefined }

const by = (method: EstimateMethod, se: SeMethod, estimand: Estimand = 'att') => ({
  estimate: { estimand, method, se },
})

function rowOf(analysis: Analysis, outcome: Float64Array): EffectRow {
  return estimateEffect(analysis, { name: 'y', values: outcome }, analysis.estimate.method)
}

/** Sets that were matched: pairs, sets of several controls, subclasses. */
function matchedCase(
  name: string,
  method: EstimateMethod,
  se: SeMethod,
  design: { sets: number; treatedEach?: number; most: number },
): SimulatedCase[] {
  return [0, 1].map((effect) => ({
    name: `${name}, effect ${effect}`,
    truth: effect,
    isConservative: design.sets < 25,
    async draw(random) {
      const { units, outcome, matched } = matchedPeople(random, { ...design, effect })
      return rowOf({ ...open, ...by(method, se), units, matched }, outcome).ci95
    },
  }))
}

/** Controls that serve several times. */
function reusedCase(name: string, method: EstimateMethod, se: SeMethod): SimulatedCase[] {
  return [0, 1].map((effect) => ({
    name: `${name}, 40 : 160, effect ${effect}`,
    truth: effect,
    async draw(random) {
      const people = twoArms(random, { n1: 40, n0: 160, effect })
      // The bias of near neighbours is not what is tried here: the outcome is cleaned of the covariates.
      const outcome = people.outcome.map((y, unit) => y - levelAt(people, unit))
      const matched = withReplacement(people, 1)
      const score = await scoreOf(people)
      return rowOf({ ...open, ...by(method, se), units: people.units, matched, score }, outcome)
        .ci95
    },
  }))
}

function levelAt({ units }: ReturnType<typeof twoArms>, unit: number): number {
  const [x, z] = units.covariates.columns
  if (x?.kind !== 'number' || z?.kind !== 'number') throw new Error('Expected numbers')
  return 0.8 * (x.values[unit] as number) + 0.5 * (z.values[unit] as number)
}

/** Weights in place of a match. */
function weightedCase(
  weights: WeightMethod,
  estimand: Estimand,
  n1: number,
  n0: number,
  method: EstimateMethod = 'difference',
): SimulatedCase[] {
  return [0, 1].map((effect) => ({
    name: `${weights} ${method}, ${n1} : ${n0}, effect ${effect}`,
    truth: effect,
    async draw(random) {
      const people = twoArms(random, { n1, n0, effect, spread: 1.5 })
      const score = await scoreOf(people)
      const { estimated, ...matched } = weightUnits(weights, people.units, score)
      const { units, outcome } = people
      return rowOf(
        { ...by(method, 'm-estimation', estimand), units, matched, estimated, score },
        outcome,
      ).ci95
    },
  }))
}

const byPerson: SimulatedCase[] = (['hc1', 'hc3'] as const).map((se) => ({
  name: `difference, ${se}, 20 : 100`,
  truth: 0,
  async draw(random) {
    const { units, outcome } = twoArms(random, { n1: 20, n0: 100, effect: 0 })
    const people = outcome.map((y, unit) => y - levelAt({ units, outcome }, unit))
    const weights = new Float64Array(units.rows).fill(1)
    const matched = {
      ...{ weights, pairs: undefined, subclass: undefined, unmatched: new Int32Array() },
      ...{ calipers: [], remarks: [] },
    }
    return rowOf({ ...open, ...by('difference', se), units, matched }, people).ci95
  },
}))

const shares: SimulatedCase = {
  name: 'ratio of shares, 80 pairs',
  truth: 0.38 / 0.27,
  isConservative: true,
  async draw(random) {
    const { units, outcome, matched } = matchedShares(random, 80)
    const { share } = rowOf(
      { ...open, ...by('difference', 'cluster-pair'), units, matched },
      outcome,
    )
    return share?.ratio.ci95 ?? [Number.NaN, Number.NaN]
  },
}

const interaction: SimulatedCase = {
  name: 'interaction of three groups, 90 sets of 1 to 3',
  truth: 0,
  async draw(random) {
    const { units, outcome, matched } = matchedPeople(random, { sets: 90, most: 3, effect: 1 })
    const sample = sampleOf(units.treated, matched, outcome)
    const groups = sample.units.map(() => random.int(0, 2))
    const test = interactionTest(sample, outcomesOf(sample, outcome), groups)
    return ofP(test?.p ?? 0)
  },
}

const holm: SimulatedCase = {
  name: 'Holm, one of five false findings',
  truth: 0,
  async draw(random) {
    const p = Array.from({ length: 5 }, () => random.next())
    return ofP(Math.min(...adjustPValues(p, 'holm')))
  },
}

const rosenbaum: SimulatedCase = {
  name: 'Rosenbaum at gamma 1, 40 pairs',
  truth: 0,
  async draw(random) {
    const differences = normals(random, 40)
    return ofP(rosenbaumBounds(differences, [1]).bounds[0]?.pUpper ?? 0)
  },
}

/** A part of the gap between arms of 60 and 150 whose x and z lie apart by half of their coefficients. */
function gapCase(
  name: string,
  truth: number,
  part: (split: GapDecomposition) => GapPart,
): SimulatedCase {
  return {
    name: `Oaxaca, ${name}, 60 : 150`,
    truth,
    async draw(random) {
      const { units, outcome } = twoArms(random, { n1: 60, n0: 150, effect: 1, spread: 1.5 })
      const split = oaxacaBlinder(designOf(units.covariates), units.treated, outcome)
      const { estimate, se } =
        split === undefined ? { estimate: Number.NaN, se: Number.NaN } : part(split)
      return intervalOf({ estimate, se, df: 59 }).ci95
    },
  }
}

const profile: SimulatedCase = {
  name: 'additive profile, the bar of a factor, 80 persons',
  truth: 2 * 0.8,
  async draw(random) {
    const { units, outcome } = twoArms(random, { n1: 20, n0: 60, effect: 0, spread: 1.5 })
    const rows = Int32Array.from(outcome, (_, unit) => unit)
    const model = covariateModel(designOf(units.covariates), rows)
    const fit = fitWls(model, outcome, new Float64Array(rows.length).fill(1))
    if (fit === undefined) return [Number.NaN, Number.NaN]
    const covariance = heteroskedasticCovariance(fit, 'HC3')
    const factors = [{ name: 'x', terms: [1] }]
    const { bars } = additiveProfile(fit, covariance, 77, [1, 2, 0], factors)
    return bars[0]?.ci95 ?? [Number.NaN, Number.NaN]
  },
}

/** Every estimator at unequal and small groups. */
export const simulatedCases: readonly SimulatedCase[] = [
  ...matchedCase('difference, 25 pairs', 'difference', 'cluster-pair', { sets: 25, most: 1 }),
  ...matchedCase('difference, 60 sets of 1 to 3', 'difference', 'cluster-pair', {
    sets: 60,
    most: 3,
  }),
  ...matchedCase('difference, CR2, 12 pairs', 'difference', 'cluster-pair-cr2', {
    sets: 12,
    most: 1,
  }),
  ...matchedCase('difference, 10 subclasses', 'difference', 'cluster-pair', {
    ...{ sets: 10, treatedEach: 6, most: 20 },
  }),
  ...matchedCase('regression, 60 sets of 1 to 3', 'regression', 'cluster-pair', {
    sets: 60,
    most: 3,
  }),
  ...matchedCase('regression, 20 pairs', 'regression', 'cluster-pair', { sets: 20, most: 1 }),
  ...matchedCase('g-computation, 60 sets of 1 to 3', 'gcomputation', 'cluster-pair', {
    ...{ sets: 60, most: 3 },
  }),
  ...matchedCase('g-computation, 20 pairs', 'gcomputation', 'cluster-pair', { sets: 20, most: 1 }),
  ...reusedCase('pairs and persons', 'difference', 'cluster-pair'),
  ...reusedCase('Abadie-Imbens', 'difference', 'abadie-imbens'),
  ...reusedCase('Abadie-Imbens, bias-adjusted', 'regression', 'abadie-imbens'),
  ...weightedCase('ipw-att', 'att', 40, 160),
  ...weightedCase('ipw-ate', 'ate', 60, 140),
  ...weightedCase('overlap', 'ato', 40, 160),
  ...weightedCase('entropy', 'att', 40, 160),
  ...weightedCase('ipw-att', 'att', 40, 160, 'regression'),
  ...weightedCase('ipw-att', 'att', 40, 160, 'aipw'),
  ...byPerson,
  shares,
  interaction,
  holm,
  rosenbaum,
  gapCase('unexplained part', 1, ({ unexplained }) => sumOfTerms(unexplained)),
  profile,
  ...weightedCase('ipw-ate', 'ate', 60, 140, 'aipw'),
  ...weightedCase('ipw-ate', 'ate', 25, 100, 'aipw'),
  ...weightedCase('ipw-att', 'att', 20, 100, 'aipw'),
  gapCase('explained part of a factor', 0.4 * 0.8, ({ explained }) => sumOfTerms(explained, [1])),
]
