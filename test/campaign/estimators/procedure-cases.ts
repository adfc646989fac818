import { estimateEffect } from '../../../src/impact/estimate/estimate.ts'
import type { SeMethod } from '../../../src/impact/model.spec.ts'
import { normalUpper } from '../../../src/impact/stats/distributions.ts'
import { type Adjustment, adjustPValues } from '../../../src/impact/stats/multiple-testing.ts'
import { criticalGamma, rosenbaumBounds } from '../../../src/impact/stats/rosenbaum.ts'
import type { Random } from '../../../src/platform/shared/random.ts'
import { normal, normals } from './chance.ts'
import { ofP, type SimulatedCase } from './model.case.ts'
import { matchedShares, scoreOf, twoArms, withReplacement } from './people.ts'

/** Two-sided p-values of ten questions, of which the first `real` have an effect; `common` is what they share. */
function questions(random: Random, real: number, common: number): number[] {
  const shared = Math.sqrt(common) * normal(random)
  return Array.from({ length: 10 }, (_, index) => {
    const z = (index < real ? 3 : 0) + shared + Math.sqrt(1 - common) * normal(random)
    return 2 * normalUpper(Math.abs(z))
  })
}

/** Whether even one finding is false: in at most one of twenty draws. */
const familyWise = (real: number, common: number): SimulatedCase => ({
  name: `Holm, one false finding among ${10 - real} of 10, correlation ${common}`,
  truth: 0,
  isConservative: true,
  async draw(random) {
    const raised = adjustPValues(questions(random, real, common), 'holm')
    return ofP(Math.min(...raised.slice(real)))
  },
})

/** The share of the findings that is false: held as often as a finding taken at random is not false. */
const falseDiscoveries = (method: Adjustment, real: number, common: number): SimulatedCase => ({
  name: `${method.toUpperCase()}, share of false findings, ${10 - real} of 10 without effect, correlation ${common}`,
  truth: 0,
  isConservative: true,
  async draw(random) {
    const found = adjustPValues(questions(random, real, common), method).flatMap((p, index) =>
      p <= 0.05 ? [index] : [],
    )
    const picked = found[random.int(0, Math.max(0, found.length - 1))] ?? 0
    return found.length > 0 && picked >= real ? [1, 2] : [-1, 1]
  },
})

/** Within pairs the better off of the two is treated with odds gamma: no effect, a hidden bias as large as the bound allows. */
const hiddenBias = (pairs: number, gamma: number): SimulatedCase => ({
  name: `Rosenbaum at gamma ${gamma}, a hidden bias of that size, ${pairs} pairs`,
  truth: 0,
  async draw(random) {
    const differences = normals(random, pairs).map(
      (one) => Math.abs(one) * (random.chance(gamma / (1 + gamma)) ? 1 : -1),
    )
    return ofP(rosenbaumBounds(differences, [gamma]).bounds[0]?.pUpper ?? 0)
  },
})

/** The gamma that is reported lies at or below the true bias where there is no effect; it looks in both directions. */
const reportedGamma: SimulatedCase = {
  name: 'Rosenbaum, the reported gamma above 1 without bias, 60 pairs, each direction one in twenty',
  truth: 0,
  async draw(random) {
    const differences = normals(random, 60)
    const isFound = criticalGamma(differences) > 1
    // Two one-sided tests of 5 %: half of what is found is for either side.
    return isFound && random.chance(0.5) ? [1, 2] : [-1, 1]
  },
}

/** Outcomes of 0 and 1 in pairs: the number needed, whose interval may run through infinity. */
const needed = (pairs: number): SimulatedCase => ({
  name: `number needed, ${pairs} pairs`,
  truth: 0,
  isConservative: true,
  async draw(random) {
    const { units, outcome, matched } = matchedShares(random, pairs)
    const estimate = { estimand: 'att', method: 'difference', se: 'cluster-pair' } as const
    const analysis = { estimate, units, matched, estimated: undefined, score: undefined }
    const { share } = estimateEffect(analysis, { name: 'y', values: outcome }, 'difference')
    if (share === null) return [Number.NaN, Number.NaN]
    const { ci95, isBounded } = share.numberNeeded
    const truth = 1 / (0.38 - 0.27)
    const holds = isBounded
      ? ci95[0] <= truth && truth <= ci95[1]
      : truth >= ci95[1] || truth <= ci95[0]
    return holds ? [-1, 1] : [1, 2]
  },
})

/** Two arms with an outcome of 0 and 1 that depends on a covariate; the ratio of the shares among the treated. */
function ratioCase(name: string, method: 'aipw' | 'difference', se: SeMethod): SimulatedCase {
  return {
    name: `ratio of shares, ${name}, 60 : 200`,
    truth: 0.45 / 0.3,
    isConservative: true,
    async draw(random) {
      const people = twoArms(random, { n1: 60, n0: 200, effect: 0 })
      const [x] = people.units.covariates.columns
      if (x?.kind !== 'number') throw new Error('Expected a number')
      // The chance is a line in a bounded function of x, so that both shares of the treated are known.
      const bounded = x.values.map((value) => Math.max(-1.5, Math.min(1.5, value)))
      const columns = [{ ...x, values: bounded }, ...people.units.covariates.columns.slice(1)]
      const units = { ...people.units, covariates: { ...people.units.covariates, columns } }
      const outcome = bounded.map((value, unit) => {
        const ofTreated = 0.45 + 0.12 * (value - boundedMean)
        const isTreated = units.treated[unit] === 1
        return Number(random.chance(isTreated ? ofTreated : ofTreated - 0.15))
      })
      const score = await scoreOf({ units, outcome })
      const matched = withReplacement({ units, outcome }, 2)
      const estimate = { estimand: 'att', method, se } as const
      const analysis = { estimate, units, matched, estimated: undefined, score }
      const { share } = estimateEffect(analysis, { name: 'y', values: outcome }, method)
      return share?.ratio.ci95 ?? [Number.NaN, Number.NaN]
    },
  }
}

/** The mean of a normal variable with mean 0.4 that is held between -1.5 and 1.5, by numerical integration. */
const boundedMean = (() => {
  let sum = 0
  const steps = 20_000
  for (let step = 0; step < steps; step++) {
    const z = -8 + (16 * (step + 0.5)) / steps
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    sum += Math.max(-1.5, Math.min(1.5, z + 0.4)) * density * (16 / steps)
  }
  return sum
})()

/** Procedures around the estimators: several questions, hidden bias, numbers needed. */
export const procedureCases: readonly SimulatedCase[] = [
  familyWise(0, 0),
  familyWise(3, 0),
  familyWise(3, 0.5),
  falseDiscoveries('bh', 0, 0),
  falseDiscoveries('bh', 3, 0),
  falseDiscoveries('bh', 3, 0.5),
  falseDiscoveries('by', 0, 0),
  falseDiscoveries('by', 3, 0.5),
  hiddenBias(40, 1.5),
  hiddenBias(12, 1.2),
  reportedGamma,
  needed(80),
  needed(20),
  ratioCase('AIPW', 'aipw', 'm-estimation'),
  ratioCase('Abadie-Imbens', 'difference', 'abadie-imbens'),
]
