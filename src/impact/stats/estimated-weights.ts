import { at, type Matrix } from './matrix.ts'
import type { Sample } from './sample.ts'
import type { Fit } from './wls.ts'

/**
 * Weights that came out of an estimation, with what its uncertainty needs. The parameters phi solve
 * sum score_i x_i = 0 over all units; the weight of a unit changes with them by slope_i x_i.
 */
export interface EstimatedWeights {
  /** By unit; 0 = not in the analysis. */
  readonly weights: Float64Array
  readonly parameters: number
  /** Writes the x of a unit. */
  write(unit: number, into: Float64Array): void
  readonly score: (unit: number) => number
  readonly slope: (unit: number) => number
  /** The inverse of -d(sum score x)/d(phi): unit i moves phi by inverse · score_i x_i. */
  readonly inverse: Matrix
}

/**
 * The variance of a combination c'b of a weighted regression whose weights were estimated from the same people
 * ("M-estimation", "stacked estimating equations").
 *
 * Formula: the influence of a unit is c'M [w x u + D inverse (score x)_phi], M = (X'WX)^-1, D = sum x u dw/dphi; the
 * variance is the sum of their squares. Without weights that were estimated D = 0: the robust variance HC0.
 * Source: Stefanski and Boos (2002); Lunceford and Davidian (2004) for the score.
 * Assumes: independent units; a right model of the weights' parameters for them to settle, not of the outcome.
 * Example: LaLonde, odds weights: 798.15, where weights taken as given would say 824.72.
 *
 * @param contrast c by kept coefficient
 * @param persons who each unit is, when a person may be several: their influences are added before they are squared
 */
export function estimatedWeightsVariance(
  fit: Fit,
  contrast: Float64Array,
  sample: Sample,
  estimated: EstimatedWeights,
  persons?: Int32Array,
): number {
  const direction = along(fit.bread, contrast)
  const size = estimated.parameters
  const x = new Float64Array(size)
  const values = new Float64Array(fit.model.terms.length)
  const influence = new Float64Array(estimated.weights.length)
  const pull = new Float64Array(size)
  for (let row = 0; row < sample.units.length; row += 1) {
    const unit = sample.units[row] as number
    fit.model.write(row, values)
    let part = 0
    for (const [place, term] of fit.kept.entries())
      part += (direction[place] as number) * (values[term] as number)
    part *= fit.residuals[row] as number
    influence[unit] = (influence[unit] as number) + part * (fit.weights[row] as number)
    const slope = part * estimated.slope(unit)
    if (slope === 0) continue
    estimated.write(unit, x)
    for (let k = 0; k < size; k += 1) pull[k] = (pull[k] as number) + slope * (x[k] as number)
  }
  const passed = along(estimated.inverse, pull)
  for (let unit = 0; unit < influence.length; unit += 1) {
    const score = estimated.score(unit)
    if (score === 0) continue
    estimated.write(unit, x)
    let value = influence[unit] as number
    for (let k = 0; k < size; k += 1) value += score * (x[k] as number) * (passed[k] as number)
    influence[unit] = value
  }
  return sumOfSquares(persons === undefined ? influence : byPerson(influence, persons))
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) sum += (values[index] as number) ** 2
  return sum
}

function byPerson(influence: Float64Array, persons: Int32Array): Float64Array {
  const sums = new Float64Array(persons.reduce((most, person) => Math.max(most, person), -1) + 1)
  for (let unit = 0; unit < influence.length; unit += 1) {
    const person = persons[unit] as number
    sums[person] = (sums[person] as number) + (influence[unit] as number)
  }
  return sums
}

/** A'v. */
function along(a: Matrix, vector: Float64Array): Float64Array {
  return Float64Array.from({ length: a.columns }, (_, column) => {
    let sum = 0
    for (let row = 0; row < a.rows; row += 1) sum += at(a, row, column) * (vector[row] as number)
    return sum
  })
}
