import { describe, expect, it } from 'vitest'
import {
  effectReferences,
  lalonde,
  matchedOf,
  matchReferences,
} from '../../../test/impact-reference.ts'
import { clusterCovariance, twoWayCovariance } from '../stats/cluster-robust.ts'
import { smallSampleVariance } from '../stats/cr2.ts'
import { designOf } from '../stats/design.ts'
import { differenceInMeans, type FittedEffect } from '../stats/difference.ts'
import { studentTwoSided } from '../stats/distributions.ts'
import { gComputation } from '../stats/g-computation.ts'
import { quadraticForm } from '../stats/matrix.ts'
import { regressionAdjusted } from '../stats/regression.ts'
import { clusterCount } from '../stats/sample.ts'
import { sampleOf } from './sample.ts'

const { units, outcome } = lalonde()
const design = designOf(units.covariates)

/** Equal to 1e-9 of the value, as the case asks. */
function same(value: number | undefined, expected: number, tolerance = 1e-9) {
  expect(value).toBeDefined()
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    tolerance * Math.abs(expected),
  )
}

function fitted(effect: FittedEffect | undefined): FittedEffect {
  if (effect === undefined) throw new Error('Expected an effect')
  return effect
}

const references = effectReferences()

describe.each(Object.entries(matchReferences()))('effects after %s agree with R', (name, match) => {
  const reference = references[name]
  if (reference === undefined) throw new Error(`No effects for ${name}`)
  const sample = sampleOf(units.treated, matchedOf(match), outcome)
  const y = sample.units.reduce((values, unit, row) => {
    values[row] = outcome[unit] as number
    return values
  }, new Float64Array(sample.units.length))
  const clustered = ({ fit, contrast }: FittedEffect, factor: 'CR0' | 'CR1') =>
    Math.sqrt(quadraticForm(clusterCovariance(fit, sample.clusters, factor), contrast))

  it('estimates', () => {
    same(fitted(differenceInMeans(sample, y)).estimate, reference.unadjusted.estimate)
    const { fit, estimate } = fitted(regressionAdjusted(sample, design, y))
    same(estimate, reference.covariate_adjusted.estimate)
    expect(fit.model.terms).toEqual(reference.covariate_adjusted.terms)
    for (const [term, coef] of reference.covariate_adjusted.coef.entries())
      if (coef === null) expect(fit.coef[term]).toBeNaN()
      else same(fit.coef[term], coef, 1e-8)
    same(fitted(gComputation(sample, design, y)).estimate, reference.gcomputation.estimate)
  })

  if (sample.persons === undefined)
    it('errors by cluster', () => {
      const difference = fitted(differenceInMeans(sample, y))
      expect(sample.clusters && clusterCount(sample.clusters)).toBe(reference.clusters)
      same(clustered(difference, 'CR1'), reference.unadjusted.se_cluster_pair ?? Number.NaN)
      same(clustered(difference, 'CR0'), reference.unadjusted.se_cluster_pair_hc0 ?? Number.NaN)
      const adjusted = fitted(regressionAdjusted(sample, design, y))
      same(clustered(adjusted, 'CR1'), reference.covariate_adjusted.se_cluster_pair ?? Number.NaN)
      const averaged = fitted(gComputation(sample, design, y))
      same(clustered(averaged, 'CR1'), reference.gcomputation.se_cluster_pair ?? Number.NaN)
      if (sample.clusters === undefined) throw new Error('Expected clusters')
      const { fit, contrast, estimate } = difference
      const { variance, df } = smallSampleVariance(fit, sample.clusters, contrast)
      same(Math.sqrt(variance), reference.unadjusted.cr2?.se ?? Number.NaN)
      same(df, reference.unadjusted.cr2?.df ?? Number.NaN)
      const p = studentTwoSided(estimate / Math.sqrt(variance), df)
      same(p, reference.unadjusted.cr2?.p ?? Number.NaN)
    })
  else
    it('errors by pair and person', () => {
      const { fit, contrast } = fitted(differenceInMeans(sample, y))
      if (sample.clusters === undefined || sample.persons === undefined)
        throw new Error('Expected pairs and persons')
      const covariance = twoWayCovariance(fit, sample.clusters, sample.persons)
      expect(sample.units.length).toBe(reference.pairs_data?.n_rows)
      same(
        Math.sqrt(quadraticForm(covariance, contrast)),
        reference.pairs_data?.se_cluster_pair_and_id ?? Number.NaN,
      )
    })
})
