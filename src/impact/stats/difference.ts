import { treatmentModel } from './linear-model.ts'
import type { Sample } from './sample.ts'
import { type Fit, fitWls, termContrast } from './wls.ts'

/** A fitted effect: the estimate is the combination `contrast` of the kept coefficients of `fit`. */
export interface FittedEffect {
  readonly estimate: number
  readonly fit: Fit
  /** By kept coefficient. */
  readonly contrast: Float64Array
  /** The combination that is the mean outcome without treatment of those the effect speaks of. */
  readonly baseline: Float64Array
}

/**
 * The difference of the weighted means of treated and controls: what a reader expects of "the effect" when the groups
 * were made alike by matching or weighting.
 *
 * Formula: sum_T w y / sum_T w - sum_C w y / sum_C w, the slope of y on treatment by weighted least squares.
 * Source: Rosenbaum and Rubin (1985); as regression, Stuart (2010).
 * Assumes: no unmeasured difference between the arms that moves the outcome; matched or weighted arms that overlap.
 * Example: weights 1, outcomes 5 and 7 of the treated, 1 and 3 of the controls: 4.
 *
 * @returns undefined when an arm has no weight
 */
export function differenceInMeans(sample: Sample, y: ArrayLike<number>): FittedEffect | undefined {
  const fit = fitWls(treatmentModel(sample.treated), y, sample.weights)
  if (fit === undefined || fit.kept.length < 2) return undefined
  return {
    estimate: fit.coef[1] as number,
    fit,
    contrast: termContrast(fit, 1),
    baseline: termContrast(fit, 0),
  }
}
