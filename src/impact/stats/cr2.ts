import { eigenSymmetric } from './eigen.ts'
import { at, type Matrix, matrixOf, multiply, multiplyVector, quadraticForm } from './matrix.ts'
import { type Clusters, clusterCount } from './sample.ts'
import type { Fit } from './wls.ts'

/** A variance with the degrees of freedom of the t distribution that goes with it. */
export interface SmallSampleVariance {
  readonly variance: number
  readonly df: number
}

/**
 * The variance of a combination c'b that is unbiased for few clusters when errors are independent with equal variance
 * (CR2, "bias-reduced linearisation"), and Satterthwaite's degrees of freedom for its t-test.
 *
 * Formula: V = M [sum X_g'W_g A_g u_g u_g' A_g W_g X_g] M, M = (X'WX)^-1, A_g the symmetric inverse root of
 * B_g = ((I - H)(I - H)')_gg, H = X M X'W. With s_g = A_g W_g X_g M c and P_gh = s_g' ((I - H)(I - H)')_gh s_h:
 * df = (sum P_gg)^2 / sum P_gh^2.
 * B_g differs from I only in the span of X_g and W_g X_g, so A_g is found there: a cluster of a hundred thousand rows
 * costs no more than its reading.
 * Source: Bell and McCaffrey (2002); Pustejovsky and Tipton (2018), with an independent working model.
 * Assumes: independence between clusters.
 * Example: LaLonde in six subclasses: 776.60 on 2.67 degrees of freedom where CR1 says 701.43.
 *
 * @param contrast c by kept coefficient
 * @returns NaN with fewer than two clusters
 */
export function smallSampleVariance(
  fit: Fit,
  clusters: Clusters,
  contrast: Float64Array,
): SmallSampleVariance {
  const count = clusterCount(clusters)
  if (count < 2) return { variance: Number.NaN, df: Number.NaN }
  const size = fit.kept.length
  const direction = multiplyVector(fit.bread, contrast)
  const squared = weightedSquares(fit)
  const spread = multiply(multiply(fit.bread, squared), fit.bread)
  // P_gh = [g = h] s_g's_g - z_g' C z_h with z_g = (X_g's_g, X_g'W_g s_g).
  const link = linkMatrix(fit.bread, spread)
  const moments = matrixOf(2 * size, 2 * size)
  let variance = 0
  let trace = 0
  let diagonal = 0
  for (let group = 0; group < count; group += 1) {
    const block = readCluster(fit, clusters, group)
    const s = adjusted(block, fit.bread, spread, direction)
    let own = 0
    let term = 0
    const z = new Float64Array(2 * size)
    for (let row = 0; row < block.rows; row += 1) {
      const value = s[row] as number
      own += value * value
      term += value * (block.residuals[row] as number)
      for (let k = 0; k < size; k += 1) {
        const x = block.x[row * size + k] as number
        z[k] = (z[k] as number) + x * value
        z[size + k] = (z[size + k] as number) + x * value * (block.weights[row] as number)
      }
    }
    variance += term * term
    const cross = quadraticForm(link, z)
    trace += own - cross
    // Of the square of P_gg only the part -2 own cross + own^2 is not in the sum over all pairs below.
    diagonal += own * own - 2 * own * cross
    addOuter(moments, z)
  }
  mirrorUpper(moments)
  return { variance, df: trace ** 2 / (diagonal + traceOfSquare(multiply(link, moments))) }
}

/** Adds zz' to the upper triangle of a matrix. */
function addOuter({ values, columns }: Matrix, z: Float64Array): void {
  for (let i = 0; i < columns; i += 1) {
    const factor = z[i] as number
    if (factor === 0) continue
    const start = i * columns
    for (let j = i; j < columns; j += 1)
      values[start + j] = (values[start + j] as number) + factor * (z[j] as number)
  }
}

function mirrorUpper({ values, columns }: Matrix): void {
  for (let i = 0; i < columns; i += 1)
    for (let j = 0; j < i; j += 1) values[i * columns + j] = values[j * columns + i] as number
}

/** The trace of a a. */
function traceOfSquare(a: Matrix): number {
  let sum = 0
  for (let i = 0; i < a.rows; i += 1)
    for (let j = 0; j < a.rows; j += 1) sum += at(a, i, j) * at(a, j, i)
  return sum
}

interface Block {
  readonly rows: number
  readonly x: Float64Array
  readonly weights: Float64Array
  readonly residuals: Float64Array
}

function readCluster(fit: Fit, clusters: Clusters, group: number): Block {
  const from = clusters.offsets[group] as number
  const to = clusters.offsets[group + 1] as number
  const size = fit.kept.length
  const values = new Float64Array(fit.model.terms.length)
  const x = new Float64Array((to - from) * size)
  const weights = new Float64Array(to - from)
  const residuals = new Float64Array(to - from)
  for (let place = from; place < to; place += 1) {
    const row = clusters.order === undefined ? place : (clusters.order[place] as number)
    fit.model.write(row, values)
    for (let k = 0; k < size; k += 1)
      x[(place - from) * size + k] = values[fit.kept[k] as number] as number
    weights[place - from] = fit.weights[row] as number
    residuals[place - from] = fit.residuals[row] as number
  }
  return { rows: to - from, x, weights, residuals }
}

/** X'W²X: how the errors of all rows, equal and independent, come back through the fitted values. */
function weightedSquares({ model, weights, kept }: Fit): Matrix {
  const size = kept.length
  const sum = matrixOf(size, size)
  const values = new Float64Array(model.terms.length)
  for (let row = 0; row < model.rows; row += 1) {
    const weight = (weights[row] as number) ** 2
    if (weight === 0) continue
    model.write(row, values)
    for (let i = 0; i < size; i += 1) {
      const factor = weight * (values[kept[i] as number] as number)
      if (factor === 0) continue
      for (let j = 0; j < size; j += 1)
        sum.values[i * size + j] = at(sum, i, j) + factor * (values[kept[j] as number] as number)
    }
  }
  return sum
}

/** C = [[-S, M], [M, 0]] with S = M X'W²X M: what is taken off the identity in ((I - H)(I - H)'). */
function linkMatrix(bread: Matrix, spread: Matrix): Matrix {
  const size = bread.rows
  const link = matrixOf(2 * size, 2 * size)
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) {
      link.values[i * 2 * size + j] = -at(spread, i, j)
      link.values[i * 2 * size + size + j] = at(bread, i, j)
      link.values[(size + i) * 2 * size + j] = at(bread, i, j)
    }
  return link
}

/** A_g W_g X_g M c. */
function adjusted(block: Block, bread: Matrix, spread: Matrix, direction: Float64Array) {
  const { rows, x, weights } = block
  const size = bread.rows
  // Of a few rows the whole space is taken: to look for the span in it would be most of the work with pairs.
  const basis = rows <= size ? unitVectors(rows) : orthonormal(block, size)
  const rank = basis.length
  // In the basis: B = I - Q'(F + F' - S)Q, F = X M X'W.
  const inX = basis.map((q) => projected(x, q, size, undefined))
  const inWx = basis.map((q) => projected(x, q, size, weights))
  const small = matrixOf(rank, rank)
  // Once for each direction, not for each two of them: with pairs these products are nearly all of the time.
  const fitted = inWx.map((one) => multiplyVector(bread, one))
  const spreadOut = inX.map((one) => multiplyVector(spread, one))
  for (const [i, xi] of inX.entries())
    for (const [j, xj] of inX.entries())
      small.values[i * rank + j] =
        (i === j ? 1 : 0) -
        dot(xi, fitted[j] ?? []) -
        dot(xj, fitted[i] ?? []) +
        dot(xi, spreadOut[j] ?? [])
  const { values, vectors } = eigenSymmetric(small)
  const v = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) {
    let sum = 0
    for (let k = 0; k < size; k += 1)
      sum += (x[row * size + k] as number) * (direction[k] as number)
    v[row] = sum * (weights[row] as number)
  }
  const along = basis.map((q) => dot(q, v))
  const result = Float64Array.from(v)
  const largest = Math.max(1, values[0] ?? 1)
  for (let k = 0; k < rank; k += 1) {
    const value = values[k] as number
    // An eigenvalue of zero: the cluster alone decides a coefficient; its direction carries no error (generalised inverse).
    const change = (value > 1e-10 * largest ? 1 / Math.sqrt(value) : 0) - 1
    let length = 0
    for (let i = 0; i < rank; i += 1) length += at(vectors, i, k) * (along[i] as number)
    for (let i = 0; i < rank; i += 1) {
      const q = basis[i] as Float64Array
      const factor = change * length * at(vectors, i, k)
      for (let row = 0; row < rows; row += 1)
        result[row] = (result[row] as number) + factor * (q[row] as number)
    }
  }
  return result
}

const unitVectors = (size: number): Float64Array[] =>
  Array.from({ length: size }, (_, place) => {
    const one = new Float64Array(size)
    one[place] = 1
    return one
  })

/** An orthonormal basis of the span of the columns of X_g and W_g X_g (Gram and Schmidt, twice). */
function orthonormal({ rows, x, weights }: Block, size: number): Float64Array[] {
  const basis: Float64Array[] = []
  for (const weighted of [false, true])
    for (let k = 0; k < size && basis.length < rows; k += 1) {
      const column = Float64Array.from({ length: rows }, (_, row) => {
        const value = x[row * size + k] as number
        return weighted ? value * (weights[row] as number) : value
      })
      const before = Math.sqrt(dot(column, column))
      for (let pass = 0; pass < 2; pass += 1)
        for (const q of basis) {
          const part = dot(q, column)
          for (let row = 0; row < rows; row += 1)
            column[row] = (column[row] as number) - part * (q[row] as number)
        }
      const after = Math.sqrt(dot(column, column))
      if (after > 1e-9 * before) basis.push(column.map((value) => value / after))
    }
  return basis
}

/** X'q, or X'Wq with weights. */
function projected(
  x: Float64Array,
  q: Float64Array,
  size: number,
  weights: Float64Array | undefined,
): Float64Array {
  const sum = new Float64Array(size)
  for (let row = 0; row < q.length; row += 1) {
    const value = (q[row] as number) * (weights === undefined ? 1 : (weights[row] as number))
    if (value === 0) continue
    for (let k = 0; k < size; k += 1)
      sum[k] = (sum[k] as number) + value * (x[row * size + k] as number)
  }
  return sum
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1)
    sum += (a[index] as number) * (b[index] as number)
  return sum
}
