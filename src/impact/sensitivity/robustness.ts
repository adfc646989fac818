import type { Frame } from '../frame/model.frame.ts'
import type { SensitivityRow } from '../model.result.ts'
import { solveSpd } from '../stats/cholesky.ts'
import type { Design } from '../stats/design.ts'
import { studentQuantile } from '../stats/distributions.ts'
import { adjustedModel, covariateModel } from '../stats/linear-model.ts'
import { partOf } from '../stats/matrix.ts'
import { partialR2, robustnessValue } from '../stats/robustness-value.ts'
import type { Sample } from '../stats/sample.ts'
import { type Fit, fitWls } from '../stats/wls.ts'

/**
 * The robustness value of the covariate-adjusted effect, beside the covariate that explains most of the treatment: "something as
 * strong as X would have to be measured wrongly".
 * @returns null when the model leaves no degrees of freedom
 */
export function robustnessOf(
  sample: Sample,
  y: Float64Array,
  design: Design,
  covariates: Frame,
): SensitivityRow['robustness'] {
  const outcome = fitWls(adjustedModel(sample.treated, design, sample.units), y, sample.weights)
  const treatment = fitWls(
    covariateModel(design, sample.units),
    Float64Array.from(sample.treated),
    sample.weights,
  )
  if (outcome === undefined || treatment === undefined) return null
  const df = outcome.used - outcome.kept.length
  const ofOutcome = waldOf(outcome)
  const ofTreatment = waldOf(treatment)
  const t = Math.sqrt(ofOutcome([1]))
  if (df < 2 || !outcome.kept.includes(1)) return null
  const byColumn = covariates.columns.map((column) => {
    const terms = termsOf(design, column.name, column.kind === 'factor' ? column.levels : [''])
    const left = treatment.used - treatment.kept.length
    return {
      column: column.name,
      ofTreatment: partialR2(ofTreatment(terms), left),
      // Behind the intercept stands the treatment: the covariates' places move by one.
      ofOutcome: partialR2(ofOutcome(terms.map((term) => term + 1)), df),
    }
  })
  const strongest = byColumn.reduce<(typeof byColumn)[number] | null>(
    (most, one) => (most === null || one.ofTreatment > most.ofTreatment ? one : most),
    null,
  )
  return {
    value: robustnessValue(t, df),
    valueForInterval: robustnessValue(t, df, studentQuantile(0.975, df - 1)),
    strongest,
  }
}

function termsOf(design: Design, column: string, levels: readonly string[]): number[] {
  return levels.map((level) => design.terms.indexOf(`${column}${level}`)).filter((term) => term > 0)
}

/** b'V^-1 b of some terms with the classical covariance; 0 when none of them was kept. */
function waldOf(fit: Fit): (terms: readonly number[]) => number {
  let squares = 0
  for (let row = 0; row < fit.residuals.length; row += 1)
    squares += (fit.weights[row] as number) * (fit.residuals[row] as number) ** 2
  const variance = squares / (fit.used - fit.kept.length)
  return (terms) => {
    const places = terms.map((term) => fit.kept.indexOf(term)).filter((place) => place >= 0)
    const coef = places.map((place) => fit.coef[fit.kept[place] as number] as number)
    const solved = solveSpd(partOf(fit.bread, places), coef)
    if (solved === undefined) return 0
    return coef.reduce((sum, one, k) => sum + one * (solved[k] as number), 0) / variance
  }
}
