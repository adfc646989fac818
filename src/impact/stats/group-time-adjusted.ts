import { type CellScore, cellScore, inOrder, packedOf } from './cell-score.ts'
import { crossProduct, type Matrix, matrixOf, multiplyVector } from './matrix.ts'
import { factorise, invert } from './pivots.ts'

/** How covariates are used: an outcome model, the score of the group, or both. */
export const adjustments = ['regression', 'ipw', 'doubly-robust'] as const
export type GroupTimeAdjustment = (typeof adjustments)[number]

/** The models of a cell that do not depend on the month: whoever is in it, with their covariates. */
export interface CellModel {
  /** The intercept first; columns that others explain are left out. */
  readonly x: Matrix
  readonly treated: Uint8Array
  readonly score: CellScore | undefined
  /** (X'X)^-1 of the comparison group. */
  readonly bread: Matrix | undefined
}

/**
 * Prepares the models of a group and its comparison.
 * @param x a row a person, the intercept first, other columns standardised
 * @returns undefined when the effect cannot be told: the covariates tell the group apart, or the comparison group is too
 * small or too alike for the outcome model
 */
export function cellModel(
  x: Matrix,
  treated: Uint8Array,
  adjustment: GroupTimeAdjustment,
): CellModel | undefined {
  const independent = withoutAliased(x)
  let bread: Matrix | undefined
  if (adjustment !== 'ipw') {
    const isControl = Uint8Array.from(treated, (arm) => 1 - arm)
    const size = independent.columns
    const factorised = factorise(packedOf(crossProduct(independent, isControl)), inOrder(size))
    const controls = isControl.reduce((sum, one) => sum + one, 0)
    if (factorised.dropped.length > 0 || controls <= size) return undefined
    bread = matrixOf(size, size, invert(factorised))
  }
  const score = adjustment === 'regression' ? undefined : cellScore(independent, treated)
  if (adjustment !== 'regression' && score === undefined) return undefined
  return { x: independent, treated, score, bread }
}

/** The effect of a cell and the influence of each of its rows: mean 0, variance of the estimate = mean of squares / rows. */
export interface AdjustedEffect {
  readonly att: number
  readonly influence: Float64Array
}

/**
 * The effect on a group in a month when trends are parallel among people of like covariates.
 *
 * Formula, D the group, dY the change since the base, e the score by logistic regression, m = Xb the change of the comparison
 * group by least squares, w = e (1-D) / (1-e), r = dY - m:
 *   doubly robust   mean(D r)/mean(D) - mean(w r)/mean(w)
 *   regression      mean(D r)/mean(D)
 *   ipw             the first with m = 0
 * Influence: [D (r - a) - l_b M1]/mean(D) - [w (r - c) + l_e M2 - l_b M3]/mean(w), a and c the two means above,
 * l_b = (1-D) r x (X0'X0/n)^-1 and l_e = (D - e) x (X'WX/n)^-1 how a person moves the two models, M1 = mean(D x),
 * M2 = mean(w (r - c) x), M3 = mean(w x).
 * Source: Callaway and Sant'Anna (2021), equations 2.2 to 2.4; Sant'Anna and Zhao, Journal of Econometrics 219 (2020).
 * Assumes: parallel trends given the covariates, and for the doubly robust form one of the two models right; covariates that
 * the service cannot have changed.
 */
export function adjustedEffect(
  { x, treated, score, bread }: CellModel,
  changes: Float64Array,
): AdjustedEffect {
  const rows = x.rows
  const isControl = (row: number) => treated[row] === 0
  const coefficients =
    bread &&
    multiplyVector(
      bread,
      sumRows(x, (row) => (isControl(row) ? (changes[row] as number) : 0)),
    )
  const predicted = coefficients && multiplyVector(x, coefficients)
  const left = changes.map((change, row) => change - (predicted?.[row] ?? 0))
  const weights = Float64Array.from({ length: rows }, (_, row) => {
    const chance = score?.propensity[row] ?? 0
    return isControl(row) ? chance / (1 - chance) : 0
  })
  const arm = Float64Array.from(treated)
  const [meanTreated, ofTreated] = weightedMean(arm, left)
  const [meanWeight, ofControl] = score === undefined ? [1, 0] : weightedMean(weights, left)
  // What a person moves the estimate by through the outcome model, and through the score.
  const throughOutcome = sumRows(x, (row) => {
    const own = (arm[row] as number) / meanTreated
    return (score === undefined ? own : own - (weights[row] as number) / meanWeight) / rows
  })
  const throughScore = sumRows(
    x,
    (row) => ((weights[row] as number) * ((left[row] as number) - ofControl)) / meanWeight / rows,
  )
  const onOutcome = bread && multiplyVector(x, multiplyVector(bread, throughOutcome))
  const onScore = score && multiplyVector(x, multiplyVector(score.inverse, throughScore))
  const influence = Float64Array.from({ length: rows }, (_, row) => {
    const rest = left[row] as number
    let sum = ((arm[row] as number) * (rest - ofTreated)) / meanTreated
    if (isControl(row)) sum -= rows * rest * (onOutcome?.[row] ?? 0)
    if (score === undefined || onScore === undefined) return sum
    sum -= ((weights[row] as number) * (rest - ofControl)) / meanWeight
    return (
      sum -
      rows * ((arm[row] as number) - (score.propensity[row] as number)) * (onScore[row] as number)
    )
  })
  return { att: ofTreated - ofControl, influence }
}

/** The mean of the weights, and the mean of values by them. */
function weightedMean(weights: Float64Array, values: Float64Array): readonly [number, number] {
  let [total, sum] = [0, 0]
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] as number
    total += weight
    sum += weight * (values[row] as number)
  }
  return [total / weights.length, sum / total]
}

/** The sum of the rows of X, each times a number. */
function sumRows(x: Matrix, factorOf: (row: number) => number): Float64Array {
  const sums = new Float64Array(x.columns)
  for (let row = 0; row < x.rows; row++) {
    const factor = factorOf(row)
    if (factor === 0) continue
    for (let term = 0; term < x.columns; term++)
      sums[term] = (sums[term] as number) + factor * (x.values[row * x.columns + term] as number)
  }
  return sums
}

/** The columns that earlier ones do not explain among these rows. */
function withoutAliased(x: Matrix): Matrix {
  const { kept } = factorise(packedOf(crossProduct(x)), inOrder(x.columns))
  if (kept.length === x.columns) return x
  const part = matrixOf(x.rows, kept.length)
  for (let row = 0; row < x.rows; row++)
    for (const [place, term] of kept.entries())
      part.values[row * kept.length + place] = x.values[row * x.columns + term] as number
  return part
}
