import { averagedCovariates } from './covariate-means.ts'
import type { Design } from './design.ts'
import type { FittedEffect } from './difference.ts'
import { adjustedModel } from './linear-model.ts'
import type { Sample } from './sample.ts'
import { sharedEquations } from './shared-equations.ts'
import { fitWls, keptContrast, termContrast } from './wls.ts'

/**
 * The difference between treated and controls with the same covariates, one difference for all: what remains of the
 * imbalance after matching is taken off, and the error shrinks by what the covariates explain.
 *
 * Formula: the coefficient of treatment in y = b0 + tau treat + b'x by weighted least squares.
 * Source: Cochran and Rubin (1973); Ho, Imai, King and Stuart (2007).
 * Assumes: as the difference; an outcome near to linear in the covariates where imbalance remains; the same effect for
 * all, or else an average with the weights of least squares (see `g-computation.ts`).
 * Example: LaLonde, nearest neighbours: 1344.94 where the plain difference is 894.37.
 *
 * @returns undefined when an arm has no weight, or the covariates tell the arms apart
 */
export function regressionAdjusted(
  sample: Sample,
  design: Design,
  y: ArrayLike<number>,
): FittedEffect | undefined {
  const model = adjustedModel(sample.treated, design, sample.units)
  const fit = fitWls(model, y, sample.weights, sharedEquations(sample, design, model))
  if (fit === undefined || !fit.kept.includes(1)) return undefined
  const baseline = new Float64Array(fit.model.terms.length)
  baseline[0] = 1
  baseline.set(averagedCovariates(sample, design, 'treated'), 2)
  return {
    estimate: fit.coef[1] as number,
    fit,
    contrast: termContrast(fit, 1),
    baseline: keptContrast(fit, baseline),
  }
}
