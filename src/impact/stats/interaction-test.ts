import { solveSpd } from './cholesky.ts'
import { clusterCovariance, twoWayCovariance } from './cluster-robust.ts'
import { fUpper } from './distributions.ts'
import type { LinearModel } from './linear-model.ts'
import { partOf } from './matrix.ts'
import { clusterCount, type Sample } from './sample.ts'
import { fitWls } from './wls.ts'

/** A joint test of several coefficients. */
export interface JointTest {
  readonly statistic: number
  readonly df1: number
  readonly df2: number
  readonly p: number
}

/**
 * Whether the effect differs between groups at all: to be asked before any group is looked at.
 *
 * Formula: y = a_g + b treat + d_g treat by weighted least squares, g the group; W = d'V_d^-1 d over the groups but the first, V
 * cluster-robust (CR1); W / (groups - 1) is F with (groups - 1) and (clusters - 1) degrees of freedom.
 * Source: Wald (1943); Brookes et al. (2004) for asking it first.
 * Assumes: as the difference within each group.
 * Example: three groups with the same effect: p is uniform between 0 and 1.
 *
 * @param groups by row of the sample, from 0; -1 = in none
 * @returns undefined when fewer than two groups hold both arms, or their errors cannot be told
 */
export function interactionTest(
  sample: Sample,
  y: ArrayLike<number>,
  groups: ArrayLike<number>,
): JointTest | undefined {
  const both = groupsWithBothArms(sample, groups)
  const count = both.length
  if (count < 2) return undefined
  const place = new Map(both.map((group, index) => [group, index]))
  const placeOf = (row: number) => place.get(groups[row] as number) ?? -1
  const model: LinearModel = {
    rows: sample.units.length,
    terms: ['(Intercept)', 'treat', ...both.slice(1).flatMap((g) => [`${g}`, `treat:${g}`])],
    write(row, into) {
      into.fill(0)
      const group = placeOf(row)
      into[0] = 1
      into[1] = sample.treated[row] as number
      if (group < 1) return
      into[2 * group] = 1
      into[2 * group + 1] = sample.treated[row] as number
    },
  }
  const weights = sample.weights.map((weight, row) => (placeOf(row) < 0 ? 0 : weight))
  const fit = fitWls(model, y, weights)
  if (fit === undefined || fit.kept.length < model.terms.length) return undefined
  const { clusters, persons } = sample
  const covariance =
    clusters !== undefined && persons !== undefined
      ? twoWayCovariance(fit, clusters, persons)
      : clusterCovariance(fit, clusters ?? persons)
  const terms = both.slice(1).map((_, index) => 2 * index + 3)
  const block = partOf(covariance, terms)
  const effects = terms.map((term) => fit.coef[term] as number)
  const solved = solveSpd(block, effects)
  if (solved === undefined) return undefined
  const wald = effects.reduce((sum, effect, k) => sum + effect * (solved[k] as number), 0)
  const df1 = count - 1
  const independent = clusters ?? persons
  const df2 = independent ? clusterCount(independent) - 1 : fit.used - fit.kept.length
  return { statistic: wald / df1, df1, df2, p: fUpper(wald / df1, df1, df2) }
}

function groupsWithBothArms({ treated, weights }: Sample, groups: ArrayLike<number>): number[] {
  const arms = [new Set<number>(), new Set<number>()]
  for (let row = 0; row < treated.length; row += 1)
    if ((groups[row] as number) >= 0 && (weights[row] as number) > 0)
      arms[treated[row] as number]?.add(groups[row] as number)
  return [...(arms[0] ?? [])].filter((group) => arms[1]?.has(group)).sort((a, b) => a - b)
}
