import { inverseSpd } from './cholesky.ts'
import type { LinearModel } from './linear-model.ts'
import { type Matrix, matrixOf, multiplyVector, partOf } from './matrix.ts'
import { keptColumns } from './pivot.ts'

/** A fitted linear model, with what its standard errors need. */
export interface Fit {
  readonly model: LinearModel
  readonly weights: Float64Array
  /** By term; NaN where a term was left out because the terms before it explain it fully. */
  readonly coef: Float64Array
  /** Places of the terms that were kept. */
  readonly kept: Int32Array
  /** (X'WX)^-1 over the kept terms. */
  readonly bread: Matrix
  /** y - Xb, by row. */
  readonly residuals: Float64Array
  /** Rows with a weight. */
  readonly used: number
}

/** What is the same for every outcome of the same rows and weights: nearly all of the work. */
export interface Equations {
  readonly means: Float64Array
  readonly total: number
  readonly used: number
  readonly kept: Int32Array
  /** (X'WX)^-1 of centred columns, and of the columns as they are. */
  readonly centredBread: Matrix
  readonly bread: Matrix
}

/** The left side of the normal equations. @returns undefined when no row has a weight */
export function equationsOf(model: LinearModel, weights: Float64Array): Equations | undefined {
  const { means, total, used } = weightedMeans(model, weights)
  if (!(total > 0)) return undefined
  const { product, sizes } = centredProducts(model, weights, means)
  const kept = keptColumns(product, sizes)
  const centredBread = inverseOf(product, kept)
  return { means, total, used, kept, centredBread, bread: uncentred(centredBread, kept, means) }
}

/**
 * Weighted least squares: the b that minimises sum w (y - x'b)^2.
 *
 * Formula: b = (X'WX)^-1 X'Wy. Columns are centred at their weighted means and scaled before the normal equations are
 * solved by Cholesky, and the solution is refined once by its own residuals, so that b has the digits of a QR solution.
 * A column that earlier ones explain fully is left out, as in R's lm.
 * Source: Gauss (1823); Golub and Van Loan, Matrix Computations, 5.3.
 * Assumes: finite values; nothing of the errors (these belong to the covariance).
 * Example: fitWls(treatmentModel(Uint8Array.of(0, 0, 1)), [1, 3, 5], Float64Array.of(1, 1, 1)).coef is [2, 3].
 *
 * @param equations of this model and these weights, when they are known from another outcome
 * @returns undefined when no row has a weight
 */
export function fitWls(
  model: LinearModel,
  y: ArrayLike<number>,
  weights: Float64Array,
  equations: Equations | undefined = equationsOf(model, weights),
): Fit | undefined {
  if (equations === undefined) return undefined
  const { means, used, kept, centredBread, bread } = equations
  const { right, yMean } = rightSide(model, y, weights, equations)
  const centred = multiplyVector(
    centredBread,
    Array.from(kept, (k) => right[k] as number),
  )
  const coef = new Float64Array(model.terms.length).fill(Number.NaN)
  for (const [place, k] of kept.entries()) coef[k] = centred[place] as number
  let shift = yMean
  for (const k of kept) if (k > 0) shift -= (coef[k] as number) * (means[k] as number)
  coef[0] = shift
  const first = residualsOf(model, y, weights, coef, kept)
  const correction = multiplyVector(bread, first.score)
  for (const [place, k] of kept.entries())
    coef[k] = (coef[k] as number) + (correction[place] as number)
  const { residuals } = residualsOf(model, y, weights, coef, kept)
  return { model, weights, coef, kept, bread, residuals, used }
}

/** The value of the combination c'b, c by kept coefficient. */
export function combination(fit: Fit, contrast: Float64Array): number {
  return fit.kept.reduce(
    (sum, term, place) => sum + (fit.coef[term] as number) * (contrast[place] as number),
    0,
  )
}

/** A gradient by term as a combination of the kept coefficients: a term that was left out counts as 0. */
export function keptContrast(fit: Fit, gradient: ArrayLike<number>): Float64Array {
  return Float64Array.from(fit.kept, (k) => gradient[k] as number)
}

/** The gradient that picks one term. */
export function termContrast(fit: Fit, term: number): Float64Array {
  return Float64Array.from(fit.kept, (k) => (k === term ? 1 : 0))
}

function weightedMeans(model: LinearModel, weights: Float64Array) {
  const size = model.terms.length
  const means = new Float64Array(size)
  const values = new Float64Array(size)
  let total = 0
  let used = 0
  for (let row = 0; row < model.rows; row += 1) {
    const weight = weights[row] as number
    if (weight === 0) continue
    total += weight
    used += 1
    model.write(row, values)
    for (let k = 0; k < size; k += 1)
      means[k] = (means[k] as number) + weight * (values[k] as number)
  }
  for (let k = 0; k < size; k += 1) means[k] = (means[k] as number) / total
  return { means, total, used }
}

/** X'Wy of centred columns, y around its weighted mean. */
function rightSide(
  model: LinearModel,
  y: ArrayLike<number>,
  weights: Float64Array,
  { means, total }: Equations,
) {
  const size = model.terms.length
  const right = new Float64Array(size)
  const values = new Float64Array(size)
  let sum = 0
  for (let row = 0; row < model.rows; row += 1)
    if (weights[row] !== 0) sum += (weights[row] as number) * (y[row] as number)
  const yMean = sum / total
  for (let row = 0; row < model.rows; row += 1) {
    const weight = weights[row] as number
    if (weight === 0) continue
    model.write(row, values)
    const outcome = (y[row] as number) - yMean
    right[0] = (right[0] as number) + weight * outcome
    for (let k = 1; k < size; k += 1)
      right[k] =
        (right[k] as number) + weight * ((values[k] as number) - (means[k] as number)) * outcome
  }
  return { right, yMean }
}

/** X'WX of centred columns, the intercept as it is, and the size of each column before it was centred. */
function centredProducts(model: LinearModel, weights: Float64Array, means: Float64Array) {
  const size = model.terms.length
  const product = matrixOf(size, size)
  const sums = product.values
  const sizes = new Float64Array(size)
  const values = new Float64Array(size)
  for (let row = 0; row < model.rows; row += 1) {
    const weight = weights[row] as number
    if (weight === 0) continue
    model.write(row, values)
    for (let k = 0; k < size; k += 1) {
      const value = values[k] as number
      sizes[k] = (sizes[k] as number) + weight * value * value
      if (k > 0) values[k] = value - (means[k] as number)
    }
    for (let i = 0; i < size; i += 1) {
      const factor = weight * (values[i] as number)
      const start = i * size
      for (let j = i; j < size; j += 1)
        sums[start + j] = (sums[start + j] as number) + factor * (values[j] as number)
    }
  }
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < i; j += 1) sums[i * size + j] = sums[j * size + i] as number
  return { product, sizes }
}

function inverseOf(product: Matrix, kept: Int32Array): Matrix {
  const inverse = inverseSpd(partOf(product, kept))
  if (inverse === undefined) throw new Error('The kept columns of a model depend on each other')
  return inverse
}

/** The covariance of the coefficients of the columns as they are, from that of the centred ones: only the intercept moves. */
function uncentred(centred: Matrix, kept: Int32Array, means: Float64Array): Matrix {
  const size = kept.length
  const moved = matrixOf(size, size, Float64Array.from(centred.values))
  // The intercept is that of centred columns minus the means times the slopes: first its row, then its column.
  for (const byRow of [true, false])
    for (let other = 0; other < size; other += 1) {
      const place = byRow ? other : other * size
      let value = moved.values[place] as number
      for (let k = 1; k < size; k += 1)
        value -=
          (means[kept[k] as number] as number) *
          (moved.values[byRow ? k * size + other : other * size + k] as number)
      moved.values[place] = value
    }
  return moved
}

function residualsOf(
  model: LinearModel,
  y: ArrayLike<number>,
  weights: Float64Array,
  coef: Float64Array,
  kept: Int32Array,
) {
  const values = new Float64Array(model.terms.length)
  const residuals = new Float64Array(model.rows)
  const score = new Float64Array(kept.length)
  for (let row = 0; row < model.rows; row += 1) {
    const weight = weights[row] as number
    if (weight === 0) continue
    model.write(row, values)
    let residual = y[row] as number
    for (let place = 0; place < kept.length; place += 1) {
      const k = kept[place] as number
      residual -= (values[k] as number) * (coef[k] as number)
    }
    residuals[row] = residual
    for (let place = 0; place < kept.length; place += 1)
      score[place] =
        (score[place] as number) + weight * residual * (values[kept[place] as number] as number)
  }
  return { residuals, score }
}
