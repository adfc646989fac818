import { type ArmModel, type Part, type ScoreModel, stackedError } from './aipw-error.ts'
import type { Design } from './design.ts'
import type { Estimate } from './interval.ts'
import { covariateModel } from './linear-model.ts'
import { effectiveArm } from './sample.ts'
import { fitWls } from './wls.ts'

/** An estimate from outcome models and a score together, with the predictions that it used. */
export interface DoublyRobust extends Estimate {
  /** The error that the interval is made with. */
  readonly widened: number
  /** Weighted by the sum of odds instead of the number of treated (ATT only; else the estimate itself). */
  readonly hajek: number
  /** Predictions without and with treatment, by unit. */
  readonly m0: Float64Array
  readonly m1: Float64Array
  /** The means whose difference the estimate is: of the treated (or of all if treated), and of the same people untreated. */
  readonly means: readonly [withIt: number, without: number]
  /** The error of the logarithm of their ratio (delta method), as `widened`. */
  readonly logError: number
}

/**
 * Augmented inverse probability weighting: an outcome model, corrected by the weighted residuals of those it was fitted on.
 * Right when either the outcome model or the score is.
 *
 * Formula, m0 and m1 linear models of each arm, e the score:
 * ATT = 1/N1 sum [T (y - m0) - (1-T) e/(1-e) (y - m0)];
 * ATE = mean of m1 - m0 + T (y - m1)/e - (1-T)(y - m0)/(1-e).
 * Error by the influence function, sqrt(mean(IF^2) / n), which counts the models as known, as the source has it. The
 * interval and the p-value have the error of the stacked estimating equations instead (`aipw-error.ts`), which counts both
 * models and the few persons that they were fitted to; t with the effective size of the smaller arm less one.
 * Source: Robins, Rotnitzky and Zhao (1994); Moodie, Saarela and Stephens (2018) for the ATT.
 * Assumes: as weighting by the score, with one of the two models right.
 * Example: LaLonde: ATT 1226.54 with an error of 813.42.
 *
 * @param y the outcome by unit; units without one (NaN) are left out
 * @returns undefined when an arm is empty
 */
export function aipw(
  design: Design,
  treated: Uint8Array,
  score: ScoreModel,
  y: Float64Array,
  estimand: 'att' | 'ate',
): DoublyRobust | undefined {
  const untreatedModel = modelOf(design, treated, y, 0)
  const treatedModel = modelOf(design, treated, y, 1)
  if (untreatedModel === undefined || treatedModel === undefined) return undefined
  const m0 = untreatedModel.predicted
  const m1 = treatedModel.predicted
  const { propensity } = score
  let rows = 0
  let treatedRows = 0
  let oddsSum = 0
  let corrected = 0
  let treatedSum = 0
  for (let unit = 0; unit < treated.length; unit += 1) {
    const left = (y[unit] as number) - (m0[unit] as number)
    if (Number.isNaN(left)) continue
    rows += 1
    const odds = oddsOf(propensity[unit] as number)
    if (treated[unit] === 1) {
      treatedRows += 1
      treatedSum += left
    } else {
      oddsSum += odds
      corrected += odds * left
    }
  }
  const share = treatedRows / rows
  // A unit's part of the mean with treatment, and of the mean without.
  const withPart = (unit: number): Part => {
    const value = y[unit] as number
    const isTreated = treated[unit] === 1
    if (estimand === 'att') return { ...still, value: isTreated ? value / share : 0 }
    const e = propensity[unit] as number
    const expected = m1[unit] as number
    if (!isTreated) return { ...still, value: expected, byTreated: 1 }
    const left = (value - expected) / e
    return { ...still, value: expected + left, byTreated: 1 - 1 / e, byLogit: -left * (1 - e) }
  }
  const withoutPart = (unit: number): Part => {
    const isTreated = treated[unit] === 1
    const e = propensity[unit] as number
    const expected = m0[unit] as number
    const left = (y[unit] as number) - expected
    if (isTreated) {
      const factor = estimand === 'att' ? 1 / share : 1
      return { ...still, value: expected * factor, byUntreated: factor }
    }
    if (estimand === 'att') {
      const odds = oddsOf(e) / share
      return { ...still, value: odds * left, byUntreated: -odds, byLogit: odds * left }
    }
    const weighted = left / (1 - e)
    return {
      ...still,
      value: expected + weighted,
      byUntreated: 1 - 1 / (1 - e),
      byLogit: weighted * e,
    }
  }
  let [withSum, withoutSum] = [0, 0]
  for (let unit = 0; unit < treated.length; unit += 1) {
    if (Number.isNaN(y[unit])) continue
    withSum += withPart(unit).value
    withoutSum += withoutPart(unit).value
  }
  const mean = withSum / rows
  const other = withoutSum / rows
  // A unit's influence on `onWith` times the one mean plus `onWithout` times the other.
  const influence = (onWith: number, onWithout: number) => (unit: number) => {
    if (Number.isNaN(y[unit])) return undefined
    const centre = estimand === 'att' ? (treated[unit] as number) / share : 1
    const one = withPart(unit)
    const two = withoutPart(unit)
    const both = (a: number, b: number) => (onWith * a + onWithout * b) / rows
    return {
      value: both(one.value - mean * centre, two.value - other * centre),
      byUntreated: both(one.byUntreated, two.byUntreated),
      byTreated: both(one.byTreated, two.byTreated),
      byLogit: both(one.byLogit, two.byLogit),
    }
  }
  const onEstimate = influence(1, -1)
  let squares = 0
  for (let unit = 0; unit < treated.length; unit += 1)
    squares += (onEstimate(unit)?.value ?? 0) ** 2
  const [ofControls, ofTreated] = [untreatedModel.fit.kept.length, treatedModel.fit.kept.length]
  const fitted = [ofControls, estimand === 'att' ? 1 : ofTreated] as const
  const stack = { design, treated, untreatedModel, treatedModel, score, fitted }
  return {
    estimate: mean - other,
    se: Math.sqrt(squares),
    widened: stackedError(stack, onEstimate),
    df: smallerArm(treated, propensity, y, estimand) - 1,
    hajek: estimand === 'att' ? treatedSum / treatedRows - corrected / oddsSum : mean - other,
    m0,
    m1,
    means: [mean, other],
    logError: stackedError(stack, influence(1 / mean, -1 / other)),
  }
}

const still = { byUntreated: 0, byTreated: 0, byLogit: 0 }

const oddsOf = (e: number) => e / (1 - e)

/** The effective size of the smaller arm by its weights. */
function smallerArm(
  treated: Uint8Array,
  propensity: Float64Array,
  y: Float64Array,
  estimand: 'att' | 'ate',
): number {
  const weight = (e: number, arm: number) =>
    estimand === 'att' ? (arm === 1 ? 1 : oddsOf(e)) : 1 / (arm === 1 ? e : 1 - e)
  return effectiveArm({
    units: new Int32Array(),
    weights: Float64Array.from(treated, (arm, unit) =>
      Number.isNaN(y[unit]) ? 0 : weight(propensity[unit] as number, arm),
    ),
    ...{ treated, clusters: undefined, persons: undefined },
  })
}

/** A linear model of one arm with what it predicts for everybody; undefined when nobody is in the arm. */
function modelOf(
  design: Design,
  treated: Uint8Array,
  y: Float64Array,
  arm: 0 | 1,
): (ArmModel & { readonly predicted: Float64Array }) | undefined {
  const everybody = covariateModel(
    design,
    Int32Array.from(treated, (_, unit) => unit),
  )
  const weights = Float64Array.from(treated, (one, unit) =>
    one === arm && !Number.isNaN(y[unit]) ? 1 : 0,
  )
  const fit = fitWls(everybody, y, weights)
  if (fit === undefined) return undefined
  const values = new Float64Array(design.terms.length)
  const predicted = Float64Array.from(treated, (_, unit) => {
    everybody.write(unit, values)
    let sum = 0
    for (const term of fit.kept) sum += (values[term] as number) * (fit.coef[term] as number)
    return sum
  })
  const residuals = fit.residuals.map((left, unit) => (weights[unit] === 1 ? left : 0))
  return { fit, predicted, residuals }
}
