import { type Averaged, averagedCovariates } from './covariate-means.ts'
import type { Design } from './design.ts'
import type { FittedEffect } from './difference.ts'
import { adjustedModel } from './linear-model.ts'
import type { Sample } from './sample.ts'
import { sharedEquations } from './shared-equations.ts'
import { combination, fitWls, keptContrast } from './wls.ts'

/**
 * The average over the treated (or all) of what a model with an effect of its own for each covariate predicts with and
 * without treatment.
 *
 * Formula: y = b0 + b1 treat + b'x + d'(treat x) by weighted least squares; effect = b1 + d'xbar, xbar the weighted mean of
 * those averaged over; error by the delta method, g'Vg with g = (0, 1, 0, xbar), xbar taken as given.
 * Source: Robins (1986); Lin (2013); Snowden, Rose and Mortimer (2011).
 * Assumes: as the regression, but the effect may differ by the covariates. A coefficient that cannot be told counts as 0.
 * Example: LaLonde, nearest neighbours: 1121.19.
 *
 * @returns undefined when an arm has no weight, or the covariates tell the arms apart
 */
export function gComputation(
  sample: Sample,
  design: Design,
  y: ArrayLike<number>,
  over: Averaged = 'treated',
): FittedEffect | undefined {
  const model = adjustedModel(sample.treated, design, sample.units, { interactions: true })
  const fit = fitWls(model, y, sample.weights, sharedEquations(sample, design, model))
  if (fit === undefined || !fit.kept.includes(1)) return undefined
  const gradient = new Float64Array(model.terms.length)
  const means = averagedCovariates(sample, design, over)
  gradient[1] = 1
  gradient.set(means, model.terms.length - means.length)
  const contrast = keptContrast(fit, gradient)
  const baseline = new Float64Array(model.terms.length)
  baseline[0] = 1
  baseline.set(means, 2)
  const estimate = combination(fit, contrast)
  return { estimate, fit, contrast, baseline: keptContrast(fit, baseline) }
}
