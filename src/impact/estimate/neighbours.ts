import { StudyFailure } from '../failure.ts'
import type { Pairs } from '../model.match.ts'
import type { EffectRow } from '../model.result.ts'
import type { EstimateMethod } from '../model.spec.ts'
import { abadieImbens, type ConditionalVariance, pairDifferences } from '../stats/abadie-imbens.ts'
import { biasAdjustedDifferences } from '../stats/bias-adjustment.ts'
import { neighbourVariance, scoreNeighbourVariance } from '../stats/conditional-variance.ts'
import { type Design, designOf, writeRow } from '../stats/design.ts'
import { intervalOf } from '../stats/interval.ts'
import { isRounding } from '../stats/rounding.ts'
import { type Analysis, type Outcome, unknown } from './model.analysis.ts'
import { isShare, shareFiguresOf } from './shares.ts'

/**
 * The effect with the error of Abadie and Imbens: of the plain differences within pairs, or, with the method regression, of
 * differences less what pairs still differ in.
 * @throws StudyFailure when there are no pairs
 */
export function neighbourRow(
  { estimate, units, matched, score }: Analysis,
  { name, values }: Outcome,
  method: EstimateMethod,
): EffectRow {
  const { pairs } = matched
  if (pairs === undefined) throw new StudyFailure({ code: 'se-abadie', values: {} }, true)
  const design = designOf(units.covariates)
  const differences =
    (method === 'regression' ? biasAdjustedDifferences(pairs, design, values) : undefined) ??
    pairDifferences(pairs, values)
  const controls = Int32Array.from(controlsWithOutcome(units.treated, values))
  const variance = score
    ? scoreNeighbourVariance(controls, score.propensity, values)
    : covariateVariance(controls, design, values)
  const head = {
    ...{ outcome: name, estimand: estimate.estimand, method },
    ...countMatched(pairs, differences),
  }
  const found = abadieImbens(pairs, values, variance, differences)
  if (found === undefined) return { ...head, ...unknown }
  const isNothing = isRounding(values, found.estimate, found.se)
  const effect = isNothing ? { ...found, estimate: 0, se: 0 } : found
  const meanTreated = treatedMean(pairs, differences, values)
  // The adjustment is fitted to the same outcomes, which the formula does not count: its coefficients are taken off N1.
  const fitted = method === 'regression' ? design.terms.length : 0
  const widening = Math.sqrt(head.nTreated / (head.nTreated - fitted))
  const widened = effect.se * widening
  const meanControl = meanTreated - effect.estimate
  const logError = logRatioError(pairs, values, variance, differences, [meanTreated, meanControl])
  return {
    ...head,
    estimate: effect.estimate,
    se: effect.se,
    seMethod: 'Abadie-Imbens',
    ...intervalOf({ ...effect, se: widened }),
    clusters: null,
    df: effect.df,
    seFormula: `[Σ (d-τ)² + Σ (K²-K')s²] / N1²; s² from the nearest in the same arm; N1 = ${head.nTreated}`,
    intervalMethod:
      fitted > 0 ? `the error times sqrt(N1/(N1-K)), K = ${fitted} of the adjustment` : null,
    meanTreated,
    meanControl,
    share: isShare(values)
      ? shareFiguresOf([meanTreated, meanControl], logError * widening, { ...effect, se: widened })
      : null,
  }
}

/** The error of log(p1 / p0): that of the same estimator for y / p1 of the treated less y / p0 of their controls. */
function logRatioError(
  pairs: Pairs,
  values: Float64Array,
  variance: ConditionalVariance,
  differences: Float64Array,
  [p1, p0]: readonly [number, number],
): number {
  const linearised = differences.map((difference, pair) => {
    const value = values[pairs.treated[pair] as number] as number
    return value / p1 - (value - difference) / p0
  })
  const ofControl = (unit: number) => variance(unit) / p0 ** 2
  return abadieImbens(pairs, values, ofControl, linearised)?.se ?? Number.NaN
}

function* controlsWithOutcome(treated: Uint8Array, values: Float64Array): Generator<number> {
  for (let unit = 0; unit < treated.length; unit += 1)
    if (treated[unit] === 0 && !Number.isNaN(values[unit])) yield unit
}

/** Nearness by the covariates, each in its own variance, where no score was fitted. */
function covariateVariance(
  controls: Int32Array,
  design: Design,
  values: Float64Array,
): ConditionalVariance {
  const size = design.terms.length
  const x = new Float64Array(controls.length * size)
  const places = new Map<number, number>()
  for (const [place, unit] of controls.entries()) {
    writeRow(design, unit, x, place * size)
    places.set(unit, place * size)
  }
  const scale = Float64Array.from({ length: size }, (_, k) => {
    let [sum, squares] = [0, 0]
    for (let place = k; place < x.length; place += size) sum += x[place] as number
    const mean = sum / controls.length
    for (let place = k; place < x.length; place += size)
      squares += ((x[place] as number) - mean) ** 2
    return squares > 0 ? (controls.length - 1) / squares : 0
  })
  return neighbourVariance(
    controls,
    (a, b) => {
      const [from, to] = [places.get(a) ?? 0, places.get(b) ?? 0]
      let far = 0
      for (let k = 0; k < size; k += 1)
        far += (scale[k] as number) * ((x[from + k] as number) - (x[to + k] as number)) ** 2
      return far
    },
    values,
  )
}

function countMatched(pairs: Pairs, differences: Float64Array) {
  const controls = new Set<number>()
  let nTreated = 0
  for (const [pair, difference] of differences.entries()) {
    if (Number.isNaN(difference)) continue
    nTreated += 1
    for (const control of pairs.controls.subarray(pairs.offsets[pair], pairs.offsets[pair + 1]))
      controls.add(control)
  }
  return { nTreated, nControl: controls.size }
}

function treatedMean(pairs: Pairs, differences: Float64Array, values: Float64Array): number {
  let [sum, count] = [0, 0]
  for (const [pair, difference] of differences.entries()) {
    if (Number.isNaN(difference)) continue
    sum += values[pairs.treated[pair] as number] as number
    count += 1
  }
  return sum / count
}
